"""Options from `revops.toml`: one section a command, keys named as the options."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigurationError

DEFAULT_FILE = Path("revops.toml")


def read_configuration(
    path: Path | None, known: Mapping[str, Mapping[str, str]], several: Collection[str | None]
) -> dict[str, dict[str, Any]]:
    """Command to parameter to value; `known` gives the parameter of each command's options.

    Without a path, `revops.toml` in the current folder counts if it is there. Raises
    ConfigurationError for a file that is missing, no TOML, names an unknown command or option, or
    has a list for a parameter that is not among those that take several values.
    """
    if path is None and not DEFAULT_FILE.is_file():
        return {}
    file = path or DEFAULT_FILE
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigurationError(f"{file}: cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file}: is not valid TOML: {error}.") from error
    return {
        command: _section(file, command, options, known, several)
        for command, options in content.items()
    }


def _section(
    file: Path,
    command: str,
    options: Any,
    known: Mapping[str, Mapping[str, str]],
    several: Collection[str | None],
) -> dict[str, Any]:
    if command not in known or not isinstance(options, dict):
        raise ConfigurationError(
            f"{file}: [{command}] is no section. Choose from: "
            f"{', '.join(f'[{name}]' for name in sorted(known))}."
        )
    found = {name.replace("-", "_"): value for name, value in options.items()}
    for name, value in found.items():
        if name not in known[command]:
            raise ConfigurationError(
                f"{file}: [{command}] has no option {name!r}. Choose from: "
                f"{', '.join(sorted(known[command]))}."
            )
        if isinstance(value, list) and known[command][name] not in several:
            raise ConfigurationError(f"{file}: [{command}] {name} takes one value, not a list.")
    return {known[command][name]: _plain(value) for name, value in found.items()}


def _plain(value: Any) -> Any:
    """The value as the command line would give it: a date, a number, a truth is text there."""
    return [str(each) for each in value] if isinstance(value, list) else str(value)
