"""An independent, deliberately naive reading of METRICS.md, to test the marts against.

Every function takes raw tables and an ``as_of`` day and returns the published rows: columns in
contract order, rows sorted by key, values rounded as C16 says.  Loops, dicts, ``Decimal`` and
``Fraction`` only; nothing here is shared with the production code.  The twin of a table is the
function of its name in the file of its name, which also says its ``KEY``.
"""

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from tests.oracle.raw import Raw, Row

Twin = Callable[[Raw, date | None], list[Row]]


def _twins() -> dict[str, ModuleType]:
    found = (info.name for info in walk_packages(__path__, f"{__name__}.") if not info.ispkg)
    modules = [import_module(name) for name in found if ".test_" not in name]
    twins = {each.__name__.rpartition(".")[2]: each for each in modules if hasattr(each, "KEY")}
    return dict(sorted(twins.items()))


_TWINS = _twins()

TABLES: dict[str, Twin] = {name: getattr(module, name) for name, module in _TWINS.items()}
"""Each published table by name."""

KEYS: dict[str, tuple[str, ...]] = {name: module.KEY for name, module in _TWINS.items()}
"""The key of each table, by which its rows are sorted."""

__all__ = ["KEYS", "TABLES", "Raw", "Row"]
