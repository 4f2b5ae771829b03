"""The accounting of raw tables as JSON, for `revops validate --json` and the manifest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from pipeline.ingest.accounts import TableAccount
from pipeline.sources.preflight import RawFile


def account_json(account: TableAccount, files: Sequence[RawFile]) -> dict[str, Any]:
    """Where every row of a raw table went; money as text, so that no digit is lost."""
    return {
        "table": account.table,
        "files": [
            {"name": file.name, "bytes": file.size, "fingerprint": file.fingerprint}
            for file in files
        ],
        "read": account.read,
        "accepted": account.accepted,
        "rejected": account.rejected,
        "cascaded": account.cascaded,
        "superseded": account.superseded,
        "hidden": account.hidden,
        "reasons": [
            {
                "column": reason.column,
                "rule": reason.rule,
                "rows": reason.rows,
                "expected": reason.expected,
                "pattern": str(reason.pattern) if reason.pattern else None,
                "example": asdict(reason.example),
            }
            for reason in account.reasons
        ],
        "money": {
            column: {
                "read": str(money.read),
                "accepted": str(money.accepted),
                "rejected": str(money.rejected),
                "rows_without": money.rows_without,
            }
            for column, money in account.money.items()
        },
        "extra_columns": list(account.extra_columns),
        "absent_columns": list(account.absent_columns),
    }
