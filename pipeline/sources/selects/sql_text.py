"""Looks at SQL before it runs: one SELECT a file, and views of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from pipeline.errors import ConfigurationError
from pipeline.sources.selects.source import FILES, Source, Statement

_DIALECTS = {FILES: "duckdb"}
_DEPTH = {"L_PAREN": 1, "R_PAREN": -1}


def checked(statement: Statement, kind: str) -> Statement:
    """The SELECT, without a semicolon at its end.

    Raises ConfigurationError, with file and line, if the text is not one SELECT.
    """
    found = _split(statement, kind)
    if not found:
        raise ConfigurationError(f"{statement.label}: is empty. Write a SELECT.")
    if len(found) > 1:
        line = found[1][1]
        raise ConfigurationError(
            f"{statement.label}, line {line}: another statement begins. Keep one SELECT a file."
        )
    select, line, word = found[0]
    if word not in ("SELECT", "WITH"):
        raise ConfigurationError(
            f"{statement.label}, line {line}: {word} is no SELECT. Write one SELECT, or one that "
            "begins with WITH."
        )
    return select


def view_statements(source: Source) -> list[Statement]:
    """The statements of `views.sql`, each of which creates something.

    Raises ConfigurationError, with file and line, if one does not.
    """
    found = _split(source.views, source.kind) if source.views else []
    for statement, line, word in found:
        if word != "CREATE":
            raise ConfigurationError(
                f"{statement.label}, line {line}: {word} creates no view. Write CREATE VIEW … AS "
                "SELECT …;"
            )
    return [statement for statement, _, _ in found]


def _split(statement: Statement, kind: str) -> list[tuple[Statement, int, str]]:
    """Each statement of a text, the line of its first word, and that word."""
    return [
        (
            replace(
                statement,
                text=statement.text[start:end],
                first_line=statement.first_line + statement.text.count("\n", 0, start),
            ),
            line,
            word,
        )
        for start, end, line, word in _statements(statement, kind)
    ]


def _statements(statement: Statement, kind: str) -> Iterator[tuple[int, int, int, str]]:
    from sqlglot import TokenError, TokenType, tokenize

    try:
        tokens = tokenize(statement.text, read=_DIALECTS.get(kind, kind))
    except TokenError as error:
        line = re.search(r"from (\d+):", str(error.__cause__ or error))
        where = f", line {line[1]}" if line else ""
        raise ConfigurationError(
            f"{statement.label}{where}: a quote or a comment is not closed."
        ) from error
    _check_parentheses(statement, tokens)
    start = 0
    for is_end, group in groupby(tokens, lambda token: token.token_type == TokenType.SEMICOLON):
        found = list(group)
        if is_end:
            start = found[-1].end + 1
        else:
            yield start, found[-1].end + 1, found[0].line, found[0].text.upper()


def _check_parentheses(statement: Statement, tokens: Iterable[Any]) -> None:
    """A SELECT that closes more than it opened would end what it is put into."""
    depth = 0
    for token in tokens:
        depth += _DEPTH.get(token.token_type.name, 0)
        if depth < 0:
            raise ConfigurationError(
                f"{statement.label}, line {token.line}: a ')' closes nothing. Remove it."
            )


def line_of(statement: Statement, message: str) -> int | None:
    """The line that a message names, or the first that holds the name of which it speaks."""
    if told := re.search(r" at line (\d+)$", message):
        return int(told[1])
    names = re.findall(r"['\"`]([^'\"`]+)['\"`]|no such (?:column|table|function): (\S+)", message)
    for name in (quoted or bare for quoted, bare in names):
        word = name.rpartition(".")[2]
        for number, line in enumerate(statement.text.splitlines(), 1):
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line):
                return number
    return None
