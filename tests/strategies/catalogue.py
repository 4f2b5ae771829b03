"""The tables that orders refer to softly: products, sellers, categories, places."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from tests.oracle.raw import RawRow, raw_row
from tests.strategies.values import CITIES, STATES, ZIPS, ids, money

ENGLISH = {
    "beleza_saude": "health_beauty",
    "saude_e_beleza": "health_beauty",
    "perfumaria": "perfumery",
    "artes": "art",
}
"""Two raw names share an English one, as nobody forbids."""

UNTRANSLATED = "pc_gamer"

POINTS = (
    ("-23.54562128115268", "-46.63929204800168"),
    ("-23.545622", "-46.639293"),  # a millionth of a degree further
    ("0", "-34.586422"),
    ("45.1", "9.2"),
)


BEYOND_OF_LINES: tuple[tuple[str, ...], ...] = (
    (),
    ("quantity",),
    ("discount", "tax"),
    ("quantity", "amount", "discount", "tax"),
)
"""Which of the columns that Olist lacks a shop's order lines have."""


@dataclass(frozen=True)
class Shelves:
    """Product and seller ids that items may name, and the rows of those that are known.

    ``amounts`` are the few prices and payments of these tables, few so that sums often tie;
    ``beyond`` are the columns of order lines that Olist lacks and these tables have.
    """

    amounts: list[Decimal]
    product_ids: list[str]
    seller_ids: list[str]
    products: list[RawRow]
    sellers: list[RawRow]
    translation: list[RawRow]
    geolocation: list[RawRow]
    beyond: frozenset[str]


@st.composite
def shelves(draw: st.DrawFn, *, missing_places: bool) -> Shelves:
    """Draw a small catalogue; some products and sellers that items name are not in it."""
    product_ids = draw(st.lists(ids(), min_size=1, max_size=5, unique=True))
    seller_ids = draw(st.lists(ids(), min_size=1, max_size=3, unique=True))
    has_names = draw(st.booleans())
    translated = draw(st.lists(st.sampled_from(sorted(ENGLISH)), unique=True))
    known_products = [name for name in product_ids if draw(st.integers(0, 5)) < 5]
    known_sellers = [name for name in seller_ids if draw(st.integers(0, 3)) < 3]
    return Shelves(
        amounts=draw(st.lists(money(), min_size=1, max_size=3)),
        product_ids=product_ids,
        seller_ids=seller_ids,
        products=[draw(_product(name, has_name=has_names)) for name in known_products],
        sellers=[draw(_seller(name, missing_places=missing_places)) for name in known_sellers],
        translation=[_translation(name) for name in translated],
        geolocation=draw(st.lists(_point(), max_size=6)),
        beyond=frozenset(draw(st.sampled_from(BEYOND_OF_LINES))),
    )


@st.composite
def _product(draw: st.DrawFn, product_id: str, *, has_name: bool) -> RawRow:
    names = (*ENGLISH, UNTRANSLATED, None)
    more = {"product_name": draw(st.sampled_from(("vaso", "Vaso", None)))} if has_name else {}
    return raw_row(
        "products",
        product_id=product_id,
        product_category_name=draw(st.sampled_from(names)),
        product_photos_qty=draw(st.sampled_from((None, 1, 20))),
        product_weight_g=draw(st.sampled_from((None, 0, 40_425))),
        **more,
    )


@st.composite
def _seller(draw: st.DrawFn, seller_id: str, *, missing_places: bool) -> RawRow:
    return raw_row(
        "sellers",
        seller_id=seller_id,
        seller_zip_code_prefix=draw(places(ZIPS, missing=missing_places)),
        seller_city=draw(places(CITIES, missing=missing_places)),
        seller_state=draw(places(STATES, missing=missing_places)),
    )


def places(names: tuple[str, ...], *, missing: bool) -> st.SearchStrategy[str | None]:
    """Zip codes, cities or states, where allowed with gaps."""
    return st.sampled_from((*names[:3], None)) if missing else st.sampled_from(names)


def _translation(name: str) -> RawRow:
    return raw_row(
        "category_translation",
        product_category_name=name,
        product_category_name_english=ENGLISH[name],
    )


@st.composite
def _point(draw: st.DrawFn) -> RawRow:
    lat, lng = draw(st.sampled_from(POINTS))
    return raw_row(
        "geolocation",
        geolocation_zip_code_prefix=draw(st.sampled_from(ZIPS)),
        geolocation_lat=Decimal(lat),
        geolocation_lng=Decimal(lng),
        geolocation_city=draw(st.sampled_from(CITIES)),
        geolocation_state=draw(st.sampled_from(STATES)),
    )
