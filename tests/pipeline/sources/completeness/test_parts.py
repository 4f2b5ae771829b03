"""What the names of parts tell, and what their sequence lacks."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from pipeline.sources.completeness.parts import parts_of

STEM = "orders"
UUID = "3f2504e0-4f89-11d3-9a0c-0305e82c3301"


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        ("_1 _2 _4", "part 3"),
        ("_0 _1 _3", "part 2"),
        ("_2 _3", "part 1"),
        ("_1_of_4 _2_of_4 _3_of_4", "part 4"),
        ("_10 _20 _40", "part 30"),
        ("_101 _204 _305", ""),
        ("_2017 _2019", "2018"),
        ("_2017-11 _2018-02", "2017-12 2018-01"),
        ("_2017-11 _2018-03", "2017-12 to 2018-02"),
        ("_201711 _201801", "2017-12"),
        ("_11-2017 _01-2018", "2017-12"),
        ("_Nov2017 _jan-2018", "2017-12"),
        ("_2018Q1 _2018Q2 _2018Q4", "2018-Q3"),
        ("_2018-W51 _2018-W52 _2019-W02", "2019-W01"),
        ("_2018-01-01_2018-01-31 _2018-03-01_2018-03-31", "2018-02-01 to 2018-02-28"),
        ("_2018-01-31 _2018-02-28 _2018-04-30", "2018-03"),
        ("_2018-01-01 _2018-01-08 _2018-01-15 _2018-01-29", "2018-01-22"),
        ("_20180101 _20180102 _20180104 _20180105", "2018-01-03"),
        ("_20180104 _20180105 _20180108 _20180109", ""),  # over a weekend
        ("_20180104 _20180105 _20180106 _20180108 _20180113", "2018-01-09 to 2018-01-12"),
        ("_20180101T060001 _20180102T060003 _20180103T060002", ""),
        ("_2018-01_1 _2018-01_2 _2018-02_1 _2018-02_3", "part 2 of 2018-02"),
        ("_2018-01_1 _2018-01_2 _2018-02_3 _2018-02_4", ""),  # counted on
        ("/month=1/a /month=2/a /month=4/a", "month 3"),
        ("/year=2018/month=1/0 /year=2018/month=3/0", "2018-02"),
        ("/y=2018/m=1/d=1/a /y=2018/m=1/d=2/a /y=2018/m=1/d=4/a", "2018-01-03"),
        ("/store=1/a /store=7/a", ""),
        (f"/part-00000-{UUID}-c000 /part-00003-{UUID}-c000", ""),
        (f"/month=1/part-00003-{UUID}-c000 /month=3/part-00000-{UUID}-c000", "month 2"),
        ("/data_1 /data_4", ""),
        ("/a /b", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_what_a_sequence_lacks(names: str, missing: str) -> None:
    paths = [PurePath(f"{STEM}{name}.csv") for name in names.split(" ")]
    assert " ".join(parts_of(paths, STEM).missing) == missing


def test_a_single_file_that_a_setting_names_may_have_any_number() -> None:
    assert parts_of([PurePath("sales_2.csv")], "").missing == ()
    assert parts_of([PurePath("orders_2.csv")], STEM).missing == ("part 1",)
