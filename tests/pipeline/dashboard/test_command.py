"""`revops dashboard` and `revops report` as commands."""

import gc
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from tests.luck import PATIENCE


@pytest.fixture
def started(outputs: Path) -> Iterator[subprocess.Popen[str]]:
    """The command on a free port."""
    arguments = ["dashboard", "--output-dir", str(outputs), "--port", "0"]
    process = subprocess.Popen(
        [sys.executable, "-m", "cli", *arguments],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="one process cannot interrupt another there")
def test_it_tells_its_address_serves_and_ends_on_an_interrupt(
    started: subprocess.Popen[str],
) -> None:
    assert started.stderr
    line = started.stderr.readline()
    address = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert address, line
    with urllib.request.urlopen(address[0], timeout=PATIENCE) as answer:
        assert b"revops" in answer.read()
    started.send_signal(signal.SIGINT)
    out, rest = started.communicate(timeout=PATIENCE)
    assert started.returncode == 0
    assert (out, rest) == ("", "")


def test_listening_for_others_is_warned_of(monkeypatch: pytest.MonkeyPatch, outputs: Path) -> None:
    collected = []
    monkeypatch.setattr(
        "pipeline.dashboard.server.serve", lambda *_: collected.append(gc.isenabled())
    )
    found = CliRunner().invoke(
        main, ["dashboard", "--output-dir", str(outputs), "--host", "0.0.0.0"]
    )
    assert found.exit_code == 0
    assert "there is no password" in found.stderr
    here = CliRunner().invoke(main, ["dashboard", "--output-dir", str(outputs)])
    assert here.stderr == ""
    assert collected == [True, True], "what lives long must collect its garbage"


def test_a_port_that_is_taken_is_one_message(outputs: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        found = CliRunner().invoke(
            main, ["dashboard", "--output-dir", str(outputs), "--port", port]
        )
    assert found.exit_code == 6
    assert "Choose another --port" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize(
    ("arguments", "module", "words"),
    [
        (["dashboard"], "dash", "pip install 'revops[dashboard]'"),
        (["report", "--to", "report.html"], "matplotlib", "pip install 'revops[report]'"),
    ],
)
def test_a_missing_package_is_told_with_its_remedy(
    tmp_path: Path, arguments: list[str], module: str, words: str
) -> None:
    """In a process of its own, since this one has the package already."""
    code = f"import sys; sys.modules[{module!r}] = None; import cli; cli.main({arguments!r})"
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert found.returncode == 6
    assert words in found.stderr
    assert "Traceback" not in found.stderr


def test_the_report_is_written_where_it_was_asked_for(outputs: Path, tmp_path: Path) -> None:
    to = tmp_path / "report.html"
    found = CliRunner().invoke(main, ["report", "--output-dir", str(outputs), "--to", str(to)])
    assert (found.exit_code, found.stdout) == (0, "")
    assert to.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    again = CliRunner().invoke(
        main, ["report", "--output-dir", str(outputs), "--to", str(tmp_path / "no" / "x.html")]
    )
    assert again.exit_code == 9
    assert "cannot be written" in again.stderr
