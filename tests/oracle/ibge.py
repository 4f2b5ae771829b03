"""The five regions of IBGE (C20)."""

from tests.oracle.raw import Raw

REGIONS = {
    **dict.fromkeys(("AC", "AM", "AP", "PA", "RO", "RR", "TO"), "North"),
    **dict.fromkeys(("AL", "BA", "CE", "MA", "PB", "PE", "PI", "RN", "SE"), "Northeast"),
    **dict.fromkeys(("DF", "GO", "MS", "MT"), "Central-West"),
    **dict.fromkeys(("ES", "MG", "RJ", "SP"), "Southeast"),
    **dict.fromkeys(("PR", "RS", "SC"), "South"),
}
"""The region of each of the 27 states."""


def regions(raw: Raw) -> dict[str, str]:
    """The region of each state: by the table of them, where one is given, else by IBGE."""
    return {row["state"]: row["region"] for row in raw.state_regions} or REGIONS
