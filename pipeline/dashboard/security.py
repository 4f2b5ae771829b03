"""Which requests are answered, and what a browser may do with the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, abort, request

if TYPE_CHECKING:
    from dash import Dash

_MOST_BYTES = 1_000_000


def secure(app: Dash, hosts: tuple[str, ...]) -> None:
    """Refuses requests for other hosts, if some are named, and large ones; adds headers.

    A page of another site could otherwise ask under a name of its own that leads to this machine.
    """
    app.server.config["MAX_CONTENT_LENGTH"] = _MOST_BYTES
    headers = _headers(app)

    @app.server.before_request
    def known_host() -> None:
        if hosts and _name(request.host) not in hosts:
            abort(400, "This dashboard is not known by that name.")

    @app.server.after_request
    def add_headers(response: Response) -> Response:
        response.headers.update(headers)
        return response


def _name(host: str) -> str:
    """The host without its port."""
    if host.startswith("["):
        return host.partition("]")[0].removeprefix("[")
    return host.partition(":")[0].lower()


def _headers(app: Dash) -> dict[str, str]:
    scripts = " ".join(
        f"'{digest}'" if not digest.startswith("'") else digest for digest in app.csp_hashes()
    )
    policy = {
        "default-src": "'self'",
        "script-src": f"'self' {scripts}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'self'",
        "form-action": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
