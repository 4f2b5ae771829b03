"""The published tables by domain, for the README."""

from __future__ import annotations

from schemas.published import domain, domains, published_contracts

BEGIN, END = "<!-- tables: generated -->", "<!-- end of tables -->"


def table_list() -> str:
    """A row for each domain, as Markdown."""
    contracts = published_contracts()
    lines = ["| about | tables |", "|---|---|"]
    for word in domains():
        names = [name for name, contract in contracts.items() if domain(contract) == word]
        lines.append(f"| {word} | {', '.join(f'`{name}`' for name in names)} |")
    return "\n".join(lines)


def with_table_list(page: str) -> str:
    """The page, with the list in its place."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table_list()}\n{END}{after}"
