"""A pytest plugin for mutants: cheap tests first, no search for the smallest failing example."""

from __future__ import annotations

import pytest
from hypothesis import Phase, settings


def pytest_configure() -> None:
    """Takes effect after the tests' own profile, and before a test is made."""
    settings.register_profile(
        "mutants", settings.get_profile("stable"), phases=[Phase.explicit, Phase.generate]
    )
    settings.load_profile("mutants")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The comparison with the oracle comes last: it finds most, and takes longest."""
    items.sort(key=lambda item: "oracle" in item.nodeid)
