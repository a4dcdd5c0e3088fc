r"""Index entries of other programs → rows for index.toml: TSV, LaTeX `\index{}`, AsciiDoc index terms.

TSV is either a table of ours (`index --format tsv`, columns named in its first line) or a concordance as word
processors know it: what to look for, then the entry, `heading:subheading`. LaTeX after makeindex: `sort@heading!sub|see{target}`.
AsciiDoc: `((term))`, `(((heading, sub)))`, `indexterm:[heading, sub, see="…"]`. Only the rows are read, never the pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from bianzuan.config import HeadingConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.indexing.headings import path_of
from bianzuan.indexing.output import TSV_COLUMNS
from bianzuan.indexing.readings import fitted

SUBJECTS = "subjects"
_LATEX = re.compile(r"\\index(?:\[(?P<name>[^\]]*)\])?\{")
_LATEX_SEE = re.compile(r"see(?P<also>also)?\{(?P<target>.*)\}")
_LATEX_STYLE = re.compile(r"\\(?:textbf|textit|emph|textrm|textsf)\{([^{}]*)\}")
_ASCIIDOC = re.compile(r"\(\(\(|\(\(|indexterm2?:\[")
_ASCIIDOC_NAMED = re.compile(r'(?P<key>see-also|see)="?(?P<targets>[^"]*)"?')
_ASCIIDOC_ENDS = {"(((": ")))", "((": "))"}
# 12, 14–17: the pages of an older index, in the place of the entry; 1956 alone may be a heading.
_PAGES = re.compile("[0-9]{1,3}|[0-9]{1,4}(?: ?[-–—~～,，、;；.] ?[0-9]{1,4})+")
_SEVERAL = re.compile(r"(?:(?<!\s)\s+)?[;；]\s*")


@dataclass(frozen=True, slots=True)
class _Form:
    """A notation: whether a text is written in it, and its rows or problems."""

    fits: Callable[[str], bool]
    rows: Callable[[str, str], Iterator[HeadingConfig | Problem]]


def import_rows(text: str, file: str, known: Iterable[HeadingConfig] = ()) -> tuple[HeadingConfig, ...]:
    """Rows in the order of the file, one for each heading, without those that are known.

    `file` names the file in messages. Raises ContentError with every entry that is not closed or says nothing.
    """
    form = next(form for form in FORMS if form.fits(text))
    problems: list[Problem] = []
    rows: dict[tuple[str, tuple[str, ...]], HeadingConfig] = {}
    declared = {(row.index, path_of(row)) for row in known}
    for found in form.rows(text, file):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        key = found.index, path_of(found)
        if key not in declared:
            rows[key] = _joined(rows[key], found) if key in rows else found
    if problems:
        raise ContentError(problems)
    return tuple(rows.values())


def _joined(one: HeadingConfig, other: HeadingConfig) -> HeadingConfig:
    def both(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*getattr(one, name), *getattr(other, name))))

    return replace(
        one,
        reading=one.reading or other.reading,
        variants=both("variants"),
        match=both("match"),
        see=both("see"),
        see_also=both("see_also"),
    )


# --- TSV -------------------------------------------------------------------------------------------


def _tsv(text: str, file: str) -> Iterator[HeadingConfig | Problem]:
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    columns = lines[0][1].split("\t") if lines else []
    ours = "heading" in columns and set(columns) <= set(TSV_COLUMNS)
    for number, line in lines[1:] if ours else lines:
        fields = [field.strip() for field in line.split("\t")]
        row = _named_row(dict(zip(columns, fields, strict=False))) if ours else _concordance_row(fields)
        yield row or Problem("indexing.import_empty", file, number, {"entry": line.strip()})


def _named_row(fields: dict[str, str]) -> HeadingConfig | None:
    def several(name: str) -> tuple[str, ...]:
        return tuple(filter(None, _SEVERAL.split(fields.get(name, ""))))

    if not fields.get("heading"):
        return None
    return HeadingConfig(
        index=fields.get("index") or SUBJECTS,
        heading=fields["heading"],
        subheading=fields.get("subheading", ""),
        reading=fields.get("reading", ""),
        variants=several("variants"),
        see=several("see"),
        see_also=several("see_also"),
    )


def _concordance_row(fields: list[str]) -> HeadingConfig | None:
    wanted, entry = fields[0], fields[1] if len(fields) > 1 and fields[1] and not _PAGES.fullmatch(fields[1]) else fields[0]
    heading, _, subheading = entry.replace("：", ":").partition(":")
    if not wanted or not heading.strip():
        return None
    own = subheading.strip() or heading.strip()
    return HeadingConfig(SUBJECTS, heading.strip(), subheading.strip(), match=() if wanted in (own, entry) else (wanted,))


# --- LaTeX -----------------------------------------------------------------------------------------


def _latex(text: str, file: str) -> Iterator[HeadingConfig | Problem]:
    for found in _LATEX.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        end = _closing(text, found.end())
        if end < 0:
            excerpt = text[found.start() :].split("\n", 1)[0][:40]
            yield Problem("indexing.import_unclosed", file, line, {"entry": excerpt})
            continue
        entry = text[found.end() : end]
        row = _latex_row(entry, found["name"] or SUBJECTS)
        yield row or Problem("indexing.import_empty", file, line, {"entry": entry})


def _closing(text: str, start: int) -> int:
    """Place of the brace that closes the one before `start`, on the same paragraph; -1 if there is none."""
    depth = 1
    for place in range(start, len(text)):
        if text.startswith("\n\n", place):
            return -1
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place
    return -1


def _latex_row(entry: str, index: str) -> HeadingConfig | None:
    words, _, command = entry.partition("|")
    levels = [level.partition("@") for level in words.split("!")]
    shown = [_LATEX_STYLE.sub(r"\1", (name if at else sort)).strip() for sort, at, name in levels]
    if not shown[0]:
        return None
    # What stands before @ is a sort key; pinyin with a syllable for each character is a reading as well.
    sort, at, _ = levels[-1]
    reading = fitted(sort.strip(), shown[-1]) if at else ""
    see = _LATEX_SEE.fullmatch(command.lstrip("("))
    targets = tuple(part.strip() for part in see["target"].split(",")) if see else ()
    return HeadingConfig(
        index=index,
        heading=shown[0],
        subheading="，".join(shown[1:]),
        reading=reading,
        see=targets if see and not see["also"] else (),
        see_also=targets if see and see["also"] else (),
    )


# --- AsciiDoc --------------------------------------------------------------------------------------


def _asciidoc(text: str, file: str) -> Iterator[HeadingConfig | Problem]:
    place = 0
    while found := _ASCIIDOC.search(text, place):
        line = text.count("\n", 0, found.start()) + 1
        close = _ASCIIDOC_ENDS.get(found[0], "]")
        end = text.find(close, found.end())
        paragraph = text.find("\n\n", found.end())
        if end < 0 or 0 <= paragraph < end:
            excerpt = text[found.start() :].split("\n", 1)[0][:40]
            yield Problem("indexing.import_unclosed", file, line, {"entry": excerpt})
            place = found.end()
            continue
        entry = text[found.end() : end]
        row = _asciidoc_row(entry, single=found[0] in ("((", "indexterm2:["))
        yield row or Problem("indexing.import_empty", file, line, {"entry": entry})
        place = end + len(close)


def _asciidoc_row(entry: str, *, single: bool) -> HeadingConfig | None:
    references = {found["key"]: found["targets"].split(",") for found in _ASCIIDOC_NAMED.finditer(entry)}
    plain = _ASCIIDOC_NAMED.sub("", entry)
    terms = [plain] if single else plain.split(",")
    levels = [term.strip(' "\n') for term in terms]
    levels = [level for level in levels if level.strip(", ")]
    if not levels:
        return None
    see, also = (tuple(word.strip() for word in references.get(key, ())) for key in ("see", "see-also"))
    return HeadingConfig(SUBJECTS, levels[0].strip(", "), "，".join(levels[1:]), see=see, see_also=also)


# Tried in this order; what is neither LaTeX nor AsciiDoc is a table.
FORMS: tuple[_Form, ...] = (
    _Form(lambda text: _LATEX.search(text) is not None, _latex),
    _Form(lambda text: _ASCIIDOC.search(text) is not None, _asciidoc),
    _Form(lambda _: True, _tsv),
)
