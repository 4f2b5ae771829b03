"""Inputs that people reported elsewhere give the right number, or the right refusal."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.errors import BadInput, ConfigurationError
from tests.end_to_end.publishing import column_sum, publish, read_rows

REPORTS = Path(__file__).parents[3] / "shared" / "reports"
REVENUE = Decimal("7086.97")
"""Of the shop of which all reports are."""

pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason=f"the reports are not at {REPORTS}")


@pytest.mark.parametrize(
    "report",
    [
        "17_four_decimals/in",
        "17_four_decimals/in_parquet",
        "19_upper_case_columns/in",
        "19_upper_case_columns/in_parquet",
        "22_archive_zip/in",
        "22_archive_zip/in/archive.zip",
        "22_archive_zip/in_files",
        "24_unneeded_columns_left_out/in",
        "24_unneeded_columns_left_out/in_length",
        "30_right_typed_parquet_and_quotes/in_float32",
        "30_right_typed_parquet_and_quotes/in_int96",
        "30_right_typed_parquet_and_quotes/in_quoted",
    ],
)
def test_the_form_of_an_export_does_not_change_its_revenue(report: str, tmp_path: Path) -> None:
    result = publish(REPORTS / report, tmp_path / "outputs", tables=("monthly_revenue",))
    assert result.headline["revenue"] == REVENUE
    assert result.headline["customers"] == 45
    assert not any(account.rejected for account in result.ingested.accounts)


def test_a_quantity_multiplies_the_price_once(tmp_path: Path) -> None:
    report = REPORTS / "16_quantity_column_ignored" / "in"
    result = publish(report, tmp_path / "outputs", tables=("monthly_revenue",))
    assert result.headline["revenue"] == Decimal("10180.67")
    assert not result.warnings


def test_amounts_in_two_currencies_are_not_added_up(tmp_path: Path) -> None:
    report = REPORTS / "11_two_currencies_added" / "in"
    with pytest.raises(BadInput, match=r"several currencies: .* in .* rows of order_items"):
        publish(report, tmp_path / "outputs")
    assert not (tmp_path / "outputs").exists()


def test_orders_that_share_the_id_of_a_guest_make_no_customer(tmp_path: Path) -> None:
    report = REPORTS / "07_guests_share_id_0" / "in"
    tables = ("monthly_revenue", "rfm_customers", "customer_360")
    result = publish(report, tmp_path / "outputs", tables=tables, guest_ids=("0",))
    assert result.headline["revenue"] == REVENUE
    for table in tables[1:]:
        rows = read_rows(tmp_path / "outputs" / f"{table}.csv")
        assert "0" not in {row["customer_unique_id"] for row in rows}
        assert len(rows) == result.headline["customers"]


GERMAN = {"delimiter": ";", "decimal": ","}
ELSEWHERE = {"places": "none", "currency": "BRL"}
STATUSES = {
    "status_map": (
        ("completed", "delivered"),
        ("refunded", "delivered"),
        ("cancelled", "canceled"),
    )
}
SET = {
    "18_utc_timestamps/in": {"time_zone": "America/Sao_Paulo"},
    "18_utc_timestamps/in_parquet": {"time_zone": "America/Sao_Paulo"},
    "20_semicolons_and_decimal_commas/in": GERMAN,
    "23_statuses_and_states_of_other_shops/in": STATUSES | ELSEWHERE,
    "23_statuses_and_states_of_other_shops/in_foreign": ELSEWHERE,
    "25_NULL_in_dates/in": {"null_values": ("NULL",)},
}


@pytest.mark.parametrize("report", SET)
def test_a_setting_reads_the_form_of_an_export(report: str, tmp_path: Path) -> None:
    result = publish(REPORTS / report, tmp_path / "outputs", **SET[report])
    assert result.headline["revenue"] == REVENUE
    assert result.headline["customers"] == 45
    assert not any(account.rejected for account in result.ingested.accounts)


def test_the_newer_copy_of_an_order_stays_where_it_is_chosen(tmp_path: Path) -> None:
    """Appended again when it was delivered: the copy above, canceled, has no delivery date."""
    report = REPORTS / "09_stale_copy_of_an_order_wins" / "in"
    tables, order = ("master_orders", "monthly_revenue"), "a81321649aff28f5ba5c0fd15ea3cff5"
    stale = publish(report, tmp_path / "stale", tables=tables)
    assert statuses(tmp_path / "stale", order) == []  # canceled orders are no sales
    (warning,) = stale.warnings
    assert "1 row set aside for order_id: duplicate_key" in warning
    assert "Say which one should, such as --keep orders='last by updated_at'" in warning
    choice = (("orders", "last by order_delivered_customer_date"),)
    result = publish(report, tmp_path / "new", tables=tables, kept_rows=choice, max_rejected=0.0)
    assert statuses(tmp_path / "new", order) == ["delivered"]
    assert not result.warnings
    assert result.headline["orders"] == stale.headline["orders"] + 1
    assert result.headline["revenue"] == stale.headline["revenue"] + Decimal("92.90")


def statuses(output: Path, order: str) -> list[str]:
    rows = read_rows(output / "master_orders.csv")
    return [row["order_status"] for row in rows if row["order_id"] == order]


def test_a_refund_line_is_no_row_to_lose_without_a_word(tmp_path: Path) -> None:
    report = REPORTS / "15_refund_line_dropped"
    told = "price: range.*A negative amount is a refund, without which revenue is gross: .*refunds"
    result = publish(report / "in", tmp_path / "outputs", tables=("monthly_revenue",))
    (warning,) = result.warnings
    assert re.search(told, warning)
    with pytest.raises(BadInput, match=rf"1\.72%; 2\.24% of its amounts(?s:.*){told}"):
        publish(report / "in_above_1_percent", tmp_path / "outputs", tables=("monthly_revenue",))


def test_statuses_of_other_shops_ask_for_what_they_mean(tmp_path: Path) -> None:
    report = REPORTS / "23_statuses_and_states_of_other_shops" / "in"
    told = r"42 of 48.*\n.*order_status: allowed_values.*'completed'; .*--status 'completed'=…"
    with pytest.raises(BadInput, match=told):
        publish(report, tmp_path / "outputs", tables=("monthly_revenue",))


def test_states_of_other_countries_ask_for_no_place_profile(tmp_path: Path) -> None:
    report = REPORTS / "23_statuses_and_states_of_other_shops" / "in_foreign"
    with pytest.raises(BadInput, match=r"customer_state: allowed_values.*'EX'.*--places none"):
        publish(report, tmp_path / "outputs", tables=("monthly_revenue",))
    settings = {"places": "none", "currency": "BRL"}
    result = publish(report, tmp_path / "outputs", tables=("monthly_revenue",), **settings)
    assert result.headline["revenue"] == REVENUE


def test_one_record_a_person_is_right(tmp_path: Path) -> None:
    report = REPORTS / "29_right_one_row_a_person" / "in"
    result = publish(report, tmp_path / "outputs", tables=("monthly_revenue",))
    found = result.headline
    assert (found["customers"], found["orders"], found["revenue"]) == (39, 46, REVENUE)
    assert not any(account.rejected for account in result.ingested.accounts)


REFUSED = {
    "18_utc_timestamps/in": "'2017-09-01T00:53:48Z'; .*It has a time zone: give --time-zone",
    "18_utc_timestamps/in_parquet": r"'2017-09-01 00:53:48\+00'; .*give --time-zone",
    "20_semicolons_and_decimal_commas/in": "semicolons, not commas. Give --delimiter ';' "
    r"\(and --decimal , if its numbers",
    "21_zip_codes_without_zeros/in": "'9748'; .*Its leading zeros were lost",
    "21_zip_codes_without_zeros/in_parquet": "leading zeros were lost",
    "23_statuses_and_states_of_other_shops/in": "'completed'; .*: --status 'completed'=",
    "23_statuses_and_states_of_other_shops/in_foreign": "'EX'; .*Give --places none",
    "25_NULL_in_dates/in": "'NULL'; .*Give --null-values 'NULL'",
    "26_backslash_escapes/in": "line 5: a backslash escapes a quote",
}


@pytest.mark.parametrize("report", REFUSED)
def test_a_refusal_names_the_cause_and_the_setting(report: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=REFUSED[report]):
        publish(REPORTS / report, tmp_path / "outputs", tables=("review_scores", "revenue_by_zip"))


def test_semicolons_alone_leave_the_decimal_commas_to_be_named(tmp_path: Path) -> None:
    place = REPORTS / "20_semicolons_and_decimal_commas" / "in"
    with pytest.raises(BadInput, match=r"'42,90'; .*Give --decimal , if the comma"):
        publish(place, tmp_path / "outputs", tables=("monthly_revenue",), delimiter=";")


def test_statuses_and_states_of_another_shop_are_refused_and_mended_at_once(tmp_path: Path) -> None:
    report = REPORTS / "23_statuses_and_states_of_other_shops"
    raw = shutil.copytree(report / "in_foreign", tmp_path / "raw")
    shutil.copy(report / "in" / "olist_orders_dataset.csv.gz", raw)
    with pytest.raises(BadInput, match=r"(?s)(?=.*--places none)(?=.*--status 'completed'=)"):
        publish(raw, tmp_path / "outputs")
    tables = ("monthly_revenue",)
    result = publish(raw, tmp_path / "outputs", tables=tables, **STATUSES, **ELSEWHERE)
    assert result.headline["revenue"] == REVENUE
    assert not any(account.rejected for account in result.ingested.accounts)


PLANS = {
    "semi": r"line 1: the header must be .* found order_month;scope_type;scope;target",
    "date": r"order_month '.*' is not a month such as 2018-08",
    "excel": r"--plan .*line \d+: ",
    "case": r"--plan .*line \d+: ",
    "empty": r"--plan .*line \d+: ",
}


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_in_another_form_is_refused_with_its_line(plan: str, tmp_path: Path) -> None:
    report = REPORTS / "27_targets_from_excel"
    path = report / "plans" / f"{plan}.csv"
    with pytest.raises(ConfigurationError, match=PLANS[plan]):
        publish(report / "in", tmp_path / "outputs", tables=("sales_vs_target",), sales_plan=path)


def test_excel_elsewhere_gets_semicolons_and_decimal_commas(tmp_path: Path) -> None:
    report = REPORTS / "28_csv_for_excel_of_other_locales" / "in"
    publish(report, tmp_path / "outputs", tables=("monthly_revenue",), csv_for="excel")
    text = (tmp_path / "outputs" / "monthly_revenue.csv").read_bytes().decode("utf-8")
    header, *lines = text.splitlines()
    assert header.startswith('\ufeff"order_month";"revenue";')
    revenue = [line.split(";")[1] for line in lines]
    assert all("," in value for value in revenue)
    assert sum(Decimal(value.replace(",", ".")) for value in revenue) == REVENUE


def copied(report: str, folder: Path) -> Path:
    """The raw files of a report, to be changed; all of one time."""
    folder.mkdir()
    for path in (REPORTS / report).iterdir():
        copy = folder / path.name
        copy.write_bytes(path.read_bytes())
        os.utime(copy, (10**9, 10**9))
    return folder


def test_a_newer_download_beside_stops_the_run_and_an_older_one_is_told(tmp_path: Path) -> None:
    raw = copied("03_newer_download_beside_ignored/in", tmp_path / "raw")
    downloads = sorted(raw.glob("*(1).csv"))
    told = publish(raw, tmp_path / "outputs", tables=("monthly_revenue",)).warnings
    assert [path.name for path in downloads if not any(path.name in text for text in told)] == []
    for path in downloads:
        os.utime(path, (10**9 + 1, 10**9 + 1))
    with pytest.raises(BadInput, match="holds newer files than those") as error:
        publish(raw, tmp_path / "new", tables=("monthly_revenue",))
    changed = [path.name for path in downloads if "customers" not in path.name]
    assert [name for name in changed if name not in str(error.value)] == []
    assert not (tmp_path / "new").exists()
    for path in downloads:  # as the message says: the new one in the old one's place
        path.rename(raw / path.name.replace(" (1)", ""))
    result = publish(raw, tmp_path / "new", tables=("monthly_revenue",))
    assert (result.headline["revenue"], result.warnings) == (REVENUE, [])


def test_an_export_of_the_last_60_days_is_told_and_stopped(tmp_path: Path) -> None:
    report = REPORTS / "12_only_last_60_days"
    out, asked = tmp_path / "outputs", {"tables": ("monthly_revenue",)}
    assert publish(report / "full", out, **asked).warnings == []
    with pytest.raises(BadInput, match=r"(?s)78\.95% of the revenue of complete months .* 2017-11"):
        publish(report / "in", out, max_restated=0.05, **asked)
    assert column_sum(read_rows(out / "monthly_revenue.csv"), "revenue") == REVENUE
    gone, smaller = publish(report / "in", out, **asked).warnings
    assert gone.startswith("4 of 6 complete months that were published are gone: 2017-09: ")
    assert "much smaller: 2018-01: revenue 255.17 -> 48.90, orders 5 -> 1. " in smaller


def test_a_forgotten_file_of_a_month_is_named(tmp_path: Path) -> None:
    report = REPORTS / "13_a_month_file_forgotten" / "in"
    told = publish(report, tmp_path / "outputs", tables=("monthly_revenue",)).warnings
    assert [text for text in told if "order_reviews: no file for 2018-01, among the 6" in text]


def test_endings_in_capitals_do_not_change_the_revenue(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    for path in (REPORTS / "base").glob("*.csv"):
        shutil.copy(path, tmp_path / "raw" / f"{path.stem}.CSV")
    orders = tmp_path / "raw" / "olist_orders_dataset.CSV"
    orders.with_suffix(".CSV.GZ").write_bytes(gzip.compress(orders.read_bytes()))
    orders.unlink()
    result = publish(tmp_path / "raw", tmp_path / "outputs", tables=("monthly_revenue",))
    assert result.headline["revenue"] == REVENUE


CHECKED = {"tables": ("monthly_revenue", "quality_results")}


@pytest.mark.parametrize(
    ("report", "check"),
    [
        ("06_ids_in_scientific_notation/in", "customers.customer_unique_id.in_exponents: 48 of 48"),
        ("06_ids_in_scientific_notation/in_products", "order_items.product_id.in_exponents"),
    ],
)
def test_ids_that_a_spreadsheet_has_damaged_stop_the_run(
    report: str, check: str, tmp_path: Path
) -> None:
    with pytest.raises(BadInput, match=rf"(?s){re.escape(check)}.* Export the column as text"):
        publish(REPORTS / report, tmp_path / "outputs", **CHECKED)
    assert not (tmp_path / "outputs" / "monthly_revenue.csv").exists()


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("07_guests_share_id_0/in", "customer_unique_id.placeholder: 10 of 48 .* --guest-ids"),
        ("10_emails_differ_in_case/in", "customer_unique_id.spelling: 24 of 48 .* one way"),
        ("14_one_order_of_1970/in", "timestamp.apart: 1 of 48 .* 7,346.21 behind.* --from"),
    ],
)
def test_what_leads_readers_astray_is_among_the_first_three(
    report: str, told: str, tmp_path: Path
) -> None:
    result = publish(REPORTS / report, tmp_path / "outputs", **CHECKED)
    assert any(re.search(told, str(each)) for each in result.quality_findings[:3])


def test_an_order_of_1970_can_be_left_out(tmp_path: Path) -> None:
    report, first = REPORTS / "14_one_order_of_1970" / "in", date(2017, 9, 1)
    publish(report, tmp_path / "outputs", first_day=first, **CHECKED)
    months = [row["order_month"] for row in read_rows(tmp_path / "outputs" / "monthly_revenue.csv")]
    assert (months[0], len(months)) == ("2017-09", 7)


def test_the_shop_of_all_reports_looks_right_but_for_a_price(tmp_path: Path) -> None:
    result = publish(REPORTS / "base", tmp_path / "outputs", **CHECKED)
    assert [each.check_id for each in result.quality_findings] == ["order_items.price.outlier"]
    assert result.warnings == []
