"""Oddities of text, the same of many columns."""

from tests.oracle.quality.odd_identity import NAMES as ALL_NAMES
from tests.oracle.quality.odd_texts import CITIES, KEYS, NAMES, key_of, text_columns
from tests.oracle.raw import Raw, RawRow
from tests.pipeline.marts.quality.oddities.case import Case, Cases, filled

TRIMMED = ("a b", "a", "a\u00a0b")
UNTRIMMED = (" a", "a\t", "a ", "\u00a0a", "a\u3000", "\va")

COMMON = ("São Paulo", "São Paulo", "Campinas", "Sao-Paulo")
RARE = ("Sao Paulo", "SÃO PAULO", "São  Paulo ", "\u00a0São\u00a0Paulo", "Sa\u0303o Paulo")
"""Otherwise in accents, case, spaces, spaces that do not break, and accents as marks."""

CITY_NAMES = (
    "sao paulo",
    "arraial d'ajuda",
    "santa barbara d´oeste",
    "são josé",
    "sa\u0303o jose\u0301",
    "ji-parana",
    "xangri-la",
    "sto. andre",
    "sento se",
)
NO_CITIES = (
    "04482255",
    "auriflama/sp",
    "sao paulo - sp",
    "lages-sc",
    "LAGES-SC",
    "brasil, rio",
    "vendas@creditparts.com.br",
    "bacaxa (saquarema)",
    "rio \\ rio",
    "florian&oacute",
    "* cidade",
    "maceia³",
    "km ٣",
)


def written(table: str, column: str, fine: tuple[str, ...], odd: tuple[str, ...]) -> Case:
    """Rows that differ in this text, and a row without it where it may be missing."""
    found = [numbered(table, number, column, text) for number, text in enumerate((*fine, *odd))]
    keys = [key_of(table, row) for row in found[len(fine) :]]
    if column != KEYS[table][0]:
        found.append(numbered(table, 99, column, None))
    least = min(key for key in keys if key is not None)
    return Case(Raw(**{table: found}), len(fine) + len(odd), len(odd), least)


def numbered(table: str, number: int, column: str, text: str | None) -> RawRow:
    """A row whose key is its number, unless the column is the key."""
    return filled(table, "x", **{KEYS[table][0]: f"{number:02d}", column: text})


NAMED = {(table, column) for table, columns in ALL_NAMES.items() for column in columns}


def untrimmed(of_names: bool) -> Cases:
    """Columns whose values name a thing, or the others."""
    return {
        f"{table}.{column}.untrimmed": written(table, column, TRIMMED, UNTRIMMED)
        for table in KEYS
        for column in text_columns(table)
        if ((table, column) in NAMED) == of_names
    }


TEXT_CASES: Cases = untrimmed(of_names=False)

TEXTS_OF_NAMES: Cases = {
    **untrimmed(of_names=True),
    **{
        f"{table}.{column}.malformed": written(table, column, CITY_NAMES, NO_CITIES)
        for table, column in CITIES.items()
    },
    **{
        f"{table}.{column}.spelling": written(table, column, COMMON, RARE)
        for table, columns in NAMES.items()
        for column in columns
    },
}
