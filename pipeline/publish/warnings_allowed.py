"""Stops a run that would end with a warning, where the settings ask for it."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.errors import BadInput
from pipeline.settings import Settings

WARNING = "warning"


def require_no_warning(settings: Settings, warnings: Iterable[object]) -> None:
    """Raises BadInput with all of them, one a line, if `fail_on` says that warnings stop a run."""
    told = "".join(f"\n  {warning}" for warning in warnings)
    if settings.fail_on == WARNING and told:
        raise BadInput(
            f"nothing was published, since --fail-on warning stops at these warnings:{told}\n"
            "Mend the input, raise a --threshold, or run once without --fail-on."
        )
