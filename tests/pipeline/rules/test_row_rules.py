"""The aggregate query of a contract finds what pandera, the reference, finds: rule by rule.

Each rule of each contract has an input that breaks it and nothing else. For the rules of a single
column the input follows from the rule; for rules about a row as a whole it stands in BREAKING. A
rule without such an input fails here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.types as ir
import pyarrow as pa
import pytest
from pandera.errors import SchemaErrorReason, SchemaErrors

from pipeline.publish.writer import arrow_schema
from pipeline.rules.stream_check import StreamCheck
from schemas.contract import ContractType, ibis_schema, key
from schemas.for_pandera import pandera_schema
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES
from tests.compiled import QUERIES

Row = dict[str, Any]

CONTRACTS: dict[str, ContractType] = {
    **{name: table.contract for name, table in RAW_TABLES.items()},
    **published_contracts(),
}

VALID: dict[str, Row] = {
    "calendar": {"date": date(2018, 1, 31), "date_key": 20180131, "month_key": 201801},
    "churn_risk": {"reason": None},
    "cohort_retention": {"active_customers": 1},
    "cross_sell": {"member_b": "y", "orders_a": 3, "orders_b": 3, "orders_total": 3},
    "customer_360": {"orders": 1},
    "revenue_forecast": {"reason": None, "upper_90": Decimal(1)},
    "payment_reconciliation": {"payment_value": Decimal(1), "difference": Decimal(1)},
    "product_performance": {"first_sale_date": None, "last_sale_date": None},
    "revenue_by_city": {"orders": 1},
    "rfm_customers": {"RFM_score": 3, "rfm_sum": 3},
    "sales_vs_target": {
        "target": None,
        "attainment_rate": None,
        "gap": None,
        "target_source": "none",
    },
    "seasonality": {"best_product_id": None},
    "seller_sales": {"orders": 1, "items": 1},
}
"""Values of a table's valid row that do not follow from the column's own rules."""

BREAKING: dict[tuple[str, str], Row] = {
    ("calendar", "keys_match_date"): {"month_key": 201802},
    ("cohort_retention", "active_within_cohort"): {"active_customers": 2},
    ("master_orders", "value_needs_items"): {"order_value": Decimal("0.01")},
    ("master_orders", "repeat_follows_sequence"): {"order_sequence": 2},
    ("master_orders", "late_only_if_delivered"): {"is_late": None},
    ("master_orders", "guests_have_no_history"): {"customer_unique_id": None},
    ("monthly_revenue", "new_and_returning_are_all"): {"returning_customers": 1},
    ("monthly_revenue", "revenue_within_gmv"): {"revenue": Decimal("0.01")},
    ("monthly_revenue", "repeat_orders_within_orders"): {"repeat_orders": 1},
    ("order_items", "amount_agrees"): {"amount": Decimal("0.01")},
    ("order_items", "discount_within_amount"): {"discount": Decimal("0.01")},
    ("order_reviews", "no_swallowed_record"): {
        "review_comment_message": "fine,2018-01-01 00:00:00\nr2,o2,5,,,2018-01-01 00:00:00"
    },
    ("ops_metrics", "late_within_delivered"): {"late_orders": 1},
    ("quality_results", "failing_within_checked"): {"failing_rows": 1},
    ("forecast_accuracy", "intervals_within_forecasts"): {"interval_forecasts": 2},
    ("revenue_forecast", "forecast_or_reason"): {"reason": "fewer than 15 months of history"},
    ("revenue_forecast", "forecast_within_bounds"): {"forecast": Decimal(2)},
    ("rfm_customers", "score_is_sum"): {"RFM_score": 4},
    ("revenue_calendar", "revenue_within_gmv"): {"revenue": Decimal("0.01")},
    ("revenue_calendar", "ends_after_start"): {"period_end_date": date(2017, 12, 31)},
    ("revenue_by_category", "customers_within_orders"): {"customers": 1},
    ("revenue_by_state", "customers_within_orders"): {"customers": 1},
    ("revenue_by_city", "customers_within_orders"): {"customers": 2},
    ("revenue_by_zip", "both_coordinates_or_none"): {"lat": None},
    ("top_bottom", "worst_have_orders"): {"direction": "worst"},
    ("kpi_summary", "delta_is_difference"): {"delta": Decimal(1)},
    ("kpi_summary", "values_not_negative"): {"value": Decimal(-1), "delta": Decimal(-1)},
    ("sales_vs_target", "gap_is_difference"): {"gap": Decimal(1)},
    ("sales_vs_target", "no_target_has_no_source"): {"target_source": "auto"},
    ("payment_mix", "paying_orders_have_payments"): {"paying_orders": 1},
    ("payment_reconciliation", "difference_is_unexplained"): {"difference": Decimal(2)},
    ("customer_360", "repeat_customers_have_orders"): {"is_repeat_customer": 1},
    ("churn_risk", "risk_has_a_reason"): {"reason": "both"},
    ("churn_risk", "risk_is_all_or_nothing"): {"revenue_at_risk": Decimal(1)},
    ("product_performance", "sold_products_have_sales"): {"is_sold": 1},
    ("demand_trend", "no_growth_without_data"): {"trend": "insufficient data"},
    ("seasonality", "best_is_part_of_all"): {"best_product_items": 1},
    ("cross_sell", "pairs_are_ordered"): {"member_b": "x"},
    ("cross_sell", "together_within_each"): {"orders_a": 2},
    ("seller_performance", "parts_within_orders"): {"late_dispatch_orders": 1},
    ("seller_sales", "orders_have_items"): {"orders": 0},
    ("market_balance", "imported_within_bought"): {"revenue_imported": Decimal(1)},
    ("order_pipeline", "stages_are_monotone"): {"reached_customer": 1},
    ("review_scores", "scores_are_all_reviews"): {"reviewed_orders": 1},
    ("late_vs_review", "reviewed_within_orders"): {"reviewed_orders": 1},
}
"""Changes to the valid row that break a rule about the row as a whole, and no other rule."""

STILL_THERE: dict[str, Row] = {
    "revenue_forecast": {"reason": "fewer than 15 months of history"},
}
"""What a row has where all else that may be missing is."""

ALSO_BREAKING: dict[tuple[str, str], Row] = {
    ("order_reviews", "no_swallowed_record"): {"review_comment_title": ",2018-01-01 00:00:00"},
    ("cohort_retention", "active_within_cohort"): {"active_customers": 0},
    ("master_orders", "repeat_follows_sequence"): {"order_sequence": 2, "is_repeat_order": 1},
    ("master_orders", "late_only_if_delivered"): {"delivery_days": None},
    ("monthly_revenue", "new_and_returning_are_all"): {"customers": 1},
    ("revenue_by_category", "customers_within_orders"): {"orders": 1},
    ("revenue_by_city", "customers_within_orders"): {"orders": 0},
    ("kpi_summary", "delta_is_difference"): {"delta": None},
    ("sales_vs_target", "gap_is_difference"): {
        "target": Decimal(1),
        "gap": Decimal(0),
        "target_source": "auto",
        "target_status": "Met",
    },
    ("sales_vs_target", "no_target_has_no_source"): {
        "target": Decimal(0),
        "gap": Decimal(0),
        "target_source": "auto",
    },
    ("revenue_forecast", "forecast_or_reason"): {"model": None},
    ("revenue_forecast", "forecast_within_bounds"): {"lower_90": Decimal("0.01")},
    ("payment_reconciliation", "difference_is_unexplained"): {
        "payment_value": Decimal(0),
        "difference": Decimal(0),
    },
    ("customer_360", "repeat_customers_have_orders"): {"order_days": 2},
    ("churn_risk", "risk_has_a_reason"): {"is_at_risk": 1},
    ("product_performance", "sold_products_have_sales"): {"items": 1},
    ("seasonality", "best_is_part_of_all"): {"items": 1},
    ("cross_sell", "together_within_each"): {"orders_total": 2},
    ("seller_performance", "parts_within_orders"): {"orders": 1},
    ("seller_sales", "orders_have_items"): {"items": 0},
    ("order_pipeline", "stages_are_monotone"): {"reached_approved": 1},
}
"""Another way to break some of them."""


@dataclass(frozen=True)
class Case:
    """A rule by its label, and rows of which the first breaks it."""

    table: str
    label: str
    column: str | None
    rows: tuple[Row, ...]

    def at(self, number: int) -> list[Row]:
        """A table that breaks the rule once: one row, or two of one key."""
        return [self.rows[number]] * (2 if self.label.startswith("unique") else 1)


class Database:
    """Tables of the contracts for pandera, and the verdict of a run's own check on their rows."""

    def __init__(self) -> None:
        self.backend = ibis.duckdb.connect(threads=1)
        self._rows: dict[str, pa.Table] = {}

    def show(self, table: str, rows: list[Row]) -> None:
        """The rows as a table with exactly the contract's columns, for a run's own check."""
        self._rows[table] = pa.Table.from_pylist(rows, nullable_columns(table))

    def put(self, table: str, rows: list[Row]) -> Any:
        """The same for pandera too."""
        self.show(table, rows)
        self.backend.con.register("arriving", self._rows[table])
        self.backend.con.execute(f"CREATE OR REPLACE TABLE {table} AS FROM arriving")
        return self.backend.table(table)

    def failing(self, table: str) -> dict[str, int]:
        """Label to failing rows, of the rules that fail."""
        check = StreamCheck(CONTRACTS[table], QUERIES)
        order = [(name, "ascending") for name in key(CONTRACTS[table])]
        check.add(self._rows[table].sort_by(order) if order else self._rows[table])
        assert check.rows == self._rows[table].num_rows
        return {label: count for label, count in check.failing.items() if count}

    def labels(self, table: str) -> list[str]:
        """The rules that a run checks."""
        return list(StreamCheck(CONTRACTS[table], QUERIES).failing)


