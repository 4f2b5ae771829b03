"""The month of a text in another form is that of its day, whatever the form."""

from __future__ import annotations

import pytest

from pipeline.ingest.month_texts import months_of


@pytest.mark.parametrize(
    ("texts", "months"),
    [
        (["05/03/2018", "21/03/2018"], {"2018-03"}),
        (["03/05/2018", "03/21/2018"], {"2018-03"}),
        (["5.3.18", "21.3.18"], {"2018-03"}),
        (["2018/3/5", "2018/3/21"], {"2018-03"}),
        (["20180305", "20180321101500"], {"2018-03"}),
        (["2018-11-05T10", "2018-11"], {"2018-11"}),
        (["05 Mar 2018", "21-mar-18", "Mon, March 5 2018"], {"2018-03"}),
        (["5. Dez 2017", "5 de dezembro de 2017"], {"2017-12"}),
        (["43164", "43180"], {"2018-03"}),
        (["15202", "15216"], {"2018-03"}),
        (["tomorrow", "", "12345678901", "99/99/2018", "00000", "12:30"], set()),
    ],
)
def test_months(texts: list[str], months: set[str]) -> None:
    found = months_of(texts)
    assert set(found.values()) == months
    assert len(found) == (len(texts) if months else 0)
