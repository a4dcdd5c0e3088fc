"""Help text from the catalogue `messages/cli.toml`, laid out for click, and whether words may be coloured."""

from __future__ import annotations

import os

from bianzuan.messages import language, say

# click re-wraps a paragraph unless it begins with this mark. It wraps at spaces and counts a Han character as one
# column, so Chinese paragraphs are always left as they are written.
_AS_WRITTEN = "\b\n"


def words(name: str, /, **params: object) -> str:
    """Help of a command: what it does, then its examples as they are written."""
    paragraphs = say(f"cli.{name}", **params).strip().split("\n\n")
    if language() == "zh":
        paragraphs = [_AS_WRITTEN + paragraph for paragraph in paragraphs]
    examples = say(f"cli.{name}", "examples").strip("\n")
    if examples:
        paragraphs.append(f"{_AS_WRITTEN}{say('cli.examples')}\n{examples}")
    return "\n\n".join(paragraphs)


def option_words(name: str, /, **params: object) -> str:
    """Help of an option or argument."""
    return say(f"cli.option_{name}", **params)


def colour() -> bool | None:
    """False where NO_COLOR is set; None leaves it to click, which colours on terminals only."""
    return False if os.environ.get("NO_COLOR") else None