@cache
def pandera_of(table: str) -> Any:
    return pandera_schema(CONTRACTS[table])


@cache
def nullable_columns(table: str) -> pa.Schema:
    """The contract's columns, which take what breaks its rules."""
    return pa.schema([(field.name, field.type) for field in arrow_schema(CONTRACTS[table])])


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    opened = Database()
    yield opened
    opened.backend.disconnect()


# Valid rows


@cache
def valid_row(table: str) -> Row:
    """A row that keeps every rule: the least value that each column's own rules allow."""
    schema = pandera_of(table)
    row = {name: _least(column) for name, column in schema.columns.items()}
    return {**row, **VALID.get(table, {})}


def _least(column: Any) -> Any:
    for check in column.checks:
        if (value := _least_by_rule(check, column.dtype.type)) is not None:
            return value
    dtype = column.dtype.type
    defaults: dict[type[dt.DataType], Any] = {
        dt.String: "x",
        dt.Int64: 0,
        dt.Float64: 0.0,
        dt.Decimal: Decimal(0),
        dt.Date: date(2018, 1, 1),
        dt.Timestamp: datetime(2018, 1, 1),
    }
    return defaults[type(dtype)]


PATTERNS = {
    r"^[0-9]{4}-(0[1-9]|1[0-2])$": ("2018-01", ("2018-13", "2018-1", "x2018-01", "2018-01\n")),
    r"^[0-9]{4}-Q[1-4]$": ("2018-Q1", ("2018-Q5", "2018Q1")),
    r"^[0-9]{4}-W[0-5][0-9]$": ("2018-W01", ("2018-W60", "2018-01")),
    r"^P(0[1-9]|1[0-2])$": ("P01", ("P13", "P1")),
    r"^[A-Za-z0-9 -]{1,16}$": ("SW1A 1AA", ("", "1" * 17, "1/2", "０１０３７")),
    r"^[A-Z]{3}$": ("EUR", ("eur", "EU", "EURO", "€")),
    r"^[1-5]{3}$": ("111", ("011", "1111", "116")),
    r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-W[0-9]{2}|-Q[1-4])?$": (
        "2018-W01",
        ("2018-1", "2018-Q5", "18", "2018-01-01x"),
    ),
}
"""Pattern to a text that matches and texts that do not."""


