"""SELECTs over PostgreSQL: COPY of each, in one read-only transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from pipeline.errors import RevopsError
from pipeline.sources.selects.connection import Connection, connection_of, refused
from pipeline.sources.selects.server_url import ServerUrl
from pipeline.sources.selects.snapshot import Limits, lost_connection, sql_fault
from pipeline.sources.selects.source import Source, Statement
from pipeline.stopping import check

_SECONDS_TO_CONNECT = 10
_TLS_MODES = {None: "prefer", "verified": "verify-full", "unverified": "require", "off": "disable"}
_COPY = "COPY ("


class PostgresSnapshot:
    """A transaction of a PostgreSQL database."""

    def __init__(self, connection: psycopg.Connection, server: ServerUrl) -> None:
        """Over a connection whose transaction has begun."""
        self._connection = connection
        self._server = server

    def columns(self, select: Statement) -> list[str]:
        """The names of the columns that it gives."""
        start = "SELECT * FROM ("
        try:
            with self._connection.transaction():  # a fault does not end the snapshot
                asked = f"{start}{select.text}\n) AS result LIMIT 0"
                cursor = self._connection.execute(asked.encode())
        except psycopg.Error as error:
            raise self._fault(select, error, len(start), 0) from error
        return [column.name for column in cursor.description or ()]

    def write(self, select: Statement, path: Path) -> int:
        """COPY … TO STDOUT into the file."""
        names = self.columns(select)
        start, end = _COPY, "\n)"
        if len(names) == 1:  # of which one without value would be a blank line, and lost
            name = '"' + names[0].replace('"', '""') + '"'
            start, end = f"COPY (SELECT coalesce({name}::text, '') AS {name} FROM (", ") AS one)"
        copying = f"{start}{select.text}\n{end} TO STDOUT (FORMAT csv, HEADER)"
        received = 0
        try:
            with (
                self._connection.transaction(),
                self._connection.cursor() as cursor,
                path.open("wb") as file,
            ):
                with cursor.copy(copying.encode()) as rows:
                    for row in rows:
                        check()
                        file.write(row)
                        received += 1
                return cursor.rowcount
        except psycopg.Error as error:
            raise self._fault(select, error, len(start), max(received - 1, 0)) from error

    def _fault(
        self, select: Statement, error: psycopg.Error, before: int, rows: int
    ) -> RevopsError:
        """The server's word on a SELECT, with its line, or on the end of the connection."""
        message = error.diag.message_primary or str(error)
        if self._connection.broken or self._connection.closed:
            return lost_connection(select, rows, self._server, message.splitlines()[0])
        line = None
        if error.diag.statement_position:
            position = int(error.diag.statement_position) - 1 - before
            line = 1 + select.text.count("\n", 0, max(position, 0))
        return sql_fault(select, line, message)


@contextmanager
def open_snapshot(
    source: Source, place: Path, work: Path, limits: Limits
) -> Iterator[PostgresSnapshot]:
    """The database as it is now; BadInput if it cannot be reached."""
    described = connection_of(source)
    try:
        connection = psycopg.connect(_parameters(described), autocommit=True)
    except psycopg.Error as error:
        raise refused(source, described.server, str(error)) from error
    try:
        connection.execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield PostgresSnapshot(connection, described.server)
    finally:
        connection.close()


def _parameters(described: Connection) -> str:
    server = described.server
    parameters: dict[str, Any] = {
        "host": server.host,
        "port": server.port,
        "user": server.user,
        "dbname": server.database,
        "password": described.password,
        "sslmode": _TLS_MODES[described.tls],
        "sslrootcert": described.authority or ("system" if described.tls == "verified" else None),
        "connect_timeout": _SECONDS_TO_CONNECT,
        "client_encoding": "UTF8",
        "options": "-c DateStyle=ISO",
        "application_name": "revops",
    }
    given = {name: value for name, value in parameters.items() if value is not None}
    return psycopg.conninfo.make_conninfo(**given)
