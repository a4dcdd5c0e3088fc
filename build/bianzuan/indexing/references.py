"""见 and 参见: headings with what they have in locators in, every broken reference out, with its file and line.

The target must be a heading of the same index with locators of its own or of its subheadings; a 见 heading has no
locators and no subheadings; what a reference leads to must not lead on (chain), least of all back (circle). Two headings that
each say 参见 of the other are no circle, but good custom.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from bianzuan.errors import Problem
from bianzuan.indexing.headings import INDEX_FILE, SEPARATOR, Path
from bianzuan.model import Heading

Name = tuple[str, Path]  # index and path of a heading


def broken_references(
    headings: Collection[Heading],
    treated: Collection[Name],
    places: Mapping[Name, tuple[str, int]],
    nowhere: tuple[str, int] = (INDEX_FILE, 0),
) -> Iterator[Problem]:
    """Problems of all references; `treated` are the headings with locators of their own or below them.

    `places` gives file and line of each heading that is written somewhere, `nowhere` what stands for the others.
    """
    known = {(heading.index, heading.path): heading for heading in headings}
    for heading in headings:
        name = (heading.index, heading.path)
        file, line = places.get(name, nowhere)
        place = {"heading": SEPARATOR.join(heading.path), "index": heading.index}
        if heading.see and name in treated:
            yield Problem("indexing.see_with_locators", file, line, dict(place))
        for target in (*heading.see, *heading.see_also):
            key = _fault(known, treated, heading, _target(known, heading.index, target))
            if key:
                yield Problem(f"indexing.{key}", file, line, {**place, "target": target})


def _target(known: Mapping[Name, Heading], index: str, words: str) -> Name:
    """The heading that a reference names: a whole heading, or heading and subheading."""
    whole = (index, (words,))
    return whole if whole in known else (index, tuple(words.split(SEPARATOR)))


def _fault(known: Mapping[Name, Heading], treated: Collection[Name], heading: Heading, target: Name) -> str:
    """Message key of what is wrong with one reference, "" if nothing is."""
    if target not in known:
        return "target_missing"
    if target[1] == heading.path or _leads_back(known, target, heading):
        return "reference_circle"
    if known[target].see:
        return "reference_chain"
    return "" if target in treated else "target_empty"


def _leads_back(known: Mapping[Name, Heading], target: Name, heading: Heading) -> bool:
    """True if following 见 from the target comes back to the heading."""
    seen: set[Name] = set()
    waiting = [target]
    while waiting:
        name = waiting.pop()
        if name in seen or name not in known:
            continue
        seen.add(name)
        waiting += [_target(known, name[0], see) for see in known[name].see]
    return (heading.index, heading.path) in seen
