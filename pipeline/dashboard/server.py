"""Serves the dashboard."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
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
    try:
        server = waitress.create_server(
            app.server, host=host, port=port, threads=_THREADS, ident=None
        )
    except (OSError, socket.gaierror) as error:
        raise ConfigurationError(
            f"--host {host} --port {port}: cannot listen there ({error.strerror or error}). "
            "Choose another --port."
        ) from error
    started(f"http://{f'[{host}]' if ':' in host else host}:{server.effective_port}")
    try:
        server.run()
    finally:
        server.close()


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the host's address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
