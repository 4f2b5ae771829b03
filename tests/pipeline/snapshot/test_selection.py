"""What an address selects, and what in it is ignored."""

import pytest

from pipeline.snapshot.selection import CATEGORY, STATE, Options, Selection, read_selection

OPTIONS = Options(
    ("2018-01", "2018-02", "2018-03"),
    {"state": ("RJ", "SP", "x' OR 1=1 --"), "category": ("toys",), "payment_type": ("boleto",)},
)


def test_an_address_is_read() -> None:
    found, ignored = read_selection("?from=2018-01&to=2018-02&state=SP&state=RJ", OPTIONS)
    assert found == Selection("2018-01", "2018-02", {"state": ("SP", "RJ")})
    assert ignored == []


@pytest.mark.parametrize("query", ["", "?", "?other=1", "?state="])
def test_nothing_known_selects_everything(query: str) -> None:
    assert read_selection(query, OPTIONS) == (Selection(), [])


def test_unknown_values_are_ignored_and_told_and_the_others_hold() -> None:
    found, ignored = read_selection("?state=XX&state=SP&from=2018-13&payment_type=a&x=1", OPTIONS)
    assert found == Selection(values={"state": ("SP",)})
    assert sorted(ignored) == ["from=2018-13", "payment_type=a", "state=XX"]


def test_months_in_the_wrong_order_are_taken_as_meant() -> None:
    assert read_selection("?from=2018-03&to=2018-01", OPTIONS)[0] == Selection("2018-01", "2018-03")


def test_an_address_too_long_to_be_read_whole_is_not_read_in_part() -> None:
    found, ignored = read_selection("?state=SP&" + "x" * 30_000 + "&state=RJ", OPTIONS)
    assert (found, bool(ignored)) == (Selection(), True)


def test_a_value_twice_counts_once() -> None:
    assert read_selection("?state=SP&state=SP", OPTIONS)[0].of(STATE) == ("SP",)


def test_an_address_with_thousands_of_values_is_ignored() -> None:
    found, ignored = read_selection("?" + "&".join("state=SP" for _ in range(2_000)), OPTIONS)
    assert found == Selection()
    assert ignored


def test_values_never_stand_in_the_sql() -> None:
    nasty = "x' OR 1=1 --"
    chosen, _ = read_selection(f"?state={nasty.replace(' ', '%20').replace('=', '%3D')}", OPTIONS)
    text, values = chosen.where(["customer_state"])
    assert nasty not in text
    assert values == [[nasty]]


def test_only_columns_that_a_table_has_limit_it() -> None:
    chosen = Selection("2018-01", "2018-02", {"state": ("SP",), "category": ("toys",)})
    assert chosen.where(["category"]) == ('list_contains(?, "category")', [["toys"]])
    assert chosen.where(["cohort_month"], month="cohort_month")[1] == ["2018-01", "2018-02"]
    assert chosen.where([]) == ("TRUE", [])


def test_a_page_knows_its_own_filters_only() -> None:
    chosen = Selection("2018-01", None, {"state": ("SP",), "category": ("toys",)})
    assert chosen.only([CATEGORY], months=False) == Selection(values={"category": ("toys",)})
    assert chosen.only([], months=True) == Selection("2018-01")
    assert chosen.without(STATE) == Selection("2018-01", None, {"category": ("toys",)})
