"""The forms in which a text comes: with and without empty lines, indented, with narrow spaces, from Windows, in Traditional."""

from __future__ import annotations

from opencc import OpenCC


def lines_of(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def parted(text: str) -> str:
    return "\n\n".join(lines_of(text)) + "\n"


def close(text: str) -> str:
    return "\n".join(lines_of(text)) + "\n"


def indented(text: str) -> str:
    return "\n".join("　　" + line if len(line) >= 28 or line.endswith("。") else line for line in text.split("\n"))


def narrow_spaces(text: str) -> str:
    return text.replace("　", " ")


def of_windows(text: str) -> str:
    return "\ufeff" + text.replace("\n", "\r\n")


def in_traditional(text: str) -> str:
    return str(OpenCC("s2t").convert(text))
