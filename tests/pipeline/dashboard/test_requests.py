"""Which requests are answered, and how."""

import json
import socket
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from flask.testing import FlaskClient

from pipeline.dashboard.app import make_app
from pipeline.dashboard.downloads import rows_of_download
from pipeline.dashboard.grids import BadRequest
from pipeline.dashboard.panel import Grid
from pipeline.dashboard.parts_by_name import parts_by_name
from pipeline.dashboard.server import _listening, is_loopback, serve
from pipeline.errors import ConfigurationError
from pipeline.snapshot.snapshot import Snapshot
from schemas.unknown import REVIEWS


@pytest.fixture(scope="module")
def client(outputs: Path) -> FlaskClient:
    """Requests under the name of this machine."""
    return make_app(outputs, ("localhost",)).server.test_client()


def test_headers_keep_the_page_to_itself(client: FlaskClient) -> None:
    headers = client.get("/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "'unsafe-eval'" not in policy
    assert "script-src 'self' 'unsafe-inline'" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_another_name_of_this_machine_is_refused(client: FlaskClient) -> None:
    """A site whose name leads to 127.0.0.1 must not read the data."""
    assert client.get("/", headers={"Host": "evil.example:8050"}).status_code == 400
    assert client.get("/", headers={"Host": "localhost:8050"}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../app.py",
        "/assets/..%2f..%2f..%2fpyproject.toml",
        "/assets//etc/passwd",
        "/csv/../manifest.json",
        "/csv/..%2fmanifest.json",
        "/csv/secret",
    ],
)
def test_no_file_can_be_reached(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    if answer.status_code == 200:  # an address of no file shows the page itself
        assert b"_dash-app" in answer.data or b"_dash" in answer.data
        assert b"[build-system]" not in answer.data
        assert b"root:" not in answer.data
    else:
        assert answer.status_code in (400, 404)


@pytest.mark.parametrize(
    "model", ["{", "[]", "1", '{"sortModel": [{"colId": "x", "sort": "asc"}]}']
)
def test_a_download_that_no_table_asks_for_is_refused(client: FlaskClient, model: str) -> None:
    assert client.get("/csv/sellers-sellers", query_string={"model": model}).status_code == 400


@pytest.mark.parametrize("query", ["state=XX", "&".join("state=SP" for _ in range(1_500))])
def test_a_download_with_more_than_was_asked_for_is_refused(
    client: FlaskClient, query: str
) -> None:
    answer = client.get(f"/csv/customers-all?{query}")
    assert answer.status_code == 400
    assert "not known in these files" in answer.text


def test_a_name_with_two_addresses_gets_one_port(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else `localhost` would listen at two ports, with the same number only by chance."""
    both = [
        (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", 0, 0, 0)),
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0)),
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    with _listening("localhost", 0) as found:
        assert found.family == socket.AF_INET
        assert found.getsockname()[1]


@pytest.mark.parametrize("host", ["nosuch.invalid", "300.1.1.1", "x" * 300])
def test_a_host_that_is_none_is_told(outputs: Path, host: str) -> None:
    with pytest.raises(ConfigurationError, match="--host"):
        serve(outputs, host, 0, print)


def test_a_download_is_a_file_with_the_published_values(client: FlaskClient, outputs: Path) -> None:
    answer = client.get("/csv/quality-checks")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="quality_results.csv"'
    head, *rows = answer.text.splitlines()
    assert head.startswith('"rank","check_id","severity"')
    published = (outputs / "quality_results.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == len(published) - 1


def test_a_download_has_the_columns_of_its_table(snapshot: Snapshot) -> None:
    page, grid = parts_by_name(Grid)["sellers-sellers"]
    without = Snapshot(snapshot.folder, {**snapshot.manifest, "unknown": [REVIEWS]})
    names = rows_of_download(without, page, grid, "", {}).column_names
    assert names == [name for name in grid.source.names if name != "avg_review_score"]
    sorted_by = {"sortModel": [{"colId": "avg_review_score", "sort": "asc"}]}
    with pytest.raises(BadRequest):
        rows_of_download(without, page, grid, "", sorted_by)


def test_a_download_has_no_formula_where_the_files_have_none(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, grid = parts_by_name(Grid)["quality-checks"]
    row = {"check_id": "=1+1", "severity": "error", "row_count": 1, "example_key": "-2"}
    monkeypatch.setattr(
        "pipeline.dashboard.downloads.all_of", lambda *_: pa.Table.from_pylist([row])
    )
    (plain,) = rows_of_download(snapshot, page, grid, "", {}).to_pylist()
    assert plain == row
    settings = {**snapshot.manifest["settings"], "escape_formulas": True}
    escaping = Snapshot(snapshot.folder, {**snapshot.manifest, "settings": settings})
    (safe,) = rows_of_download(escaping, page, grid, "", {}).to_pylist()
    assert (safe["check_id"], safe["example_key"], safe["row_count"]) == ("'=1+1", "'-2", 1)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        json.dumps({"output": "x.y", "inputs": [], "changedPropIds": []}).encode(),
        b'{"output": 1, "outputs": 2, "inputs": 3}',
    ],
)
def test_a_broken_request_gets_no_traceback(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/_dash-update-component", data=body, content_type="application/json")
    assert answer.status_code >= 400
    assert b"Traceback" not in answer.data


def test_a_request_of_megabytes_is_refused(client: FlaskClient) -> None:
    answer = client.post(
        "/_dash-update-component", data=b"x" * 2_000_000, content_type="application/json"
    )
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("192.168.1.2", False),
        ("example.com", False),
    ],
)
def test_loopback_is_known(host: str, expected: Any) -> None:
    assert is_loopback(host) is expected


def test_a_port_that_is_taken_is_told(outputs: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ConfigurationError, match="Choose another --port"):
            serve(outputs, "127.0.0.1", taken.getsockname()[1], print)
