"""How a server is reached: its URL, the password, and what is checked of its certificate."""

from __future__ import annotations

import os
from dataclasses import dataclass

from pipeline.errors import BadInput, ConfigurationError
from pipeline.sources.selects.server_url import ServerUrl, check_url
from pipeline.sources.selects.source import Source


@dataclass(frozen=True, repr=False)
class Connection:
    """What a driver needs to connect; it is never printed."""

    server: ServerUrl
    password: str | None
    """None leaves it to the driver, which may know files of passwords."""
    tls: str | None
    """verified, unverified or off; None for as offered, without a check, on this machine only."""
    authority: str | None
    """File of the certificates to trust; None for those that the system trusts."""


def connection_of(source: Source) -> Connection:
    """The connection that `source.toml` describes.

    Raises ConfigurationError where a variable is not set, or its URL is none.
    """
    database = source.database
    assert database is not None
    url = database.url
    if url is None:
        url = _variable(source, "url-from", database.url_from or "")
    server = check_url(source.toml, database.kind, url)
    password = database.password_from
    return Connection(
        server=server,
        password=_variable(source, "password-from", password) if password else None,
        tls=database.tls or (None if server.is_loopback else "verified"),
        authority=str(database.tls_ca) if database.tls_ca else None,
    )


def refused(source: Source, server: ServerUrl, message: str) -> BadInput:
    """A server that cannot be reached, or does not let us in: its last line, and what to set."""
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    last = lines[-1].removeprefix("FATAL:").strip() if lines else "no reason given"
    hint = "url, password-from" + ("" if server.is_loopback else ", tls-ca")
    return BadInput(f"{server}: {last} Check {hint} in {source.toml}.")


def _variable(source: Source, key: str, name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise ConfigurationError(
            f"{source.toml}: {key} names the variable {name}, which is not set."
        )
    return value
