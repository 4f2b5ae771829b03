"""The names of the oddities, and how severe each is."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.computation.check_labels import LABELS, labels
from pipeline.computation.given import Known, Row, given
from schemas.quality.oddities import ODDITIES
from schemas.quality.oddity import Oddity
from schemas.unknown import lacking


def known_oddities(known: Known) -> list[Oddity]:
    """Those that lack nothing that they need."""
    return [each for each in ODDITIES if not lacking(each.needs, known.unknown)]


@given(LABELS)
def oddity_labels(known: Known) -> Iterator[Row]:
    """A row an oddity that could be seen; as severe as the settings say, else as by default."""
    chosen = dict(known.settings.severity)
    for each in known_oddities(known):
        severity = chosen.get(each.check_id, each.severity)
        yield labels(each.table, each.column, each.rule, severity)
