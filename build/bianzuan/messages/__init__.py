"""The catalogue of messages: key → words, in English and Chinese; one TOML file for each stage.

A table `[key]` holds `en` and `zh`, each with `what` and, where something can be tried, `try`. Parameters stand
in braces. The language is BIANZUAN_LANG, else LANG: Chinese if it starts with "zh", else English.
"""

from __future__ import annotations

import errno
import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from bianzuan.errors import Problem


def language() -> str:
    """Language of the messages: "zh" or "en"."""
    chosen = os.environ.get("BIANZUAN_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "zh" if chosen.lower().startswith("zh") else "en"


@cache
def catalogue() -> dict[str, dict[str, dict[str, str]]]:
    """All messages: "stage.key" → language → {"what", "try"}."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        found.update({f"{path.stem}.{key}": words for key, words in table.items()})
    return found


def say(key: str, part: str = "what", /, **params: object) -> str:
    """Words of a message in the user's language; "" where the message has no such part."""
    return catalogue()[key][language()].get(part, "").format(**params)


def describe(problem: Problem) -> tuple[str, str]:
    """(what, what to try) of a problem; the file and line are at the words' disposal as parameters too."""
    params = {"file": problem.file, "line": problem.line, **problem.params}
    return say(problem.key, **params), say(problem.key, "try", **params)


def why(error: OSError) -> str:
    """What the operating system refused, in the user's language where the case is a common one."""
    key = f"system.{errno.errorcode.get(error.errno or 0, '').lower()}"
    return say(key) if key in catalogue() else error.strerror or str(error)
