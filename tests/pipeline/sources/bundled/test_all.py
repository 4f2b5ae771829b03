"""Every bundled source can be read."""

import pytest

from pipeline.sources.selects.source_folder import BUNDLED, find_source
from pipeline.sources.selects.staging import checked_source

NAMES = sorted(path.name for path in BUNDLED.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_a_bundled_source_can_be_read(name: str) -> None:
    source = checked_source(find_source(name))
    assert source.places is not None
    assert bool(source.balances) == bool(source.selects)


def test_the_bundled_sources_are_those_of_the_docs() -> None:
    assert NAMES == ["classicmodels", "olist", "online_retail", "orox", "shopify", "woocommerce"]
