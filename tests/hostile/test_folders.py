"""Input and output folder: the same, one inside the other, links in a circle."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pipeline.errors import BadInput, ConfigurationError, DiskError, RevopsError
from pipeline.publish.unchanged import published_before
from pipeline.publish.verify import verify
from pipeline.run import run
from pipeline.settings import Settings
from tests.defaults import COMPILED
from tests.pipeline.ingest.raw_folder import RawFolder
from tests.pipeline.ingest.runs import contents

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


@pytest.fixture
def raw(here: Path) -> RawFolder:
    return RawFolder.create(here / "raw")


def settings(raw: Path, out: Path) -> Settings:
    return Settings(raw, out, tables=("calendar",), threads=1, cache_dir=COMPILED)


def refusal(raw: Path, out: Path) -> RevopsError:
    """How the run ends, which must not touch the raw files."""
    before = contents(Path("raw"))
    with pytest.raises(RevopsError) as caught:
        run(settings(raw, out))
    assert contents(Path("raw")) == before
    return caught.value


@pytest.mark.parametrize("out", ["raw", "raw/.", "link", "raw/../raw"])
def test_one_folder_for_both_is_refused(raw: RawFolder, out: str) -> None:
    Path("link").symlink_to("raw")
    error = refusal(Path("raw"), Path(out))
    assert (type(error), "is --input-dir too" in str(error)) == (ConfigurationError, True)


@pytest.mark.parametrize("out", ["olist_products_dataset", "olist_orders_dataset/deep/er"])
def test_the_folder_of_a_raw_table_is_no_output_folder(raw: RawFolder, out: str) -> None:
    """Published files would be raw files to the next run."""
    assert isinstance(refusal(raw.path, raw.path / out), ConfigurationError)
    assert not (raw.path / out).exists()


def test_raw_files_in_the_hidden_folder_are_refused(raw: RawFolder) -> None:
    """A run clears it."""
    hidden = Path("out", ".revops", "raw")
    hidden.parent.mkdir(parents=True)
    raw.path.rename(hidden)
    before = contents(hidden)
    with pytest.raises(ConfigurationError, match="clears away"):
        run(settings(hidden, Path("out")))
    assert contents(hidden) == before


@pytest.mark.parametrize(("raw_at", "out_at"), [("raw", "raw/outputs"), ("outputs/raw", "outputs")])
def test_one_folder_inside_the_other_works(raw: RawFolder, raw_at: str, out_at: str) -> None:
    Path(raw_at).parent.mkdir(exist_ok=True)
    raw.path.rename(raw_at)
    before = {name: file for name, file in contents(Path(raw_at)).items() if ".csv" in name}
    asked = settings(Path(raw_at), Path(out_at))
    run(asked)
    assert before.items() <= contents(Path(raw_at)).items()
    assert verify(Path(out_at)) == (3, [])
    assert published_before(asked) is not None  # published files are not taken for new raw files


def test_links_to_folders_are_followed(raw: RawFolder) -> None:
    Path("in").symlink_to("raw")
    Path("target").mkdir()
    Path("out").symlink_to("target")
    run(settings(Path("in"), Path("out")))
    assert Path("out").is_symlink()
    assert verify(Path("target")) == (3, [])


def test_links_in_a_circle_beside_raw_files_do_no_harm(raw: RawFolder) -> None:
    (raw.path / "again").symlink_to(raw.path)
    (raw.path / "self").symlink_to("self")
    (raw.path / "self.csv").symlink_to("self.csv")
    asked = settings(raw.path, Path("out"))
    run(asked)
    assert published_before(asked) is not None


@pytest.mark.parametrize("target", ["nowhere", "olist_orders_dataset.csv"])
def test_a_raw_file_that_is_a_link_to_nothing_is_refused(raw: RawFolder, target: str) -> None:
    raw.file("orders").unlink()
    raw.file("orders").symlink_to(target)
    with pytest.raises(BadInput, match="is not a file"):
        run(settings(raw.path, Path("out")))
    assert not Path("out").exists()


@pytest.mark.parametrize("target", ["circle", "nowhere"])
def test_a_folder_that_is_a_link_to_nothing_is_refused(raw: RawFolder, target: str) -> None:
    Path("circle").symlink_to(target)
    assert isinstance(refusal(Path("circle"), Path("out")), BadInput)
    assert isinstance(refusal(raw.path, Path("circle")), DiskError)
