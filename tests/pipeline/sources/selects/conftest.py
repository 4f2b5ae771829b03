"""What runs on the bundled sample published, to be compared."""

import pytest

from tests.end_to_end.publishing import Hashes, published_bytes
from tests.pipeline.sources.selects.round_trip import SAMPLE


@pytest.fixture(scope="session")
def published_from_files(tmp_path_factory: pytest.TempPathFactory) -> Hashes:
    """What a run on the files of the bundled sample publishes."""
    return published_bytes(SAMPLE, tmp_path_factory.mktemp("from_files"))
