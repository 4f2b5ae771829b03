"""How commands fail, log and print."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn

import click
import platformdirs

from pipeline.errors import DiskError, RevopsError
from pipeline.stopping import signals
from pipeline.terminal.log import JsonLog, TextLog

INTERRUPTED = 130
BUG = 1
_LOG = "revops.log"


class Commands(click.Group):
    """Turns every failure into one message on stderr and its exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command."""
        try:
            with signals():
                result = super().invoke(ctx)
        except RevopsError as error:
            self._fail(ctx, error.exit_code, str(error))
        except KeyboardInterrupt:
            self._fail(ctx, INTERRUPTED, "interrupted; nothing was published.")
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            self._fail(ctx, DiskError.exit_code, _refused(error))
        except Exception as error:  # a bug: one line for people, the rest on request
            if ctx.params.get("debug"):
                raise
            self._fail(
                ctx,
                BUG,
                f"unexpected {type(error).__name__}: {error}\n"
                "This is a bug; nothing was published. `revops --debug …` shows where it is.",
            )
        return result

    def _fail(self, ctx: click.Context, exit_code: int, message: str) -> NoReturn:
        log = _log(ctx)
        with suppress(OSError):  # stderr may be what cannot be written; the code says it too
            log.error(message)
            log.end(exit_code, {})
        ctx.exit(exit_code)


def _refused(error: OSError) -> str:
    """What the operating system refused beside raw and published files, which tell more."""
    return (
        f"{error.filename or 'the terminal or a file'}: cannot be read or written "
        f"({error.strerror or error}). `revops verify` tells what is published."
    )


def _log(ctx: click.Context) -> TextLog:
    log: TextLog = ctx.meta.get(_LOG, TextLog())
    return log


def log_to(ctx: click.Context, quiet: bool, verbose: bool, log_format: str) -> TextLog:
    """The command's log, which also tells how the command fails."""
    kind = JsonLog if log_format == "json" else TextLog
    log = ctx.meta[_LOG] = kind(quiet=quiet, verbose=verbose)
    return log


def cache_folder() -> Path:
    """Where the command keeps what it can make again: REVOPS_CACHE_DIR, or the user's cache."""
    given = os.environ.get("REVOPS_CACHE_DIR")
    return Path(given) if given else platformdirs.user_cache_path("revops")


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Tells how to install what a command needs beyond the others."""
    from pipeline.errors import ConfigurationError

    try:
        yield
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"this command needs the package {error.name}. Install it: pip install 'revops[{name}]'"
        ) from error


def print_to(text: str, to: Path | None) -> None:
    """Prints the text, or writes it to the file."""
    text = text.rstrip("\n")
    if to is None:
        click.echo(text)
        return
    try:
        to.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise DiskError(f"{to}: cannot be written ({error.strerror}).") from error
