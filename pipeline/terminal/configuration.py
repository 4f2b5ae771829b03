"""Options from `revops.toml`: one section a command, keys named as the options.

Three sections describe the raw files, whichever command reads them: [files], [columns] and
[status-map].
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigurationError

DEFAULT_FILE = Path("revops.toml")
_OF_RAW_FILES = {"files": "file", "columns": "column", "status-map": "status"}
"""Section to the option that it stands for."""


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
    found = {
        command: _section(file, command, options, known, several)
        for command, options in content.items()
        if command not in _OF_RAW_FILES
    }
    for section, option in _OF_RAW_FILES.items():
        pairs = list(_pairs(file, section, content.get(section, {})))
        for command in [name for name in known if pairs and option in known[name]]:
            given = found.setdefault(command, {}).setdefault(known[command][option], [])
            given += pairs
    return found


def _pairs(file: Path, section: str, content: Any, before: str = "") -> Iterator[str]:
    """NAME=VALUE of each entry; a table in the section gives the first half of the names."""
    if not isinstance(content, dict):
        raise ConfigurationError(f"{file}: {section} is no section. Write [{section}].")
    for name, value in content.items():
        if isinstance(value, dict) and not before:
            yield from _pairs(file, section, value, f"{name}.")
        elif isinstance(value, str):
            yield f"{before}{name}={value}"
        else:
            raise ConfigurationError(f"{file}: [{section}] {before}{name} must be text.")


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
            f"{', '.join(f'[{name}]' for name in sorted([*known, *_OF_RAW_FILES]))}."
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
    parameters = {known[command][name]: value for name, value in found.items()}
    return {name: _plain(value, name in several) for name, value in parameters.items()}


def _plain(value: Any, is_one_of_several: bool) -> Any:
    """The value as the command line would give it: a date, a number, a truth is text there."""
    if isinstance(value, list):
        return [str(each) for each in value]
    return [str(value)] if is_one_of_several else str(value)
