"""The URL of a database server, without a password."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit

from pipeline.errors import ConfigurationError

_SCHEMES = {"postgres": ("postgresql", "postgres"), "mysql": ("mysql", "mariadb")}


@dataclass(frozen=True)
class ServerUrl:
    """Where a server is, whom it knows, and which of its databases is meant."""

    host: str
    port: int | None
    user: str | None
    database: str

    @property
    def is_loopback(self) -> bool:
        """Whether the host is this machine."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def __str__(self) -> str:
        """Database, host and user, for messages."""
        user = f" as {self.user}" if self.user else ""
        return f"the database {self.database} on {self.host}{user}"


def check_url(where: str, kind: str, url: str) -> ServerUrl:
    """The parts of a URL such as postgresql://analyst@db.example.org/shop.

    Raises ConfigurationError, without the URL, if it is none of this kind, or holds a password.
    """
    parts, port = _parts(where, url)
    schemes = _SCHEMES[kind]
    if parts.password is not None:
        raise ConfigurationError(
            f"{where}: the url holds a password. Take it out, and name a variable that holds it: "
            "password-from."
        )
    database = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in schemes or not parts.hostname or not database or "/" in database:
        raise ConfigurationError(
            f"{where}: the url is not of the form {schemes[0]}://USER@HOST:PORT/DATABASE."
        )
    if parts.query or parts.fragment:
        raise ConfigurationError(f"{where}: the url has options behind '?' or '#'. Remove them.")
    user = unquote(parts.username) if parts.username else None
    return ServerUrl(parts.hostname, port, user, database)


def _parts(where: str, url: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(url)
        return parts, parts.port
    except ValueError as error:
        # The reason may repeat a part of the URL.
        raise ConfigurationError(f"{where}: the url cannot be read. Check its port.") from error
