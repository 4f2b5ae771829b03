"""Contract of revenue by zip code prefix, with its place on the map."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import field, text
from schemas.types import Count, Degrees, FineRate, Flag, Money, PerCustomer, Text
from schemas.unknown import CUSTOMER_ZIP, SELLER_ZIP


def _degrees(title: str, direction: str, least: int, greatest: int) -> Any:
    return field(
        title,
        "Median of the zip's points inside the mainland of the place profile, if it has one, each "
        f"rounded to 6 decimals; degrees {direction}; empty without points.",
        unit="degrees",
        nullable=True,
        in_range={"min_value": least, "max_value": greatest},
    )


class RevenueByZip(Contract):
    """Revenue of each zip code prefix of customers, over all time, with its place on the map."""

    customer_zip_code_prefix: Text = text(
        "Zip code prefix",
        "Zip code of the order's customer record, of Brazil its first five digits; not_defined "
        "where it is missing.",
    )
    customer_state: Text = text(
        "State", "State of the latest valid order from the zip.", references=("market_balance",)
    )
    customer_city: Text = text("City", "City of the latest valid order from the zip.")
    region: Text = shared.region()
    lat: Degrees = _degrees("Latitude", "north", -90, 90)
    lng: Degrees = _degrees("Longitude", "east", -180, 180)
    revenue: Money = shared.revenue()
    orders: Count = shared.orders()
    items: Count = shared.items()
    customers: Count = shared.customers()
    sellers: Count = shared.located_sellers(
        "Different sellers of that zip with an item in a valid order.", SELLER_ZIP
    )
    customers_per_seller: PerCustomer = shared.customers_per_seller(SELLER_ZIP)
    revenue_share: FineRate = shared.revenue_share("all zips")
    revenue_rank: Count = shared.revenue_rank("zips")
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a zip code prefix."""

        unique = ["customer_zip_code_prefix"]
        metadata = about(
            "One row a zip code prefix with a valid order, over all time.",
            needs=(CUSTOMER_ZIP,),
            questions=("Where on the map does revenue come from?",),
            caveats=(
                "Most zips have few orders: see low_sample.",
                "Without geolocation files lat and lng are empty.",
            ),
        )

    @row_check
    def both_coordinates_or_none(table: Any) -> Any:
        """A point has both coordinates."""
        return table.lat.isnull() == table.lng.isnull()
