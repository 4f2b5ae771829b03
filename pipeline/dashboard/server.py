"""Serves the dashboard."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import waitress

from pipeline.dashboard.app import make_app
from pipeline.errors import ConfigurationError

_THREADS = 8
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def serve(folder: Path, host: str, port: int, started: Callable[[str], None]) -> None:
    """Serves until the command is stopped; tells its address once it listens.

    On loopback it answers requests for this machine by name only. Raises ConfigurationError where
    the address cannot be had.
    """
    app = make_app(folder, (*_LOOPBACK, host) if is_loopback(host) else ())
    with closing(_listening(host, port)) as listening:
        server = waitress.create_server(
            app.server, sockets=[listening], threads=_THREADS, ident=None
        )
        name = f"[{host}]" if ":" in host else host
        started(f"http://{name}:{listening.getsockname()[1]}")
        try:
            server.run()
        finally:
            server.close()


def _listening(host: str, port: int) -> socket.socket:
    """A socket of the host's first address: a name may have several, each with ports of its own."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, *_, address = min(found, key=lambda each: each[0] != socket.AF_INET)
        return socket.create_server(address[:2], family=family)
    except (OSError, UnicodeError, OverflowError) as error:
        raise ConfigurationError(
            f"--host {host} --port {port}: cannot listen there ({error}). Choose another --port, "
            "or an address of this machine as --host."
        ) from error


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the host's address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
