"""The checks that settings name must be there."""

from __future__ import annotations

from difflib import get_close_matches

from pipeline.errors import ConfigurationError
from pipeline.settings import Settings
from schemas.quality.oddities import ODDITIES


def require_known_checks(settings: Settings) -> None:
    """Raises ConfigurationError if a severity or threshold is for a check that has none."""
    known = {each.check_id for each in ODDITIES}
    for option, given in (("severity", settings.severity), ("threshold", settings.threshold)):
        for name, _ in given:
            if name not in known:
                near = get_close_matches(name, known, n=1, cutoff=0)
                raise ConfigurationError(
                    f"--{option}: there is no oddity {name!r}; did you mean {near[0]!r}? "
                    "docs/data-quality.md lists them all; rules of contracts are always errors."
                )
