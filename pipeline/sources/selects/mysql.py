"""SELECTs over MySQL and MariaDB: text in batches, in one read-only transaction."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pymysql
from pymysql.converters import encoders
from pymysql.cursors import SSCursor

from pipeline.errors import RevopsError
from pipeline.sources.selects.connection import Connection, connection_of, refused
from pipeline.sources.selects.server_url import ServerUrl
from pipeline.sources.selects.snapshot import Limits, lost_connection, sql_fault
from pipeline.sources.selects.source import Source, Statement
from pipeline.sources.selects.sql_text import line_of
from pipeline.sources.selects.text_rows import write_rows

_SECONDS_TO_CONNECT = 10
_BATCH_ROWS = 5_000
_NO_ROWS = "\n) AS result LIMIT 0"
_LOST = (1053, 1317, 1927, 2006, 2013, 2055)
"""What server and driver say when a connection has ended."""


class MySQLSnapshot:
    """A transaction of a MySQL or MariaDB database."""

    def __init__(self, connection: Any, server: ServerUrl) -> None:
        """Over a connection whose transaction has begun."""
        self._connection = connection
        self._server = server

    def columns(self, select: Statement) -> list[str]:
        """The names of the columns that it gives."""
        with _cursor(self._connection) as cursor:
            try:
                cursor.execute(f"SELECT * FROM ({select.text}{_NO_ROWS}")
                cursor.fetchall()
                return [name for name, *_ in cursor.description]
            except pymysql.MySQLError as error:
                raise self._fault(select, error, 0) from error

    def write(self, select: Statement, path: Path) -> int:
        """Writes its rows as they arrive."""
        with _cursor(self._connection) as cursor:
            try:
                cursor.execute(select.text)
                columns = [name for name, *_ in cursor.description]
                return write_rows(select, path, columns, _rows(cursor))
            except pymysql.MySQLError as error:
                raise self._fault(select, error, cursor.rownumber) from error

    def _fault(self, select: Statement, error: pymysql.MySQLError, rows: int) -> RevopsError:
        """The server's word on a SELECT, with its line, or on the end of the connection."""
        code, message = _told(error)
        if code in _LOST or code == 0:
            return lost_connection(select, rows, self._server, message)
        return sql_fault(select, line_of(select, message), message.replace(_NO_ROWS, ""))


@contextmanager
def open_snapshot(
    source: Source, place: Path, work: Path, limits: Limits
) -> Iterator[MySQLSnapshot]:
    """The database as it is now; BadInput if it cannot be reached."""
    described = connection_of(source)
    try:
        connection = pymysql.connect(**_parameters(described))
    except (pymysql.MySQLError, OSError, RuntimeError) as error:
        raise refused(source, described.server, _told(error)[1]) from error
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            cursor.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")
        yield MySQLSnapshot(connection, described.server)
    finally:
        if connection.open:
            connection.close()


@contextmanager
def _cursor(connection: Any) -> Iterator[Any]:
    """A cursor; left amid its rows, it ends the connection, or the driver would read the rest."""
    cursor = connection.cursor()
    try:
        yield cursor
    finally:
        if cursor._result is not None and cursor._result.unbuffered_active:
            connection._force_close()
            cursor._result.unbuffered_active = False
        if connection.open:
            cursor.close()
        else:
            cursor.connection = None


def _rows(cursor: Any) -> Iterator[Sequence[Any]]:
    while batch := cursor.fetchmany(_BATCH_ROWS):
        yield from batch


def _parameters(described: Connection) -> dict[str, Any]:
    server = described.server
    return {
        "host": server.host,
        "port": server.port or 0,
        "user": server.user,
        "database": server.database,
        "password": described.password or "",
        "charset": "utf8mb4",
        "conv": encoders,  # nothing is decoded: values are the server's own text
        "cursorclass": SSCursor,
        "connect_timeout": _SECONDS_TO_CONNECT,
        "program_name": "revops",
        **_tls(described),
    }


def _tls(described: Connection) -> dict[str, Any]:
    """The driver checks nothing of a certificate by itself."""
    if described.tls is None:
        return {}
    if described.tls == "off":
        return {"ssl_disabled": True}
    context = ssl.create_default_context(cafile=described.authority)
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT  # which servers' own certificates do not pass
    if described.tls == "unverified":
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return {"ssl": context}


def _told(error: Exception) -> tuple[int, str]:
    """The server's or driver's number and words."""
    if len(error.args) == 2 and isinstance(error.args[0], int):
        return error.args[0], str(error.args[1])
    return (0 if isinstance(error, pymysql.InterfaceError) else -1), str(error)
