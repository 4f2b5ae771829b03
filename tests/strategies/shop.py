"""Who buys and sells what where in tables that are too large to be drawn field by field."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import TypeVar

from tests.oracle.raw import Raw, RawRow, raw_row
from tests.strategies.catalogue import ENGLISH, UNTRANSLATED
from tests.strategies.values import STATES

Choice = TypeVar("Choice")
Town = tuple[str | None, str | None, str | None]
"""Zip code prefix, city, state."""

TOWNS: tuple[Town, ...] = (
    ("01037", "sao paulo", "SP"),
    ("04001", "sao paulo", "SP"),
    ("05001", "sao paulo", "SP"),
    ("08001", "sao paulo", "SP"),
    ("08001", "são paulo", "SP"),  # two names of one zip code
    ("13023", "campinas", "SP"),
    ("33010", "santa luzia", "SP"),
    ("58600", "santa luzia", "PB"),  # one name in two states
    *((f"{60 + n}000", f"town {n}", state) for n, state in enumerate(STATES[2::3])),
    (None, None, None),
)

CATEGORIES = (
    *("beleza_saude", "beleza_saude", "beleza_saude", "saude_e_beleza", "saude_e_beleza"),
    *("perfumaria", "artes", UNTRANSLATED, None),
    *(f"categoria_{number}" for number in range(8)),
)
"""Of the products by number; the English name of the first five is the same."""

PRODUCTS = (*(f"p{number:02d}" for number in range(len(CATEGORIES))), "unknown")
USUAL, CHRISTMAS = PRODUCTS[1], "christmas"
"""In the last quarter the second is sold instead of the first, and then only."""

COMMON, RARE = ("bundle a", "bundle b"), ("bundle c", "bundle d")
"""Products that are always sold together."""

CATALOGUE: dict[str, str | None] = {
    **dict(zip(PRODUCTS[:-1], CATEGORIES, strict=True)),
    CHRISTMAS: "natal",
    **dict(zip((*COMMON, *RARE), ("cama", "mesa", "banho", "banho"), strict=True)),
    "never sold": "artes",
}

PRICES = tuple(map(Decimal, ("10.00", "20.00", "3.33", "10.00", "129.90", "0.05", "0.00")))
PRICE_OF = {name: PRICES[number % len(PRICES)] for number, name in enumerate(CATALOGUE)}

SELLERS = (*(f"s{number:02d}" for number in range(12)), "unknown")
SELLER_TOWNS = dict(
    zip((*SELLERS[:-1], "never sells"), (*TOWNS[:11], TOWNS[-1], TOWNS[0]), strict=True)
)

PEOPLE = 400
LAST_QUARTER = 10
OUTSIDE = (("45.1", "9.2"), ("5.280001", "-50"), ("-10", "-34.789999"))
EDGE = ("5.28", "-34.79")
POINTS_OF: dict[Town, int] = {TOWNS[0]: 1, TOWNS[1]: 2}
"""Where most people live there is an odd number of points and an even one; elsewhere any.

Left to chance, one of a thousand shops would have odd numbers only, or even ones.
"""


def skewed(random: Random, choices: Sequence[Choice]) -> Choice:
    """One of these, the first ones most often."""
    return choices[int(len(choices) * random.random() ** 2)]


def empty_shop(random: Random) -> Raw:
    """All that is known of products, sellers and places before the first order."""
    return Raw(
        products=[
            raw_row("products", product_id=name, product_category_name=category)
            for name, category in CATALOGUE.items()
        ],
        sellers=[_seller(name, town) for name, town in SELLER_TOWNS.items()],
        category_translation=[
            raw_row(
                "category_translation",
                product_category_name=name,
                product_category_name_english=english,
            )
            for name, english in ENGLISH.items()
        ],
        geolocation=[point for town in TOWNS for point in _points(random, town)],
    )


def basket(random: Random, month: int) -> list[str]:
    """The products of an order's items: often one, sometimes none, a bundle or a thing twice."""
    count = random.choice((0, 1, 1, 1, 1, 1, 2, 2, 3, 4))
    products = [skewed(random, PRODUCTS) for _ in range(count)]
    if month >= LAST_QUARTER:
        products = [CHRISTMAS if name == USUAL else name for name in products]
    bundle = random.choices(((), COMMON, RARE), (86, 12, 2))[0]
    return [*products, *bundle]


def price(random: Random, product: str) -> Decimal:
    """Mostly the product's own, which others share."""
    if random.random() < 0.1:
        return Decimal(random.randint(0, 20_000)).scaleb(-2)
    return PRICE_OF.get(product, PRICES[0])


def _seller(name: str, town: Town) -> RawRow:
    zip_code, city, state = town
    return raw_row(
        "sellers",
        seller_id=name,
        seller_zip_code_prefix=zip_code,
        seller_city=city,
        seller_state=state,
    )


def _points(random: Random, town: Town) -> list[RawRow]:
    """No point of a town or a few, some of them a millionth of a degree apart, some outside."""
    zip_code, city, state = town
    if zip_code is None:
        return []
    lat, lng = random.randint(-30_000_000, 0), random.randint(-70_000_000, -36_000_000)
    count = POINTS_OF.get(town, random.choice((0, 1, 2, 4)))
    near = [(_degrees(random, lat), _degrees(random, lng)) for _ in range(count)]
    is_odd = town not in POINTS_OF and random.random() < 0.3
    odd = [tuple(map(Decimal, random.choice((*OUTSIDE, EDGE))))] if is_odd else []
    return [
        raw_row(
            "geolocation",
            geolocation_zip_code_prefix=zip_code,
            geolocation_lat=point[0],
            geolocation_lng=point[1],
            geolocation_city=city,
            geolocation_state=state,
        )
        for point in (*near, *odd)
    ]


def _degrees(random: Random, millionths: int) -> Decimal:
    """With seven decimals, the last of which leaves no doubt about rounding the sixth."""
    tenths = (millionths + random.randint(0, 3)) * 10 + random.choice((0, 4, 6))
    return Decimal(tenths).scaleb(-7)
