"""What an editor wrote that is not TOML: the text and the parser's complaint in, a problem in the editor's words out.

The parser speaks English and of tables and statements; what editors get wrong is a handful of things: a full-width mark,
a quotation mark left open, a path with backslashes, a key written twice. Standard: TOML 1.0.
"""

from __future__ import annotations

import re
from pathlib import Path

from bianzuan.errors import Problem

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
# Marks of Chinese text for which TOML wants their narrow kin.
_NARROW = {
    "\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"', "\N{FULLWIDTH QUOTATION MARK}": '"',
    "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{LEFT CORNER BRACKET}": '"',
    "\N{RIGHT CORNER BRACKET}": '"', "\N{FULLWIDTH COMMA}": ",", "\N{IDEOGRAPHIC COMMA}": ",", "\N{FULLWIDTH EQUALS SIGN}": "=",
    "\N{FULLWIDTH LEFT SQUARE BRACKET}": "[", "\N{FULLWIDTH RIGHT SQUARE BRACKET}": "]", "\N{LEFT BLACK LENTICULAR BRACKET}": "[",
    "\N{RIGHT BLACK LENTICULAR BRACKET}": "]", "\N{FULLWIDTH NUMBER SIGN}": "#", "\N{FULLWIDTH COLON}": "=", "\N{IDEOGRAPHIC SPACE}": " ",
}  # fmt: skip
# Text in straight quotation marks, and a comment: what stands in them is the editor's.
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|#.*")
# The parser's complaints, and the message for each; the first that fits.
_COMPLAINTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"Illegal character '\\n'|Unterminated string"), "quote_open"),
    (re.compile(r"Unescaped '\\'|Invalid hex value|Unicode scalar"), "backslash"),
    (re.compile("Cannot (?:overwrite|declare|redefine|mutate)|Duplicate inline"), "written_twice"),
    (re.compile("Expected '='"), "no_equals"),
    (re.compile("Expected newline"), "more_behind"),
    (re.compile("Unclosed"), "bracket_open"),
    (re.compile("Expected ']"), "header_open"),
    (re.compile("Invalid value|Invalid date"), "bare_value"),
    (re.compile("Invalid statement|Invalid initial character"), "no_statement"),
)
_SHOWN = 60
# Headers as each file has them.
_HEADERS = {"decisions.toml": "[[decision]]", "index.toml": "[[heading]]"}
_USUAL_HEADERS = "[design], [[part]]"


def mistake(path: Path, text: str, complaint: str) -> Problem:
    """The problem that `tomllib` found in a file's text, at its line."""
    found = _PLACE.search(complaint)
    lines = text.split("\n")
    number = int(found[1]) if found and found[1] else len(text.rstrip().split("\n"))
    line = lines[number - 1]
    shown = line.strip() if len(line.strip()) <= _SHOWN else line.strip()[:_SHOWN] + "…"
    if mark := next((c for c in _QUOTED.sub("", line) if c in _NARROW), ""):
        return Problem("publication.wide_mark", str(path), number, {"mark": mark, "narrow": _NARROW[mark], "text": shown})
    detail = _PLACE.sub("", complaint)
    key = next((key for pattern, key in _COMPLAINTS if pattern.search(detail)), "syntax")
    return Problem(f"publication.{key}", str(path), number, {"detail": detail, "text": shown, "headers": _HEADERS.get(path.name, _USUAL_HEADERS)})
