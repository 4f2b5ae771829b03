"""Names that copies, versions and downloads of a table's file have."""

from __future__ import annotations

import re

_WORD = (
    r"v|ver|version|old|new|bak|backup|orig|original|final|latest|current|copy|kopie|copia|copie|"
    r"tmp|temp|fixed|corrected|updated|full|export|download"
)
_BEFORE = rf"(?:(?:copy|kopie|copia|copie)(?: ?\(\d+\))? (?:of|von|de) |(?:{_WORD})[._ -]+)?"
_ENDING = (
    r"csv|tsv|tab|txt|psv|dat|gz|bz2|xz|zst|zip|7z|rar|parquet|xlsx|xls|xlsm|xlsb|ods|jsonl|ndjson|"
    r"bak|old|orig|save|swp|tmp|part|partial|crdownload|download|\d+"
)
_AFTER = "|".join(
    (
        r" ?\(\d+\)",
        rf"(?: ?- ?|[._ -]+)(?:{_WORD})(?:[._ -]?\d+)?(?: ?\(\d+\))?",
        r"[._ -]+(?:part)?[._ -]?\d[\d._ tz-]*",
        rf"\.(?:{_ENDING})",
        r"~",
    )
)


def is_named_like(name: str, stem: str) -> bool:
    """Whether the file's name is the stem with what copies, versions and dates add to it.

    `orders.xlsx`, `orders (1).csv`, `Copy of orders.csv` and `orders_v2.csv.bak` are; not
    `orders_notes.csv`.
    """
    if stem.lower() not in name.lower():  # most files, and much faster
        return False
    form = rf"{_BEFORE}{re.escape(stem)}(?:{_AFTER})*"
    return re.fullmatch(form, name, re.IGNORECASE) is not None
