"""Real database servers, in folders and on ports of their own, for as long as a session lasts."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.luck import PATIENCE
from tests.pipeline.sources.selects.certificates import write_certificates

PASSWORD = "s3cret of tests"


@dataclass(frozen=True)
class Server:
    """A server that listens on this machine; the user `analyst` may read and write `shop`."""

    kind: str
    port: int
    authority: Path
    """The certificate of who vouches for its own, which is for the host `localhost`."""

    @property
    def toml(self) -> str:
        """The `source.toml` that reads its database `shop`."""
        scheme = {"postgres": "postgresql", "mysql": "mysql"}[self.kind]
        return (
            f'[database]\nkind = "{self.kind}"\n'
            f'url = "{scheme}://analyst@127.0.0.1:{self.port}/shop"\n'
            'password-from = "SHOP_PASSWORD"\n'
        )


def absent(what: str) -> None:
    """Skips the test; where everything should be there, it fails."""
    if os.environ.get("REVOPS_NEEDS_SERVERS") or os.environ.get("CI") == "true":
        pytest.fail(f"{what} is not installed")
    pytest.skip(f"{what} is not installed")


@contextmanager
def postgres(folder: Path) -> Iterator[Server]:
    """PostgreSQL; as root, run by the user postgres, since it refuses to run as root."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs:
        absent("PostgreSQL")
    bin_folder, data, port = programs[-1].parent, folder / "data", free_port()
    user = "postgres" if os.getuid() == 0 else None
    prepare(folder, user)
    (folder / "password").write_text(PASSWORD)
    command = [str(bin_folder / "initdb"), "-D", str(data), "-U", "analyst", "-A", "scram-sha-256"]
    command += ["--pwfile", str(folder / "password"), "-E", "UTF8", "--locale", "C"]
    run(command, user)
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c ssl=on"
    options += f" -c ssl_cert_file={folder}/server.pem -c ssl_key_file={folder}/server.key"
    control = [str(bin_folder / "pg_ctl"), "-D", str(data), "-w"]
    run([*control, "-l", str(folder / "log"), "-o", options, "start"], user)
    try:
        import psycopg

        with psycopg.connect(
            host="127.0.0.1", port=port, user="analyst", password=PASSWORD, dbname="postgres",
            autocommit=True,
        ) as connection:  # fmt: skip
            connection.execute("CREATE DATABASE shop")
        yield Server("postgres", port, folder / "ca.pem")
    finally:
        run([*control, "-m", "immediate", "stop"], user)


@contextmanager
def mariadb(folder: Path) -> Iterator[Server]:
    """MariaDB."""
    if not (shutil.which("mariadbd") and shutil.which("mariadb-install-db")):
        absent("MariaDB")
    data, port = folder / "data", free_port()
    user = "mysql" if os.getuid() == 0 else None
    own = folder / "tmp"  # a server that starts clears the folder of others, if they share it
    own.mkdir()
    prepare(folder, user)
    who = [f"--tmpdir={own}", *([f"--user={user}"] if user else [])]
    command = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--skip-test-db", *who]
    run([*command, "--auth-root-authentication-method=normal"], None)
    socket_file, pid_file = folder / "socket", folder / "pid"
    command = ["mariadbd", "--no-defaults", f"--datadir={data}", f"--port={port}", *who]
    command += [f"--ssl-cert={folder / 'server.pem'}", f"--ssl-key={folder / 'server.key'}"]
    command += ["--bind-address=127.0.0.1", f"--socket={socket_file}", f"--pid-file={pid_file}"]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, stderr=log, stdout=log) as ran,
    ):
        try:
            wait_for(socket_file, ran)
            import pymysql

            with pymysql.connect(
                unix_socket=str(socket_file), user="root", autocommit=True
            ) as root:
                for sql in (
                    "CREATE DATABASE shop CHARACTER SET utf8mb4",
                    f"CREATE USER analyst@'127.0.0.1' IDENTIFIED BY '{PASSWORD}'",
                    "GRANT ALL ON shop.* TO analyst@'127.0.0.1'",
                    "GRANT CONNECTION ADMIN ON *.* TO analyst@'127.0.0.1'",
                ):
                    root.cursor().execute(sql)
            yield Server("mysql", port, folder / "ca.pem")
        finally:
            with suppress(ProcessLookupError):
                os.kill(ran.pid, signal.SIGTERM)
            ran.wait(PATIENCE)


def connect(server: Server) -> Any:
    """A connection of a program that writes."""
    if server.kind == "postgres":
        import psycopg

        return psycopg.connect(
            host="127.0.0.1", port=server.port, user="analyst", password=PASSWORD, dbname="shop",
            autocommit=True,
        )  # fmt: skip
    import pymysql

    return pymysql.connect(
        host="127.0.0.1", port=server.port, user="analyst", password=PASSWORD, database="shop",
        autocommit=True,
    )  # fmt: skip


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def prepare(folder: Path, user: str | None) -> None:
    """Makes the folder, with its certificates, that of the user who runs the server."""
    write_certificates(folder)
    if user:
        reachable(folder)
        for each in (folder, *folder.iterdir()):
            shutil.chown(each, user)


def reachable(folder: Path) -> None:
    """Lets other users pass through the folders above, which pytest keeps to itself."""
    for each in (folder, *folder.parents):
        if each.stat().st_uid == os.getuid() and each.parent != each:
            with suppress(PermissionError):
                each.chmod(each.stat().st_mode | 0o011)


def wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Waits until the server has made its socket."""
    until = time.monotonic() + PATIENCE
    while not path.exists():
        if process.poll() is not None or time.monotonic() > until:
            pytest.fail(f"{process.args!r} did not start")
        time.sleep(0.05)


def run(command: list[str], user: str | None) -> None:
    """Runs a program to its end; what it says is told if it fails."""
    done = subprocess.run(
        command, user=user, capture_output=True, text=True, timeout=PATIENCE, check=False, cwd="/"
    )
    if done.returncode:
        pytest.fail(f"{command}: {done.stdout}{done.stderr}")
