"""Formulas of Word (OMML, ISO/IEC 29500-1, 22) → one line of text, as one would say it: a/b, x², √(a+b).

In: an `m:oMath`. Out: its letters in the order in which they are read; every letter of it is there.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def raised(text: str) -> str:
    """Words set high: in characters made for it, where all of them are."""
    return _set(text, _RAISED, "^")


def lowered(text: str) -> str:
    """Words set low."""
    return _set(text, _LOWERED, "_")


def _set(text: str, table: dict[int, int], mark: str) -> str:
    if text and all(ord(one) in table for one in text):
        return text.translate(table)
    return f"{mark}{text}" if len(text) < 2 else f"{mark}({text})"


def formula(element: Element, seen: Callable[[Element], str]) -> str:
    """The line. `seen` gives the words of an `m:t` and notes that they were read."""
    if element.tag in ("m.t", "w.t"):
        return seen(element)

    def part(name: str) -> str:
        found = element.find(name)
        return formula(found, seen) if found is not None else ""

    if element.tag == "m.f":
        return f"{_bracketed(part('m.num'))}/{_bracketed(part('m.den'))}"
    if element.tag == "m.sSup":
        return part("m.e") + raised(part("m.sup"))
    if element.tag == "m.sSub":
        return part("m.e") + lowered(part("m.sub"))
    if element.tag == "m.sSubSup":
        return part("m.e") + lowered(part("m.sub")) + raised(part("m.sup"))
    if element.tag == "m.rad":
        return (raised(part("m.deg")) if part("m.deg") else "") + "√" + _bracketed(part("m.e"))
    if element.tag == "m.nary":
        below, above = part("m.sub"), part("m.sup")
        return _sign(element, "m.naryPr/m.chr", "∫") + (lowered(below) if below else "") + (raised(above) if above else "") + part("m.e")
    if element.tag == "m.d":
        inner = _sign(element, "m.dPr/m.sepChr", "|").join(formula(one, seen) for one in element.findall("m.e"))
        return _sign(element, "m.dPr/m.begChr", "(") + inner + _sign(element, "m.dPr/m.endChr", ")")
    if element.tag == "m.m":
        rows = (", ".join(formula(one, seen) for one in row.findall("m.e")) for row in element.findall("m.mr"))
        return f"[{'; '.join(rows)}]"
    return "".join(formula(one, seen) for one in element)


def _sign(element: Element, path: str, usual: str) -> str:
    found = element.find(path)
    return usual if found is None else found.get("m.val", "")


def _bracketed(text: str) -> str:
    return text if len(text) < 2 or text.isalnum() else f"({text})"
