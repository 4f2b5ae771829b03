"""What a command says on stderr while it works: lines for people, or JSON for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import click


class TextLog:
    """Plain lines, or a moving line on a terminal; warnings and errors even when quiet."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        """Verbose lines tell the time."""
        self._quiet = quiet
        self._verbose = verbose
        self._status: Any = None

    @contextmanager
    def progress(self) -> Iterator[None]:
        """Shows steps on a terminal while it lasts."""
        if self._quiet or self._verbose or not sys.stderr.isatty():
            yield
            return
        from rich.console import Console

        with Console(stderr=True).status("starting") as self._status:
            yield
        self._status = None

    def step(self, name: str) -> None:
        """Tells that a step begins."""
        if self._status is not None:
            self._status.update(name)
        elif not self._quiet:
            click.echo(f"{datetime.now():%H:%M:%S} {name}" if self._verbose else name, err=True)

    def warning(self, message: str) -> None:
        """Tells what a user should know although the run goes on."""
        click.echo(f"revops: warning: {message}", err=True)

    def error(self, message: str) -> None:
        """Tells why the run ends."""
        click.echo(f"revops: {message}", err=True)

    def end(self, exit_code: int, facts: dict[str, Any]) -> None:
        """Says nothing more: the summary has it."""


class JsonLog(TextLog):
    """One object a line; the last one holds the exit code."""

    @contextmanager
    def progress(self) -> Iterator[None]:
        """Each step is a line of its own."""
        yield

    def step(self, name: str) -> None:
        """Tells that a step begins."""
        self._write("info", "step", step=name)

    def warning(self, message: str) -> None:
        """Tells what a user should know although the run goes on."""
        self._write("warning", "warning", message=message)

    def error(self, message: str) -> None:
        """Tells why the run ends."""
        self._write("error", "error", message=message)

    def end(self, exit_code: int, facts: dict[str, Any]) -> None:
        """Tells how it ended."""
        level = "error" if exit_code else "info"
        self._write(level, "end", exit_code=exit_code, **facts)

    def _write(self, level: str, event: str, **facts: Any) -> None:
        time = datetime.now().astimezone().isoformat(timespec="milliseconds")
        line = {"time": time, "level": level, "event": event, **facts}
        click.echo(json.dumps(line, ensure_ascii=False, default=str), err=True)
