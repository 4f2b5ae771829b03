"""What `source.toml` says: connection, files, balances, and what SQL cannot tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigurationError
from pipeline.sources.selects.server_url import check_url
from pipeline.sources.selects.source import KINDS, Balance, Database, Source, Statement
from pipeline.zones import zone_fault
from schemas.currencies import CURRENCY_CODE
from schemas.places import PROFILES

_TLS = ("verified", "unverified", "off")
_SERVERS = ("postgres", "mysql")


def read_source_toml(name: str, folder: Path, content: Mapping[str, Any]) -> Source:
    """The source without its SELECTs.

    Raises ConfigurationError for a key that is unknown or has a value that cannot be, for a
    password in a URL, and where files and a database are both named.
    """
    toml = _Toml(f"{name}/source.toml")
    keys = ("currency", "time-zone", "places", "files", "database", "balance")
    toml.check("", content, keys)
    if "files" in content and "database" in content:
        raise toml.fault("names [files] and [database]. Keep one.")
    balances = content.get("balance", [])
    if not isinstance(balances, list):
        raise toml.fault("balance is a list. Write [[balance]].")
    database = toml.section("", content, "database") if "database" in content else None
    return Source(
        name=name,
        folder=folder,
        files=_files(toml, toml.section("", content, "files")),
        sheets=_sheets(toml, toml.section("", content, "files")),
        database=None if database is None else _database(toml, folder, database),
        balances=[_balance(toml, each) for each in balances],
        currency=_currency(toml, toml.text("", content, "currency")),
        time_zone=_zone(toml, toml.text("", content, "time-zone")),
        places=_places(toml, toml.text("", content, "places")),
    )


class _Toml:
    """Reads values, and says where a wrong one stands."""

    def __init__(self, label: str) -> None:
        self.label = label

    def fault(self, what: str) -> ConfigurationError:
        return ConfigurationError(f"{self.label}: {what}")

    def check(self, where: str, content: Mapping[str, Any], known: Collection[str]) -> None:
        for key in content:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = f"Did you mean {near[0]}?" if near else f"Choose from {', '.join(known)}."
                raise self.fault(f"there is no key {where}{key}. {hint}")

    def text(self, where: str, content: Mapping[str, Any], key: str) -> str | None:
        value = content.get(key)
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise self.fault(f"{where}{key} is text; found {value!r}.")
        return value

    def needed(self, where: str, content: Mapping[str, Any], key: str) -> str:
        value = self.text(where, content, key)
        if value is None:
            raise self.fault(f"{where}{key} is missing.")
        return value

    def section(self, where: str, content: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = content.get(key, {})
        if not isinstance(value, dict):
            raise self.fault(f"{where}{key} is a section; found {value!r}.")
        return value


def _currency(toml: _Toml, code: str | None) -> str | None:
    if code is not None and not re.match(CURRENCY_CODE, code):
        raise toml.fault(f"currency {code!r} is not a code of three capital letters such as EUR.")
    return code


def _places(toml: _Toml, name: str | None) -> str | None:
    if name is not None and name not in PROFILES:
        raise toml.fault(f"places {name!r} is none of {', '.join(sorted(PROFILES))}.")
    return name


def _zone(toml: _Toml, name: str | None) -> str | None:
    if name is not None and (fault := zone_fault(name)):
        raise toml.fault(f"time-zone: {fault}")
    return name


def _files(toml: _Toml, content: Mapping[str, Any]) -> dict[str, str]:
    found = {}
    for view in content:
        section = toml.section("files.", content, view)
        toml.check(f"files.{view}.", section, ("path", "sheet"))
        found[view] = toml.needed(f"files.{view}.", section, "path")
    return found


def _sheets(toml: _Toml, content: Mapping[str, Any]) -> dict[str, str]:
    given = {view: toml.text(f"files.{view}.", content[view], "sheet") for view in content}
    return {view: sheet for view, sheet in given.items() if sheet is not None}


def _database(toml: _Toml, folder: Path, content: Mapping[str, Any]) -> Database:
    where = "database."
    keys = ("kind", "url", "url-from", "password-from", "tls", "tls-ca")
    toml.check(where, content, keys)
    kind = toml.needed(where, content, "kind")
    if kind not in KINDS:
        raise toml.fault(f"database.kind {kind!r} is none of {', '.join(KINDS)}.")
    if kind not in _SERVERS and set(content) != {"kind"}:
        extra = next(key for key in content if key != "kind")
        raise toml.fault(f"database.{extra} is for a server; --input-dir names the file.")
    if kind in _SERVERS and ("url" in content) == ("url-from" in content):
        raise toml.fault("database needs url, or url-from with the name of a variable.")
    url = toml.text(where, content, "url")
    if url is not None:
        check_url(toml.label, kind, url)
    tls, authority = toml.text(where, content, "tls"), toml.text(where, content, "tls-ca")
    if tls is not None and tls not in _TLS:
        raise toml.fault(f"database.tls {tls!r} is none of {', '.join(_TLS)}.")
    return Database(
        kind=kind,
        url=url,
        url_from=toml.text(where, content, "url-from"),
        password_from=toml.text(where, content, "password-from"),
        tls=tls,
        tls_ca=folder / authority if authority else None,
    )


def _balance(toml: _Toml, content: Any) -> Balance:
    where = "balance."
    if not isinstance(content, dict):
        raise toml.fault("balance is a list of sections. Write [[balance]].")
    toml.check(where, content, ("what", "read", "given"))
    what = toml.needed(where, content, "what")
    given = toml.section(where, content, "given")
    if not given:
        raise toml.fault(f"the balance {what!r} names no table. Add given.TABLE.")
    return Balance(
        what=what,
        read=Statement(f"{toml.label}, balance {what!r}", toml.needed(where, content, "read")),
        given={table: toml.needed(f"{where}given.", given, table) for table in given},
    )