def _least_by_rule(check: Any, dtype: dt.DataType) -> Any:
    found = check.statistics
    match check.name:
        case "in_range" | "greater_than_or_equal_to":
            return found["min_value"] if not isinstance(dtype, dt.Decimal) else _decimal(found)
        case "isin":
            return next(iter(found["allowed_values"]))
        case "str_matches":
            return PATTERNS[_pattern(check)][0]
        case "str_length":
            return "x" * (found["min_value"] or 0)
    return None


def _decimal(statistics: Mapping[str, Any]) -> Decimal:
    return max(Decimal(statistics["min_value"]), Decimal(0))


def _pattern(check: Any) -> str:
    pattern = check.statistics["pattern"]
    return str(getattr(pattern, "pattern", pattern))


# Breaking inputs


def cases(table: str) -> list[Case]:
    """A case for each rule of the contract, in the order of its labels."""
    schema = pandera_of(table)
    found: list[Case] = []
    for name, column in schema.columns.items():
        if not column.nullable:
            found.append(_case(table, name, "not_null", [None]))
        for check in column.checks:
            rule, values = _breaking(check, column.dtype.type)
            found.append(_case(table, name, rule, values))
    for check in schema.checks:
        places = [rows.get((table, check.name)) for rows in (BREAKING, ALSO_BREAKING)]
        rows = tuple({**valid_row(table), **change} for change in places if change)
        found.append(Case(table, check.name, None, rows))
    if key(CONTRACTS[table]):
        found.append(Case(table, unique_label(table), None, (valid_row(table),)))
    return found


def unique_label(table: str) -> str:
    return f"unique({', '.join(key(CONTRACTS[table]))})"


def _case(table: str, column: str, rule: str, values: list[Any]) -> Case:
    rows = tuple({**valid_row(table), column: value} for value in values)
    return Case(table, f"{column}: {rule}", column, rows)


