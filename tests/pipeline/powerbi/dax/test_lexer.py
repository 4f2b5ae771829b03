"""Tokens: delimiters, escapes, comments and places."""

from __future__ import annotations

import pytest

from pipeline.powerbi.dax.errors import DaxError
from pipeline.powerbi.dax.lexer import tokens


def texts(source: str) -> list[tuple[str, str]]:
    """Kind and text of each token but the end."""
    return [(token.kind, token.text) for token in tokens(source)][:-1]


def test_names_and_constants_have_kinds() -> None:
    assert texts("SUM('my table'[a b]) 1 2.5 .5 1e3 \"x\"") == [
        ("word", "SUM"),
        ("symbol", "("),
        ("table", "my table"),
        ("bracketed", "a b"),
        ("symbol", ")"),
        ("number", "1"),
        ("number", "2.5"),
        ("number", ".5"),
        ("number", "1e3"),
        ("text", "x"),
    ]


def test_a_doubled_delimiter_stands_for_one() -> None:
    assert texts('"say ""hi""" \'it\'\'s\' [a]]b]') == [
        ("text", 'say "hi"'),
        ("table", "it's"),
        ("bracketed", "a]b"),
    ]


def test_names_next_to_each_other_stay_apart() -> None:
    assert texts("[a][b]") == [("bracketed", "a"), ("bracketed", "b")]


def test_an_empty_text_is_a_text() -> None:
    assert texts('""') == [("text", "")]


def test_operators_are_taken_as_long_as_possible() -> None:
    source = "&& & || <= < >= > <> == = + - * / ^ { } ,"
    assert [text for _, text in texts(source)] == source.split()


@pytest.mark.parametrize("comment", ["// a /* b", "-- a ' b", "/// a", "/* a\n' \" -- */"])
def test_comments_are_left_out(comment: str) -> None:
    assert texts(f"1 {comment}\n2") == [("number", "1"), ("number", "2")]


def test_a_comment_sign_within_a_text_or_a_name_is_no_comment() -> None:
    assert texts("\"a // b\" 'c -- d'[/* e */]") == [
        ("text", "a // b"),
        ("table", "c -- d"),
        ("bracketed", "/* e */"),
    ]


def test_a_token_knows_where_it_stands() -> None:
    found = tokens('a\n  "two\nlines" /* and\nmore */ b')
    assert [(token.text, *token.place) for token in found] == [
        ("a", 1, 1),
        ("two\nlines", 2, 3),
        ("b", 4, 9),
        ("the end", 4, 10),
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('1 + "abc', "a text without closing quote"),
        ("1 + 'abc", "without closing quote"),
        ("1 + [abc", "without closing bracket"),
        ("1 + [ab\nc]", "without closing bracket"),
        ("1 + /* abc", "a comment without end"),
        ("1 + ;", "unexpected ';'"),
        ("1 + ção", "unexpected 'ç'"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(source: str, message: str) -> None:
    with pytest.raises(DaxError, match=message) as caught:
        tokens(source)
    assert (caught.value.line, caught.value.column) == (1, 5)
