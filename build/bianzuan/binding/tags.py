"""The structure tree the engine writes, made sound: a tagged PDF in; the same with artifacts and one link a link out.

The engine leaves running heads and folios out of the tree but marks them as if they were in it, and writes one
annotation for a link and one more for every box within it. A picture without words says nothing to who listens, so
it is an artifact too. Governing standard: ISO 14289-1 (7.3, 7.8, 7.18.5).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator

_PRINT_FLAG = 4  # ISO 32000-1, table 165: annotations that a printed page shows too


def mend(pdf: pikepdf.Pdf) -> None:
    """Make running heads and wordless pictures artifacts, take away links within links, let annotations print."""
    tree = pdf.Root.StructTreeRoot
    for figure in [one for one in _elements(tree) if one.S == "/Figure" and not str(one.get("/Alt", "")).strip()]:
        _take_out(figure)
    kept: dict[tuple[int, int], set[int]] = {}
    for element in _elements(tree):
        page = element.get("/Pg")
        for kid in _kids(element):
            if isinstance(kid, int) and page is not None:
                kept.setdefault(page.objgen, set()).add(kid)
    numbers = tree.ParentTree.Nums
    entries = {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}
    for page in pdf.pages:
        _outside_is_artifact(pdf, page, kept.get(page.obj.objgen, set()), entries)
        _one_link_a_link(page, entries)
    flat: list[Any] = [one for key in sorted(entries) for one in (key, entries[key])]
    tree.ParentTree.Nums = Array(flat)
    tree.ParentTreeNextKey = max(entries, default=-1) + 1


def _take_out(element: Any) -> None:
    """Remove an element from the tree, and those above it that hold nothing else."""
    while element.get("/Type") == "/StructElem":
        parent = element.P
        kids = [kid for kid in _kids(parent) if not isinstance(kid, Dictionary) or kid.objgen != element.objgen]
        parent.K = Array(kids)
        if kids:
            return
        element = parent


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _elements(top: Any) -> Iterator[Any]:
    """Structure elements below `top`; a stack instead of recursion, since deep books would exceed its limit."""
    waiting = [kid for kid in _kids(top) if isinstance(kid, Dictionary)]
    while waiting:
        element = waiting.pop()
        if element.get("/Type") != "/OBJR":
            yield element
            waiting.extend(kid for kid in _kids(element) if isinstance(kid, Dictionary))


def _outside_is_artifact(
    pdf: pikepdf.Pdf, page: pikepdf.Page, kept: set[int], entries: dict[int, Any]
) -> None:
    made: list[Any] = []
    changed: set[int] = set()
    for instruction in pikepdf.parse_content_stream(page):
        number = _marked(instruction)
        if number is None or number in kept:
            made.append(instruction)
        else:
            changed.add(number)
            kind = Dictionary(Type=Name.Pagination)
            made.append(ContentStreamInstruction([Name.Artifact, kind], Operator("BDC")))
    if changed:
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(made))
        parents = entries[int(page.obj.StructParents)]
        # Numbers of marked content are indices here, so the places stay, empty.
        entries[int(page.obj.StructParents)] = Array(
            None if index in changed else parent for index, parent in enumerate(parents)
        )


def _marked(instruction: Any) -> int | None:
    if str(instruction.operator) != "BDC" or not isinstance(instruction.operands[1], Dictionary):
        return None
    number = instruction.operands[1].get("/MCID")
    return None if number is None else int(number)


def _one_link_a_link(page: pikepdf.Page, entries: dict[int, Any]) -> None:
    left: list[Any] = []
    for annotation in page.obj.get("/Annots", ()):
        annotation.F = int(annotation.get("/F", 0)) | _PRINT_FLAG
        key = int(annotation.get("/StructParent", -1))
        element = entries.get(key)
        link = _enclosing_link(element) if element is not None and element.S != "/Link" else None
        if element is None or link is None:
            left.append(annotation)
            continue
        reference = next(kid for kid in _kids(element) if _refers_to(kid, annotation))
        element.K = Array(kid for kid in _kids(element) if not _refers_to(kid, annotation))
        if any(isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR" for kid in _kids(link)):
            del entries[key]  # the link has an annotation of its own, over the same words
        else:
            link.K = Array([*_kids(link), reference])
            entries[key] = link
            left.append(annotation)
    if "/Annots" in page.obj:
        page.obj.Annots = Array(left)


def _refers_to(kid: Any, annotation: Any) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR" and bool(kid.Obj.objgen == annotation.objgen)


def _enclosing_link(element: Any) -> Any | None:
    parent = element.get("/P")
    while parent is not None and parent.get("/Type") == "/StructElem":
        if parent.S == "/Link":
            return parent
        parent = parent.get("/P")
    return None
