"""Random command lines: every command and option there is, with values that suit or do not."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import click

from cli import main

ODD = (
    *("", " ", "-", "--", "-1", "0", "1e3", "nan", "inf", "9" * 30, "1.5", "01", "+1", "None"),
    *("'", '"', "';drop table orders; --", '"; rm x', "$HOME", "%PATH%", "*?[", "[", "{", "a\nb"),
    *("ção", "日本", "🙂", "\u202e", "a,b", "a b", "x" * 300, "no/such/place", "NUL", "a=b", "\\"),
    *("2018-02-30", "31.12.2017", "0001-01-01", "True", "4GB", "36h", "\x7f", "\t", "\x1b[31m"),
)
"""No value that leads out of the current folder, since commands write files."""

SUITABLE: dict[str, tuple[str, ...]] = {
    "input_dir": ("raw", "raw", "raw", "./raw", "damaged", "empty", "raw/olist_orders_dataset.csv"),
    "output_dir": ("outputs", "outputs", "new", "deep/er", "a folder", "it's", "ção", "file.txt"),
    "formats": ("csv", "parquet"),
    "as_of": ("2018-03-31", "2017-01-01", "1900-01-01", "2018-12-31", "2019-02-01"),
    "max_rejected": ("0", "1", "0.5", "1e-3", "-0.0"),
    "tables": ("calendar", "ops_metrics,calendar", "master_orders monthly_revenue", ","),
    "memory_limit": ("1GB", "500MB", "0KB", "1.5 GB", "1KB", "999999999999TB"),
    "threads": ("1", "2", "3"),
    "unchanged_exit_code": ("0", "3", "77"),
    "max_age": ("36h", "7d", "999999w", "0m", "1.5h"),
    "max_restated": ("0", "0.05", "7", "-0.0", "1e-3"),
    "kept_rows": (
        *("orders=last by order_approved_at", "customers=last by customer_zip_code_prefix"),
        *("orders=last by absent", "orders=first", "=last by x", "geolocation=last by "),
    ),
    "warn_age": ("36h", "0d", "99999999999999w"),
    "log_format": ("text", "json"),
    "orders": ("0", "1", "7", "-3"),
    "seed": ("0", "1", "-1", "9" * 18, "-" + "9" * 25),
    "config": ("good.toml", "odd.toml", "absent.toml", "raw"),
    "dialect": ("duckdb", "spark"),
    "to": ("page.md", "no/page.md", "raw", "/dev/full"),
    "table": ("calendar", "master_orders"),
    "mart": ("calendar", "order_facts", "master_orders"),
    "old": ("outputs", "new", "raw", "odd_outputs"),
    "new": ("outputs", "raw", "absent", "odd_outputs"),
}

TOML = (
    *(
        "",
        "etl = 1",
        "[etl]\n",
        "[etl]\nthreads = 'many'",
        "[etl]\nthreads = 1.5",
        "[etl",
        "\ufeff",
    ),
    *("[etl]\ninput-dir = 5", "[etl]\ninput-dir = ['raw']", '[etl]\ninput-dir = "a\\u0000b"'),
    *(
        "[etl]\ntables = 'calendar'",
        "[etl]\ntables = [1, 2]",
        "[etl]\ntables = 5",
        "[etl]\nformat = 1",
    ),
    *("[etl]\nquiet = 'perhaps'", "[etl]\nquiet = 2", "[etl]\nas-of = 2018-03-31T10:00:00Z"),
    *(
        "[etl]\nas-of = [2018]",
        "[etl]\nthreads = [1]",
        "[etl]\nmax-age = 36",
        "[etl]\nmemory-limit = 4",
        "[etl.x]\ny = 1",
    ),
    *("[etl]\nmax-rejected = nan", "[etl]\nmax-rejected = true", "[verify]\noutput-dir = {a = 1}"),
    *(
        "[etl]\nhelp = true",
        "[validate]\njson = 'x'",
        "[[etl]]\nquiet = true",
        "[sample]\norders = []",
    ),
)

MANIFESTS = (
    *("", "[]", "{}", "null", '{"files": []}', '{"files": [{}], "started_at": 1}', '{"files": 1}'),
    *('{"files": {"a": 1}, "started_at": ""}', '{"files": ["x"], "started_at": ""}', "\xff", "{"),
    '{"files": [{"path": "../raw", "bytes": "x", "sha256": 1}], "started_at": null}',
    '{"started_at": "x", "files": [{"table": "t", "rows": "many", "contract_version": 1}]}',
)

_WEIGHTS = {"etl": 6, "validate": 4, "sample": 2, "verify": 2, "diff": 2}
ALWAYS_PLAIN = ("orders",)
"""A large number of orders would only take long."""


def command_line(random: Random) -> list[str]:
    """A command with some of its options and arguments, and now and then what it does not know."""
    names = list(main.commands)
    name = random.choices(names, [_WEIGHTS.get(name, 1) for name in names])[0]
    found = list(_some(random, main, 0.1))
    found.append(name if random.random() < 0.97 else random.choice(ODD))
    found += _some(random, main.commands[name], random.choice((0.15, 0.4)))
    if random.random() < 0.07:
        found.insert(random.randint(0, len(found)), random.choice(("--unknown", "-x", *ODD)))
    return found


def environment(random: Random) -> dict[str, str]:
    """A few variables that stand for options."""
    names = [name for name in SUITABLE if name not in ("old", "new", "table", "mart", "config")]
    chosen = random.sample(names, random.choice((0, 0, 0, 1, 2)))
    spelled = {name: {"formats": "format", "kept_rows": "keep"}.get(name, name) for name in chosen}
    return {f"REVOPS_{spelled[name].upper()}": value(random, name) for name in chosen}


def value(random: Random, name: str) -> str:
    """One for the parameter, mostly one that suits."""
    suitable = SUITABLE.get(name, ("",))
    plain = name in ALWAYS_PLAIN or random.random() < 0.75
    return random.choice(suitable if plain else ODD)


def _some(random: Random, command: click.Command, share: float) -> Iterator[str]:
    for parameter in command.params:
        name = parameter.name or ""
        needed = parameter.required or name == "input_dir"
        if random.random() > (0.9 if needed else share):
            continue
        if isinstance(parameter, click.Argument):
            yield value(random, name)
        elif isinstance(parameter, click.Option):
            yield random.choice(parameter.opts)
            if not parameter.is_flag:
                yield value(random, name)
