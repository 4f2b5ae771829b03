"""Contract of how customers move between segments."""

from __future__ import annotations

from schemas import shared
from schemas.contract import Contract, about
from schemas.customers.rfm_customers import SEGMENTS
from schemas.fields import choice, count, rate
from schemas.types import Count, Day, Rate, Text

NEW = "New"


class RfmMigration(Contract):
    """How customers moved between value segments in each of the last twelve complete months."""

    order_month: Text = shared.order_month()
    from_segment: Text = choice(
        "From segment",
        "Segment at the end of the month before; New without a valid order by then.",
        (NEW, *SEGMENTS),
    )
    to_segment: Text = choice("To segment", "Segment at the end of the month.", SEGMENTS)
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    customers: Count = count("Customers", "Customers who moved so, or stayed.", "customers")
    share_of_from: Rate = rate(
        "Share of from segment",
        "customers / all customers with this from_segment in the month; empty without any.",
        nullable=True,
    )

    class Config(Contract.Config):
        """One row a month and pair of segments."""

        unique = ["order_month", "from_segment", "to_segment"]
        metadata = about(
            "One row a pair of segments and each of the last twelve complete months.",
            questions=(
                "Do customers rise or fall in value?",
                "Into which segment do new customers come?",
            ),
            caveats=(
                "Customers are scored anew at each month's end, from the orders up to then; status "
                "is taken as the data have it today.",
                "Scores are relative: a customer can fall because others rose.",
            ),
        )