def _breaking(check: Any, dtype: dt.DataType) -> tuple[str, list[Any]]:
    """The rule's name, and values of the column's type just outside of what it allows."""
    found, step = check.statistics, _step(dtype)
    match check.name:
        case "greater_than_or_equal_to":
            return "at_least", [_typed(found["min_value"], dtype) - step]
        case "in_range":
            low, high = (_typed(found[name], dtype) for name in ("min_value", "max_value"))
            return "range", [low - step, high + step]
        case "isin":
            values = found["allowed_values"]
            return "allowed_values", [max(values) + 1 if dtype.is_integer() else "no such value"]
        case "str_matches":
            return "pattern", list(PATTERNS[_pattern(check)][1])
        case "str_length":
            too_short = [""] if found["min_value"] else []
            return "length", ["x" * (found["max_value"] + 1), *too_short]
    return check.name, []


def _typed(value: Any, dtype: dt.DataType) -> Any:
    return Decimal(value) if isinstance(dtype, dt.Decimal) else value


def _step(dtype: dt.DataType) -> Any:
    if isinstance(dtype, dt.Decimal):
        return Decimal(1).scaleb(-dtype.scale)
    if isinstance(dtype, dt.Timestamp):
        return timedelta(seconds=1)
    if isinstance(dtype, dt.Date):
        return timedelta(days=1)
    return 0.001 if isinstance(dtype, dt.Float64) else 1


ALL_CASES = [case for table in CONTRACTS for case in cases(table)]
ROW_RULES = {(case.table, case.label) for case in ALL_CASES if not case.column}


# The tests


@pytest.mark.parametrize("table", CONTRACTS)
def test_every_rule_has_an_input_that_breaks_it(database: Database, table: str) -> None:
    known = [case.label for case in cases(table)]
    assert known == database.labels(table)
    missing = [case.label for case in cases(table) if not case.rows]
    assert missing == [], f"name an input in BREAKING for {table}"


def test_no_breaking_input_is_of_a_rule_that_is_gone() -> None:
    known = {(case.table, case.label) for case in ALL_CASES}
    assert set(BREAKING) | set(ALSO_BREAKING) <= known
    assert set(VALID) <= set(CONTRACTS)


@pytest.mark.parametrize("table", CONTRACTS)
def test_both_pass_a_valid_row(database: Database, table: str) -> None:
    found = database.put(table, [valid_row(table)])
    pandera_of(table).validate(found, lazy=True)
    assert database.failing(table) == {}


@pytest.mark.parametrize("table", CONTRACTS)
def test_the_query_counts_exactly_the_rule_that_is_broken(database: Database, table: str) -> None:
    """Of every rule of the contract, by each of its breaking inputs."""
    wrong: dict[str, dict[str, int]] = {}
    for case in cases(table):
        for number in range(len(case.rows)):
            database.show(table, case.at(number))
            found = _by_nature(case, database.failing(table))
            if found != {case.label: 1}:
                wrong[f"{case.label}, input {number}"] = found
    assert wrong == {}


def _by_nature(case: Case, failing: dict[str, int]) -> dict[str, int]:
    """Without rules about the row as a whole that one bad value may break beside its own."""
    if case.column is None:
        return failing
    return {
        label: count for label, count in failing.items() if (case.table, label) not in ROW_RULES
    }


def pandera_counts(table: str, errors: SchemaErrors) -> dict[str, int]:
    found: dict[str, int] = {}
    for error in errors.schema_errors:
        rows = error.failure_cases
        count = int(rows.count().execute()) if isinstance(rows, ir.Table) else len(rows)
        if error.reason_code is SchemaErrorReason.DUPLICATES:
            # Pandera counts every row of a repeated key; all faults here are of one key.
            found[unique_label(table)] = count - 1
        elif error.reason_code is SchemaErrorReason.SERIES_CONTAINS_NULLS:
            found[f"{error.schema.name}: not_null"] = count
        elif error.schema.name in ibis_schema(CONTRACTS[table]):
            dtype = ibis_schema(CONTRACTS[table])[error.schema.name]
            found[f"{error.schema.name}: {_breaking(error.check, dtype)[0]}"] = count
        else:
            found[error.check.name] = count
    return found


FEW = ("orders", "order_items", "master_orders", "monthly_revenue", "rfm_customers")


@pytest.mark.parametrize(
    "table",
    [name if name in FEW else pytest.param(name, marks=pytest.mark.slow) for name in CONTRACTS],
)
def test_pandera_refuses_the_same_rows_by_every_rule_and_no_other(
    database: Database, table: str
) -> None:
    """On a table of all faults of the contract, since pandera runs a query a rule."""
    faults = [row for case in cases(table) for n in range(len(case.rows)) for row in case.at(n)]
    found = database.put(table, faults)
    with pytest.raises(SchemaErrors) as caught:
        pandera_of(table).validate(found, lazy=True)
    by_query = database.failing(table)
    assert pandera_counts(table, caught.value) == by_query
    assert set(by_query) == {case.label for case in cases(table)}
