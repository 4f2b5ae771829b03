"""Raw tables with what people and exports do to texts and amounts: odd, but by contract."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from random import Random
from unicodedata import normalize

from hypothesis import strategies as st

from tests.oracle.lines import priced, sold_for
from tests.oracle.quality.odd_texts import KEYS, text_columns
from tests.oracle.raw import COLUMNS, Raw, RawRow
from tests.strategies.one_order import Gaps
from tests.strategies.tables import raw_tables

CITIES = (
    "são paulo",
    "sao paulo",
    "São  José",
    "xangri-la",
    "lages-SC",
    "sao paulo - sp",
    "auriflama/sp",
    "04482255",
    "* cidade",
    "santa barbara d´oeste",
)
POINTS = (("5.28", "-34.79"), ("5.2801", "-50"), ("-33.76", "-73.99"), ("0", "-73.9901"))
BEYOND_OLIST = (
    ("customers", "customer_country", "Brasil"),
    ("orders", "source_status", "wc completed"),
    ("order_items", "price_tier", "whole sale"),
)
"""Texts without rules of their own that Olist's files lack."""

GAPS = Gaps(places=True, estimates=True, review_times=True)

CHANGES: tuple[Callable[[str], str], ...] = (
    lambda text: f" {text}",
    lambda text: f"{text}\t",
    lambda text: f"{text}\u00a0",
    lambda text: text.replace(" ", "  "),
    lambda text: text.replace(" ", "\u00a0"),
    str.upper,
    str.title,
    lambda text: normalize("NFD", text),
    lambda text: text.replace("a", "ã").replace("e", "É").replace("o", "ô"),
    lambda text: text.replace("_", " "),
)


@st.composite
def odd_tables(draw: st.DrawFn) -> Raw:
    """Draw raw tables and change one value in a few; keys stay distinct, references hold."""
    raw: Raw = draw(raw_tables(max_orders=12, gaps=GAPS))
    random = Random(draw(st.integers(0, 9_999)))
    _places(raw, random)
    _rename(raw, random)
    _translations(raw, random)
    _beyond_olist(raw, random)
    _texts(raw, random)
    _times(raw, random)
    _settle_payments(raw, random)
    return raw


def _places(raw: Raw, random: Random) -> None:
    """Cities in several spellings, zip codes without a point, points at the edge, copies."""
    for table, prefix in (("customers", "customer"), ("sellers", "seller")):
        for row in getattr(raw, table):
            row[f"{prefix}_city"] = random.choice((*CITIES, row[f"{prefix}_city"]))
            row[f"{prefix}_zip_code_prefix"] = random.choice(("01037", "99999", None))
    for row in raw.geolocation:
        row["geolocation_city"] = random.choice(CITIES)
        if random.random() < 0.5:
            lat, lng = random.choice(POINTS)
            row |= {"geolocation_lat": Decimal(lat), "geolocation_lng": Decimal(lng)}
    raw.geolocation.extend(dict(row) for row in raw.geolocation[:2])


def _rename(raw: Raw, random: Random) -> None:
    """Some ids of orders and customers get white space at an end, in every table."""
    for table, column in (("orders", "order_id"), ("customers", "customer_id")):
        names = {row[column]: row[column] for row in getattr(raw, table)}
        for name in names:
            if random.random() < 0.1:
                names[name] = random.choice((f"{name} ", f"\t{name}"))
        for rows in (getattr(raw, table) for table in COLUMNS if column in COLUMNS[table]):
            for row in rows:
                row[column] = names.get(row[column], row[column])


def _translations(raw: Raw, random: Random) -> None:
    """A category stands there twice, spelled otherwise."""
    if raw.category_translation and random.random() < 0.2:
        copy = dict(random.choice(raw.category_translation))
        copy["product_category_name"] = copy["product_category_name"].upper()
        raw.category_translation.append(copy)


def _beyond_olist(raw: Raw, random: Random) -> None:
    for table, column, text in BEYOND_OLIST:
        if random.random() < 0.5:
            for row in getattr(raw, table):
                row[column] = text


def _texts(raw: Raw, random: Random) -> None:
    for table in KEYS:
        for column in text_columns(table):
            if column not in ("order_id", "customer_id"):
                for row in getattr(raw, table):
                    _change(row, column, random)
    distinct = {row["product_category_name"]: row for row in raw.category_translation}
    raw.category_translation[:] = distinct.values()
    raw.products[:] = {row["product_id"]: row for row in raw.products}.values()
    raw.sellers[:] = {row["seller_id"]: row for row in raw.sellers}.values()


def _change(row: RawRow, column: str, random: Random) -> None:
    if row.get(column) is not None and random.random() < 0.25:
        row[column] = random.choice(CHANGES)(row[column])


def _times(raw: Raw, random: Random) -> None:
    """Shipping limits are missing, or at the purchase to the second; reviews may come before."""
    purchased = {row["order_id"]: row["order_purchase_timestamp"] for row in raw.orders}
    for row in raw.order_items:
        if random.random() < 0.3:
            row["shipping_limit_date"] = random.choice((None, purchased[row["order_id"]]))
    for row in raw.order_reviews:
        if random.random() < 0.1:
            day = purchased[row["order_id"]] - timedelta(days=random.randint(0, 1))
            row["review_creation_date"] = day.replace(hour=0, minute=0, second=0)


def _settle_payments(raw: Raw, random: Random) -> None:
    """Some orders are paid to the cent, or a cent or two off."""
    for order in raw.orders:
        name = order["order_id"]
        payments = [row for row in raw.order_payments if row["order_id"] == name]
        items = [row for row in raw.order_items if row["order_id"] == name]
        bought = sum(
            (sold_for(line) + line["tax"] + line["freight_value"] for line in map(priced, items)),
            Decimal(0),
        )
        if payments and bought and random.random() < 0.7:
            off = random.choice(("0.00", "0.01", "0.02", "-0.01", "-0.02"))
            for row in payments:
                row["payment_value"] = Decimal("0.00")
            payments[-1]["payment_value"] = max(bought + Decimal(off), Decimal("0.00"))
