"""CALCULATE with any filters gives what pandas gives that knows nothing of filter contexts."""

from __future__ import annotations

from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from pipeline.powerbi.semantic_model import Relationship
from tests.dax.evaluator import Evaluator, Filters

SHOP_COLUMNS = {"city": ["x", "y", None], "size": [0, 1, None]}
SALE_COLUMNS = {"kind": ["p", "q", None], "late": [0, 1, None]}
COLUMNS = {
    **{("shop", name): values for name, values in SHOP_COLUMNS.items()},
    **{("sale", name): values for name, values in SALE_COLUMNS.items()},
}
MEASURES = {
    "Sum": "SUM ( sale[amount] )",
    "Rows": "COUNTROWS ( sale )",
    "Kinds": "DISTINCTCOUNT ( sale[kind] )",
    "Mean": "AVERAGE ( sale[amount] )",
    "Greatest": "MAX ( sale[amount] )",
    "Shops": "COUNTROWS ( shop )",
}

frames = st.fixed_dictionaries(
    {
        "shop": st.lists(
            st.tuples(*(st.sampled_from(values) for values in SHOP_COLUMNS.values())), max_size=4
        ),
        "sale": st.lists(
            st.tuples(
                st.sampled_from([0, 1, 2, 3, 9, None]),
                *(st.sampled_from(values) for values in SALE_COLUMNS.values()),
                st.one_of(st.none(), st.integers(-9, 9)),
            ),
            max_size=12,
        ),
    }
)
columns = st.sampled_from(sorted(COLUMNS))
selections = st.dictionaries(columns, st.just(None), max_size=3).flatmap(
    lambda chosen: st.fixed_dictionaries(
        {name: st.lists(st.sampled_from(COLUMNS[name]), min_size=1) for name in chosen}
    )
)


@st.composite
def arguments(draw: st.DrawFn) -> tuple[str, tuple[str, str], list[Any]]:
    """What an argument of CALCULATE does with which column, and the values that it leaves."""
    how = draw(st.sampled_from(["replace", "keep", "clear"]))
    name = draw(columns)
    return how, name, draw(st.lists(st.sampled_from(COLUMNS[name]), min_size=1))


def _written(how: str, name: tuple[str, str], values: list[Any]) -> str:
    column = f"{name[0]}[{name[1]}]"
    if how == "clear":
        return f"ALL ( {column} )"
    constants = ", ".join(_constant(value) for value in values)
    condition = f"{column} IN {{ {constants} }}"
    return f"KEEPFILTERS ( {condition} )" if how == "keep" else condition


def _constant(value: Any) -> str:
    if value is None:
        return "BLANK ( )"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _remaining(
    filters: Filters, changes: list[tuple[str, tuple[str, str], list[Any]]]
) -> dict[tuple[str, str], list[set[Any]]]:
    """By column the sets of values that all have to hold."""
    kept = {name: [set(values)] for name, values in filters.items()}
    for how, name, _ in changes:
        if how != "keep":
            kept[name] = []
    for how, name, values in changes:
        if how != "clear":
            kept.setdefault(name, []).append(set(values))
    return kept


def _plain(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in rows.to_dict("records")
    ]


def _expected(
    tables: dict[str, pd.DataFrame], sets: dict[tuple[str, str], list[set[Any]]]
) -> dict[str, Any]:
    """Row by row: a sale has the columns of its shop, all None without one."""
    shops = {row["id"]: row for row in _plain(tables["shop"])}
    nothing = dict.fromkeys(tables["shop"].columns)

    def holds(table: str, row: dict[str, Any]) -> bool:
        return all(
            row[name] in each
            for (owner, name), all_ in sets.items()
            if owner == table
            for each in all_
        )

    sales = [
        row
        for row in _plain(tables["sale"])
        if holds("sale", row) and holds("shop", shops.get(row["shop"], nothing))
    ]
    amounts = [row["amount"] for row in sales if row["amount"] is not None]
    return {
        "Sum": sum(amounts) if amounts else None,
        "Rows": len(sales) or None,
        "Kinds": len({row["kind"] for row in sales}) or None,
        "Mean": sum(amounts) / len(amounts) if amounts else None,
        "Greatest": max(amounts, default=None),
        "Shops": sum(holds("shop", row) for row in shops.values()) or None,
    }


@given(frames, selections, st.lists(arguments(), max_size=4))
def test_filters_leave_what_a_naive_reading_leaves(
    rows: dict[str, list[tuple[Any, ...]]],
    filters: Filters,
    changes: list[tuple[str, tuple[str, str], list[Any]]],
) -> None:
    tables = {
        "shop": pd.DataFrame(
            [(number, *row) for number, row in enumerate(rows["shop"])],
            columns=["id", *SHOP_COLUMNS],
        ),
        "sale": pd.DataFrame(rows["sale"], columns=["shop", *SALE_COLUMNS, "amount"]),
    }
    changed = "".join(f", {_written(*change)}" for change in changes)
    measures = {name: f"CALCULATE ( {text}{changed} )" for name, text in MEASURES.items()}
    evaluator = Evaluator(
        tables, [Relationship("sale", "shop", "shop", "id")], measures, ("none", "none")
    )
    expected = _expected(tables, _remaining(filters, changes))
    assert {name: evaluator.value(name, filters) for name in measures} == expected
