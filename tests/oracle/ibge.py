"""The five regions of IBGE (C20)."""

from tests.oracle.order import NOT_DEFINED

REGIONS = {
    **dict.fromkeys(("AC", "AM", "AP", "PA", "RO", "RR", "TO"), "North"),
    **dict.fromkeys(("AL", "BA", "CE", "MA", "PB", "PE", "PI", "RN", "SE"), "Northeast"),
    **dict.fromkeys(("DF", "GO", "MS", "MT"), "Central-West"),
    **dict.fromkeys(("ES", "MG", "RJ", "SP"), "Southeast"),
    **dict.fromkeys(("PR", "RS", "SC"), "South"),
}
"""The region of each of the 27 states."""


def region(state: str) -> str:
    """Return the region of a state; ``not_defined`` of what is none of the 27."""
    return REGIONS.get(state, NOT_DEFINED)
