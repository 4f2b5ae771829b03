"""The semantic model: relationships that Power BI accepts, columns as it needs them."""

from __future__ import annotations

from collections import Counter

from pipeline.powerbi.m_query import TYPES, load_query
from pipeline.powerbi.semantic_model import Column, SemanticModel, Table
from schemas.contract import columns, key
from schemas.published import published_contracts

ALONE = {
    "kpi_summary",
    "revenue_calendar",
    "top_bottom",
    "cross_sell",
    "demand_trend",
    "seasonality",
    "rfm_segments",
    "forecast_accuracy",
    "quality_results",
    "payment_reconciliation",
}


def test_every_published_table_is_one_of_the_model(model: SemanticModel) -> None:
    assert [table.name for table in model.tables] == list(published_contracts())
    for table in model.tables:
        sources = [column.source for column in table.columns]
        assert sources == [each.name for each in columns(published_contracts()[table.name])]


def test_one_sides_are_keys_and_types_agree(model: SemanticModel) -> None:
    for each in model.relationships:
        one = model.table(each.to_table).column(each.to_column)
        many = model.table(each.from_table).column(each.from_column)
        assert key(published_contracts()[each.to_table]) == (one.source,), each
        assert one.data_type == many.data_type, each


def paths(model: SemanticModel, start: str) -> Counter[str]:
    """Table to the number of ways by which `start` filters it."""
    found: Counter[str] = Counter()
    for each in model.relationships:
        if each.to_table == start:
            found[each.from_table] += 1
            found += paths(model, each.from_table)
    return found


def test_no_table_filters_another_in_two_ways(model: SemanticModel) -> None:
    for table in model.tables:
        ways = paths(model, table.name)
        assert set(ways.values()) <= {1}, (table.name, ways)


def test_the_promised_relationships_are_there(model: SemanticModel) -> None:
    ways = {(each.from_table, each.to_table) for each in model.relationships}
    promised = {"rfm_customers", "monthly_revenue", "ops_metrics", "calendar", "market_balance"}
    assert {to for from_table, to in ways if from_table == "master_orders"} == promised
    assert {("customer_360", "rfm_customers"), ("churn_risk", "rfm_customers")} <= ways
    assert {to for from_table, to in ways if from_table == "sales_items"} == {
        "master_orders",
        "product_performance",
        "seller_performance",
    }
    for table in ("monthly_revenue", "ops_metrics"):  # else a second path to master_orders
        assert (table, "calendar") not in ways


def test_what_has_levels_of_its_own_stands_alone(model: SemanticModel) -> None:
    related = {name for each in model.relationships for name in (each.from_table, each.to_table)}
    assert related & ALONE == set()
    months = {
        table.name
        for table in model.tables
        if any(column.name == "month_start_date" for column in table.columns)
    }
    assert months <= related


def test_the_calendar_is_the_marked_date_table(model: SemanticModel) -> None:
    assert {table.name: table.date_column for table in model.tables if table.date_column} == {
        "calendar": "date"
    }


def test_the_names_that_users_were_promised_exist(model: SemanticModel) -> None:
    cohorts = model.table("cohort_retention")
    assert cohorts.column("cohort_month_txt").sort_by == "cohort_month_key"
    assert cohorts.column("order_month_txt").sort_by == "order_month_key"
    assert not model.table("rfm_customers").column("segment_ordered").is_hidden


def test_sorting_goes_in_no_circle_and_has_its_columns(model: SemanticModel) -> None:
    for table in model.tables:
        for column in table.columns:
            seen, at = [column.name], column
            while at.sort_by:
                at = table.column(at.sort_by)
                assert at.name not in seen, (table.name, seen)
                seen.append(at.name)


def test_keys_are_hidden_and_what_people_read_is_not(model: SemanticModel) -> None:
    orders = model.table("master_orders")
    hidden = {column.name for column in orders.columns if column.is_hidden}
    assert hidden == {
        "order_month",
        "order_month_key",
        "order_date",
        "customer_unique_id",
        "customer_state",
    }
    assert model.table("rfm_customers").column("customer_state").is_hidden
    assert not model.table("market_balance").column("customer_state").is_hidden
    assert not model.table("calendar").column("month").is_hidden


def test_shares_of_six_decimals_keep_them(model: SemanticModel) -> None:
    """Fixed decimals of Power BI have four."""
    customer = model.table("customer_360").column("revenue_share")
    assert (customer.data_type, customer.format_string) == ("double", "0.0000%")
    assert model.table("master_orders").column("order_value").data_type == "decimal"


def test_a_query_names_its_file_empties_blanks_and_types_by_culture() -> None:
    table = Table(
        "sales",
        (
            Column("day", "dateTime", "day"),
            Column("amount", "decimal", 'amount "net"', is_nullable=True),
        ),
    )
    assert load_query(table).splitlines()[2:] == [
        '    Source = Csv.Document(File.Contents(Folder & "sales.csv"), '
        '[Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),',
        "    Promoted = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),",
        '    Selected = Table.SelectColumns(Promoted, {"day", "amount ""net"""}),',
        '    Emptied = Table.ReplaceValue(Selected, "", null, Replacer.ReplaceValue, '
        '{"amount ""net"""}),',
        '    Typed = Table.TransformColumnTypes(Emptied, {{"day", type date}, '
        '{"amount ""net""", Currency.Type}}, "en-US")',
        "in",
        "    Typed",
    ]


def test_every_type_of_the_model_has_one_of_the_query(model: SemanticModel) -> None:
    assert {column.data_type for table in model.tables for column in table.columns} <= set(TYPES)
