"""The source that the settings name; most name none, and load nothing for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.sources.selects.source import Source


def selects_of(settings: Settings) -> Source | None:
    """The source that the settings name; None without one, or if it has no SELECTs.

    Raises ConfigurationError if there is no such source, or it is wrong in itself.
    """
    source = _source(settings)
    return source if source and source.selects else None


def with_defaults(settings: Settings) -> Settings:
    """The settings, with what their source says where they say nothing."""
    source = _source(settings)
    if source is None:
        return settings
    return replace(
        settings,
        time_zone=settings.time_zone or source.time_zone,
        currency=settings.currency or source.currency,
        places=settings.places or source.places,
    )


def _source(settings: Settings) -> Source | None:
    if settings.source is None:
        return None
    from pipeline.sources.selects.source_folder import find_source

    return find_source(settings.source)
