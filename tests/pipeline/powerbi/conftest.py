"""The bundled project's model, and published files to load into it."""

from pathlib import Path

import pytest

from pipeline.powerbi import project
from pipeline.powerbi.from_contracts import semantic_model
from pipeline.powerbi.measures import model_measures
from pipeline.powerbi.semantic_model import SemanticModel
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from schemas.published import published_contracts
from tests.defaults import COMPILED
from tests.test_generated import ROOT

MEASURES = ROOT / "powerbi" / project.MEASURES


@pytest.fixture(scope="session")
def model() -> SemanticModel:
    """Made from the contracts and the bundled measures."""
    measures = model_measures(MEASURES.read_text(encoding="utf-8"), str(MEASURES))
    return semantic_model(published_contracts(), measures)


@pytest.fixture(scope="session")
def files(model: SemanticModel) -> dict[str, str]:
    """The project's files: path to text."""
    return project.project_files(model)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All tables of 400 orders; not to be changed."""
    folder = tmp_path_factory.mktemp("published")
    write_sample(400, 3, folder / "raw")
    settings = Settings(folder / "raw", folder / "outputs", threads=1, cache_dir=COMPILED)
    run(settings)
    return settings.output_dir
