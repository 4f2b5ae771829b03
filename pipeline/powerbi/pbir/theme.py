"""The one theme of all pages: colours that people with colour blindness can tell apart."""

from __future__ import annotations

from typing import Any

NAME = "revops"
FILE_NAME = f"{NAME}.json"

# Paul Tol's scheme "bright": https://sronpersonalpages.nl/~pault/
COLOURS = ("#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377", "#BBBBBB")
PALE, GOOD = "#F3F8FC", "#4477AA"
TEXT, QUIET, PAPER, PAGE = "#252423", "#605E5C", "#FFFFFF", "#F5F6F8"
FONT = "Segoe UI"


def theme() -> dict[str, Any]:
    """The theme's file."""
    return {
        "name": FILE_NAME,  # as report.json calls it, or it would not load
        "dataColors": list(COLOURS),
        "background": PAPER,
        "foreground": TEXT,
        "tableAccent": COLOURS[0],
        "good": COLOURS[2],
        "neutral": COLOURS[3],
        "bad": COLOURS[1],
        "maximum": GOOD,
        "center": "#A1BBD4",
        "minimum": PALE,
        "textClasses": {
            "callout": {"fontFace": FONT, "fontSize": 24, "color": TEXT},
            "title": {"fontFace": FONT, "fontSize": 12, "color": TEXT},
            "header": {"fontFace": FONT, "fontSize": 10, "color": TEXT},
            "label": {"fontFace": FONT, "fontSize": 9, "color": QUIET},
        },
        "visualStyles": {
            "*": {
                "*": {
                    "background": [{"show": True, "color": _solid(PAPER), "transparency": 0}],
                    "border": [{"show": True, "color": _solid("#E1E3E6"), "radius": 6}],
                }
            },
            "page": {
                "*": {
                    "background": [{"color": _solid(PAGE), "transparency": 0}],
                    "outspace": [{"color": _solid(PAGE), "transparency": 0}],
                }
            },
            "textbox": {"*": {"background": [{"show": False}], "border": [{"show": False}]}},
        },
    }


def _solid(colour: str) -> dict[str, Any]:
    return {"solid": {"color": colour}}
