"""Whatever texts a file holds, rewriting changes its form and no value."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.settings import Settings
from pipeline.sources.dialect.dialect import Dialect
from pipeline.sources.dialect.staging import Staging
from schemas.raw.shop import ORDER_REVIEWS

HEADER = [column.name for column in ORDER_REVIEWS.columns]
LETTERS = st.sampled_from(
    ["a", "B", "ç", "€", '"', '""', ";", ",", "|", "\t", "\n", " ", "\\", "'", "1", "."]
)
TEXTS = st.lists(LETTERS, max_size=6).map("".join)
RECORDS = st.lists(st.lists(TEXTS, min_size=len(HEADER), max_size=len(HEADER)), max_size=20)


def rewritten(content: bytes, **form: str) -> list[list[str]]:
    """The records of the rewritten file, without its header."""
    with TemporaryDirectory() as place:
        path = Path(place) / "raw.csv"
        path.write_bytes(content)
        asked = Settings(Path(place), Path(place), threads=1, **form)  # type: ignore[arg-type]
        staging = Staging(asked, Dialect.of(asked), Path(place) / "scratch")
        file = staging.inspect(path, ORDER_REVIEWS, Path(path.name))
        with file.path.open(encoding="utf-8", newline="") as text:
            header, *found = csv.reader(text, strict=True)
    assert header == HEADER
    return found


@settings(max_examples=60)
@given(
    records=RECORDS,
    delimiter=st.sampled_from([";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "windows-1252", "utf-16"]),
    line_end=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
@example([["", "", "", "", "", "", '"']], ";", "utf-8", "\n", csv.QUOTE_MINIMAL)
def test_no_text_is_changed_and_no_record_lost(
    records: list[list[str]], delimiter: str, encoding: str, line_end: str, quoting: int
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    writer.writerows([HEADER, *records])
    content = text.getvalue().encode(encoding)
    assert rewritten(content, delimiter=delimiter, encoding=encoding) == records
