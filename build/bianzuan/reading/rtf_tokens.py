"""RTF as groups of words and bytes (Rich Text Format specification 1.9.1).

In: the bytes of a file. Out: its outermost group. A group is a list of groups, control words, bytes of text and binary data;
what stands as `\\'d6` or `\\{` is a byte of text like any other.
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias


class Word(NamedTuple):
    """A control word with its number, or a control symbol."""

    name: str
    number: int | None = None


class Binary(bytes):
    """Data of a picture that is not written in letters."""


Node: TypeAlias = "Word | Binary | bytearray | Group"


class Group(list[Node]):
    """What stands between braces."""

    @property
    def name(self) -> str:
        """What the group is, by its first control word."""
        return next((one.name for one in self[:2] if isinstance(one, Word) and one.name != "*"), "")

    @property
    def is_optional(self) -> bool:
        """True where a program that does not know what the group is leaves it out."""
        return bool(self) and self[0] == Word("*")

    def groups(self) -> list[Group]:
        """The groups in it."""
        return [one for one in self if isinstance(one, Group)]

    def number(self, name: str) -> int | None:
        """The number of a control word in it; None without."""
        return next((one.number for one in self if isinstance(one, Word) and one.name == name), None)


_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\(?P<sign>[^A-Za-z])|(?P<end>[\r\n\0]+)|(?P<text>[^\\{}\r\n\0]+)|\\",
    re.DOTALL,
)
# Signs that stand for themselves; of a line's end behind a backslash the standard makes a paragraph.
_LETTERS = frozenset(b"\\{}")


def read_groups(data: bytes) -> Group:
    """The outermost group. Raises ValueError where the file ends inside it: the rest of the text is not there."""
    outer = Group()
    open_groups = [outer]
    at = 0
    while at < len(data) and (token := _TOKEN.match(data, at)):
        at = token.end()
        here = open_groups[-1]
        if token["open"]:
            inner = Group()
            here.append(inner)
            open_groups.append(inner)
        elif token["close"]:
            if len(open_groups) == 2:
                return outer.groups()[0]  # what stands behind the last brace is none of it
            open_groups.pop()
        elif token["word"]:
            at = _word(here, token["word"].decode("ascii"), token["number"], data, at)
        elif token["sign"]:
            _sign(here, token["sign"])
        elif token["hex"] or token["text"]:
            _add(here, bytes.fromhex(token["hex"].decode()) if token["hex"] else token["text"])
    raise ValueError("the file ends inside a group")


def _word(here: Group, name: str, written: bytes | None, data: bytes, at: int) -> int:
    number = int(written) if written else None
    if name == "bin" and number and number > 0:
        here.append(Binary(data[at : at + number]))
        return at + number
    here.append(Word(name, number))
    return at


def _sign(here: Group, sign: bytes) -> None:
    if sign[0] in _LETTERS:
        _add(here, sign)
    else:
        here.append(Word("par" if sign in b"\r\n" else sign.decode("latin-1")))


def _add(here: Group, text: bytes) -> None:
    last = here[-1] if here else None
    if isinstance(last, bytearray):
        last += text
    else:
        here.append(bytearray(text))
