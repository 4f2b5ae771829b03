"""What is not read at a URI is refused by its name."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from pipeline.engine.uris import Listed
from pipeline.errors import BadInput
from pipeline.sources.remote import RemoteFolder
from pipeline.uri import Uri
from schemas.raw.shop import Orders


def test_a_workbook_at_a_uri_is_refused() -> None:
    path = Path("olist_orders_dataset.xlsx")
    folder = RemoteFolder(Uri("s3a://shop"), {path: Listed(f"s3a://shop/{path}", 9, "1")})
    with pytest.raises(BadInput) as caught:
        folder.inspect(cast(Any, None), [path], Orders)
    assert str(caught.value) == (
        "s3a://shop/olist_orders_dataset.xlsx: Excel files are read on this machine only. Copy it "
        "here, or save it as CSV."
    )
