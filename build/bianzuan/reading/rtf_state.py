"""What control words of RTF say of characters and paragraphs, and the letters of its bytes.

In: control words. Out: `State`: look, form, fonts. A group begins with the state around it and leaves that as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from bianzuan.reading.doc_looks import Form, Look
from bianzuan.reading.rtf_tokens import Group, Word

# Codes of Windows for what a font holds → Python's codecs; all of GB 2312 and GBK is in GB 18030.
_CHARSETS = {
    0: "", 1: "", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SYMBOLS = 2
_PAGES = {936: "gb18030", 54936: "gb18030", 65001: "utf-8", 10000: "mac_roman", 10008: "gb18030", 10002: "cp950"}
# Codecs that have the letters of several bytes; where a font says none of them, the file's own does.
_OF_SEVERAL = frozenset({"gb18030", "cp950", "cp932", "cp949", "utf-8"})
_SCRIPTS = frozenset({"loch", "hich", "dbch", "rtlch", "ltrch"})
# Styles of characters count for themselves.
CHARACTER_STYLES = 100_000


@dataclass(slots=True)
class State:
    """At one place: the look of characters, the form of paragraphs, the font."""

    look: Look = field(default_factory=Look)
    form: Form = field(default_factory=Form)
    skip: int = 1  # letters behind \\u that stand for it in older programs
    font: int = 0
    wide_font: int = -1  # for Chinese, where Word says it apart
    script: str = ""  # of which the properties speak that are said apart: dbch, loch, hich, rtlch

    def copy(self) -> State:
        """The state of a group inside."""
        return replace(self)

    def change(self, word: Word) -> bool:
        """True for a word that changes the state."""
        name, number = word
        if name in _LOOKS:
            self.look = replace(self.look, **_LOOKS[name](number))
        elif name in _FORMS:
            self.form = replace(self.form, **_FORMS[name](number))
        elif name == "plain":
            self.look, self.wide_font, self.script = Look(), -1, ""
        elif name == "pard":
            self.form = Form()
        elif name == "uc":
            self.skip = max(number or 0, 0)
        elif name in _SCRIPTS:
            self.script = name
        elif name in ("f", "af"):
            self._font(name, number or 0)
        elif name in ("ab", "afs"):
            if self.script == "dbch":
                self.look = replace(self.look, **_LOOKS[name[1:]](number))
        else:
            return False
        return True

    def _font(self, name: str, number: int) -> None:
        if self.script == "dbch":
            self.wide_font = number
        elif name == "f":
            self.font = number
            self.look = replace(self.look, font=number)


def _on(number: int | None) -> bool:
    return number != 0


_LOOKS: dict[str, Any] = {
    "b": lambda n: {"bold": _on(n)}, "v": lambda n: {"hidden": _on(n)}, "deleted": lambda n: {"struck": _on(n)},
    "super": lambda n: {"raised": 1 if _on(n) else 0}, "sub": lambda n: {"raised": 2 if _on(n) else 0}, "nosupersub": lambda _: {"raised": 0},
    "fs": lambda n: {"size": min(max(n or 24, 0), 3276) / 2}, "cs": lambda n: {"style": CHARACTER_STYLES + (n or 0)},
}  # fmt: skip
_FORMS: dict[str, Any] = {
    "s": lambda n: {"style": n or 0}, "outlinelevel": lambda n: {"level": min(max(n or 0, 0), 9)}, "qc": lambda _: {"alignment": "center"}, "qr": lambda _: {"alignment": "right"},
    **dict.fromkeys(("ql", "qj", "qd"), lambda _: {"alignment": "left"}), "ls": lambda n: {"list": max(n or 0, 0)}, "ilvl": lambda n: {"rank": max(n or 0, 0)},
    "intbl": lambda n: {"in_table": _on(n), "depth": 1}, "itap": lambda n: {"depth": max(n or 0, 0), "in_table": bool(n)},
}  # fmt: skip


@dataclass(slots=True)
class Letters:
    """Turns bytes into letters, by the fonts and the page of codes of the file."""

    page: str = "cp1252"
    fonts: dict[int, int] = field(default_factory=dict)  # number of a font → code of its letters
    names: dict[int, str] = field(default_factory=dict)

    def read_head(self, document: Group) -> None:
        """The file's page of codes and its fonts."""
        number = document.number("ansicpg")
        if number:
            self.page = _PAGES.get(number) or _known(f"cp{number}")
        elif document.number("mac") is not None or Word("mac") in document:
            self.page = "mac_roman"
        for table in tables(document, "fonttbl"):
            for one in table.groups() or [table]:
                self._read_font(one)

    def _read_font(self, one: Group) -> None:
        number = one.number("f")
        if number is not None:
            self.fonts[number] = one.number("fcharset") or 0
            words = b"".join(part for part in one if isinstance(part, bytearray))
            self.names[number] = words.split(b";")[0].decode("latin-1").strip()

    def table(self) -> tuple[str, ...]:
        """Names of the fonts by their numbers, as far as anybody counts."""
        most = max((one for one in self.names if 0 <= one < 4096), default=-1)
        return tuple(self.names.get(one, "") for one in range(most + 1))

    def decode(self, data: bytes, state: State) -> str:
        """The letters; of bytes that are none U+FFFD, of which cleaning tells."""
        if data.isascii() and self.fonts.get(state.font) != _SYMBOLS:
            return data.decode("ascii")
        charset = self.fonts.get(state.wide_font if state.script == "dbch" and state.wide_font >= 0 else state.font, 0)
        if charset == _SYMBOLS:
            # Word keeps the codes of such fonts in the private area, and so they are read.
            return "".join(chr(0xF000 + one) if one > 0x20 else chr(one) for one in data)
        codec = _CHARSETS.get(charset, "")
        if codec not in _OF_SEVERAL and (self.page in _OF_SEVERAL or not codec):
            codec = self.page
        return data.decode(codec, "replace")


def tables(document: Group, name: str) -> Iterator[Group]:
    """Groups of the file's head; of those that stand twice the one for programs that know Unicode."""
    for one in document.groups():
        if one.name == name:
            yield one
        elif one.name == "upr":
            both = [inner for inner in one.groups() if inner.name == name]
            yield from (inner for group in one.groups() if group.name == "ud" for inner in group.groups() if inner.name == name or not both)


def _known(name: str) -> str:
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name
