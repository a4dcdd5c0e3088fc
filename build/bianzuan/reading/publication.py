"""A publication's folder in, `config.PublicationConfig` out: publication.toml, decisions.toml, index.toml, front/, back/.

Strict: an unknown key is refused with the one that was probably meant, and every problem of every file is
collected into one PublicationError. Nothing here looks at the sources.
"""

from __future__ import annotations

import datetime
import re
import shlex
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bianzuan import resources
from bianzuan.config import (
    BACK_ORDER,
    FRONT_ORDER,
    CleanConfig,
    DesignConfig,
    HeadingConfig,
    IndexConfig,
    LintConfig,
    MatchRule,
    MatterConfig,
    PartConfig,
    PrintConfig,
    PublicationConfig,
    PublicationMeta,
)
from bianzuan.errors import Problem, PublicationError
from bianzuan.geometry import PT_PER_MM, TRIMS, Trim, trim, usual_grid
from bianzuan.reading.decisions import decision_rows
from bianzuan.reading.declarations import Reader
from bianzuan.reading.toml_tables import KeyPath, read_words, tables_of, toml_of

PUBLICATION_FILE = "publication.toml"
DECISIONS_FILE = "decisions.toml"
INDEX_FILE = "index.toml"

# Tables of publication.toml that may stand once, and the shape of each; [[part]] may stand several times.
TABLES = {
    "publication": PublicationMeta,
    "front": MatterConfig,
    "back": MatterConfig,
    "design": DesignConfig,
    "clean": CleanConfig,
    "index": IndexConfig,
    "print": PrintConfig,
    "lint": LintConfig,
}
# Kinds of matter that need no text of the editor's; any other kind needs front/<kind>.md or back/<kind>.md.
MATTER_KINDS = {"front": FRONT_ORDER, "back": BACK_ORDER}
# The indexes there are; the editor chooses among them in [index] and files every heading under one.
INDEXES = (*IndexConfig().indexes, "chronology")

# Below this no printing house trims and no thumb finds room, mm.
MARGIN_MM = 5.0

_SLUG = re.compile(r"[^\s/\\:*?\"<>|.][^\s/\\:*?\"<>|]*")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def read_publication(folder: Path, theme: str = "") -> PublicationConfig:
    """All the editor's declarations in `folder`; `theme` overrides the one declared.

    Raises PublicationError with every problem found.
    """
    main = folder / PUBLICATION_FILE
    if not main.is_file():
        raise PublicationError(_no_publication(folder))
    problems: list[Problem] = []
    files = [tables_of(folder / name, problems) for name in (PUBLICATION_FILE, DECISIONS_FILE, INDEX_FILE)]
    texts = _texts(folder, problems)
    if problems:  # a file that is no TOML would only bring complaints about what it should have held
        raise PublicationError(problems)
    publication, decisions, index = (Reader(toml, problems) for toml in files)
    config = _declared(publication, folder, texts, theme)
    rows = decision_rows(decisions), *_headings(index)
    if problems or config is None:
        raise PublicationError(sorted(problems, key=lambda problem: (problem.file, problem.line)))
    return replace(config, decisions=rows[0], headings=rows[1], stop=rows[2])


def placed(problems: Sequence[Problem], folder: Path, table: str) -> tuple[Problem, ...]:
    """The same problems of what `off` and `errors` of a table name, each with the line of publication.toml that names it."""
    path = folder / PUBLICATION_FILE
    text = read_words(path)
    first = toml_of(text, path).line((table, "off")) or 1
    return tuple(replace(one, file=path.as_posix(), line=_naming(text.splitlines(), first, str(one.params.get("rule")))) for one in problems)


def _naming(lines: Sequence[str], first: int, name: str) -> int:
    """The line from `first` on that says a name in quotation marks; `first` if none does."""
    said = (number for number, line in enumerate(lines[first - 1 :], first) if f'"{name}"' in line or f"'{name}'" in line)
    return next(said, first)


def _no_publication(folder: Path) -> Problem:
    """What stands in the place of a publication: nothing, a folder inside one, a file of one, publication.toml.txt."""
    shown = str(folder) if folder.parts else str(folder.absolute())  # "." would not tell the reader much
    home = next((above for above in folder.absolute().parents if (above / PUBLICATION_FILE).is_file()), None)
    params: dict[str, object] = {"folder": shown, "named": shlex.quote(shown)}
    if home is not None and folder.exists():
        home = home.relative_to(Path.cwd()) if home.is_relative_to(Path.cwd()) else home
        return Problem("publication.inside", shown, 0, {**params, "home": shlex.quote(str(home))})
    if misnamed := next(iter(sorted(folder.glob(f"{PUBLICATION_FILE}.*"))), None):
        return Problem("publication.misnamed", shown, 0, {**params, "other": misnamed.name})
    return Problem(f"publication.{'no_publication' if folder.is_dir() else 'no_folder'}", shown, 0, params)


def _texts(folder: Path, problems: list[Problem]) -> dict[str, str]:
    """Front and back matter as the editor wrote it: "front/foreword" → Markdown."""
    texts = {}
    for place in MATTER_KINDS:
        for path in sorted((folder / place).glob("*.md")):
            try:
                texts[f"{place}/{path.stem}"] = read_words(path)
            except PublicationError as error:
                problems.extend(error.problems)
    return texts


def _declared(reader: Reader, folder: Path, texts: dict[str, str], theme: str) -> PublicationConfig | None:
    """publication.toml; None if [publication] is missing or wrong."""
    reader.keys((), reader.toml.tables, (*TABLES, "part"))
    if "publication" not in reader.toml.tables:
        reader.complain("no_meta", ())
    meta = reader.single("publication", PublicationMeta)
    config = PublicationConfig(
        folder,
        meta or PublicationMeta(""),  # so that the other tables are looked at too
        reader.rows("part", PartConfig),
        reader.single("front", MatterConfig) or MatterConfig(FRONT_ORDER),
        reader.single("back", MatterConfig) or MatterConfig(BACK_ORDER),
        _themed(reader, folder, reader.single("design", DesignConfig) or DesignConfig(), theme),
        reader.single("clean", CleanConfig) or CleanConfig(),
        reader.single("index", IndexConfig) or IndexConfig(),
        reader.single("print", PrintConfig) or PrintConfig(),
        reader.single("lint", LintConfig) or LintConfig(),
        texts=texts,
    )
    for check in CHECKS:
        check(reader, config)
    return config if meta else None


def _themed(reader: Reader, folder: Path, design: DesignConfig, theme: str) -> DesignConfig:
    """What the theme proposes for type size, leading and grid, wherever the publication says nothing of it."""
    design = replace(design, theme=theme or design.theme)
    try:
        proposed = resources.theme_table(design.theme, folder).get("design", {})
    except tomllib.TOMLDecodeError as error:
        reader.complain("bad_theme", ("design", "theme"), value=design.theme, detail=str(error))
        return design
    table = reader.toml.tables.get("design", {})
    declared = table if isinstance(table, dict) else {}
    if "size" in proposed and "size" not in declared:
        design = replace(design, size=float(proposed["size"]))
    if "leading" in proposed and "leading" not in declared:
        design = replace(design, leading=float(proposed["leading"]))
    size = trim(design.trim)
    if size is None or design.size <= 0 or design.leading <= 0:
        return design  # the checks will say so
    columns, rows = usual_grid(size, design.size, design.leading)
    narrower, shorter = int(proposed.get("narrower", 0)), int(proposed.get("shorter", 0))
    return replace(
        design,
        columns=design.columns or (columns - narrower if narrower else 0),
        rows=design.rows or (rows - shorter if shorter else 0),
    )


def _check_meta(reader: Reader, config: PublicationConfig) -> None:
    meta = config.meta
    if not _SLUG.fullmatch(meta.slug):
        reader.complain("bad_slug", ("publication", "slug"), value=meta.slug)
    if meta.date and not _is_date(meta.date):
        reader.complain("bad_date", ("publication", "date"), value=meta.date)


def _check_parts(reader: Reader, config: PublicationConfig) -> None:
    for number, part in enumerate(config.parts):
        place: KeyPath = ("part", number)
        if not part.sources and part.match in (None, MatchRule()):
            reader.complain("empty_part", place, title=part.title)
        for which, span in enumerate(part.match.dates if part.match else ()):
            if not all(_is_date(end) for end in span.split("..", 1)):
                reader.complain("bad_date_range", (*place, "match", "dates", which), value=span)


def _check_matter(reader: Reader, config: PublicationConfig) -> None:
    """No kind that nothing is known of, none twice, and no text of the editor's left lying."""
    texts = config.texts or {}
    for place, order in (("front", config.front.order), ("back", config.back.order)):
        for number, kind in enumerate(order):
            path: KeyPath = (place, "order", number)
            if kind in order[:number]:
                reader.complain("matter_twice", path, value=kind)
            elif kind not in MATTER_KINDS[place] and f"{place}/{kind}" not in texts:
                reader.choice("unknown_matter", path, kind, MATTER_KINDS[place], place=place)
        for text in texts:
            folder, _, kind = text.partition("/")
            # Leaving a known kind out of the order is a decision; a file under another name is an oversight.
            if folder == place and kind not in order and kind not in MATTER_KINDS[place]:
                reader.choice("unused_text", (place, "order"), kind, MATTER_KINDS[place], place=place)


def _check_design(reader: Reader, config: PublicationConfig) -> None:
    design = config.design
    size = trim(design.trim)
    if size is None:
        reader.choice("unknown_trim", ("design", "trim"), design.trim, (one.name for one in TRIMS))
    themes = theme_names(config.folder)
    if design.theme not in themes:
        reader.choice("unknown_theme", ("design", "theme"), design.theme, themes)
    if design.size <= 0 or design.leading < design.size:
        reader.complain("bad_leading", ("design", "leading"), size=design.size, leading=design.leading)
    elif size is not None:
        _check_grid(reader, design, size)


def _check_grid(reader: Reader, design: DesignConfig, size: Trim) -> None:
    """The type area must leave the page its margins."""
    columns, rows = usual_grid(size, design.size, design.leading)
    for name, wanted, advance, length in (
        ("columns", design.columns or columns, design.size, size.width),
        ("rows", design.rows or rows, design.leading, size.height),
    ):
        most = int((length - 2 * MARGIN_MM) * PT_PER_MM // advance)
        if not 1 <= wanted <= most:
            reader.complain("bad_grid", ("design", name), key=name, value=wanted, most=most, trim=size.name)


def _check_index(reader: Reader, config: PublicationConfig) -> None:
    for key, names in (("indexes", config.index.indexes), ("collect", config.index.collect)):
        for number, name in enumerate(names):
            if name not in INDEXES:
                reader.choice("unknown_index", ("index", key, number), name, INDEXES)


# Figures of [print] that may be 0 – no bleed, no flaps, the paper's own limit, no threshold – and those that may not.
_MAY_BE_NOUGHT = ("bleed", "flap", "ink", "min_ppi", "min_line_ppi", "min_text", "min_rule", "safe")
_MORE_THAN_NOUGHT = ("paper_gsm", "paper_bulk", "signature")


def _check_print(reader: Reader, config: PublicationConfig) -> None:
    for key in (*_MAY_BE_NOUGHT, *_MORE_THAN_NOUGHT):
        value = getattr(config.print, key)
        if value < 0 or (value == 0 and key in _MORE_THAN_NOUGHT):
            reader.complain("not_positive", ("print", key), key=key, value=value)
    if config.print.ink > 400:
        reader.complain("too_much_ink", ("print", "ink"), value=config.print.ink)


# What the types alone cannot say of publication.toml, table by table, in the order of the file.
CHECKS = (_check_meta, _check_parts, _check_matter, _check_design, _check_index, _check_print)


def theme_names(folder: Path) -> tuple[str, ...]:
    """Themes a publication may choose: the shipped ones, then its own in `styles/themes`."""
    return resources.theme_names(folder)


def _is_date(text: str) -> bool:
    """True for "2026", "2026-05" and "2026-05-01", if the calendar has it."""
    found = _DATE.fullmatch(text)
    if not found:
        return False
    try:
        datetime.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def _headings(reader: Reader) -> tuple[tuple[HeadingConfig, ...], tuple[str, ...]]:
    """The rows of index.toml and its list of stopped words."""
    tables = reader.toml.tables
    reader.keys((), tables, ("stop", "heading"))
    headings = reader.rows("heading", HeadingConfig)
    first: dict[tuple[str, str, str], int] = {}
    for row in headings:
        if row.index not in INDEXES:
            reader.choice("unknown_index", row.line, row.index, INDEXES)
        earlier = first.setdefault((row.index, row.heading, row.subheading), row.line)
        if earlier != row.line:
            reader.complain("heading_twice", row.line, heading=row.heading, earlier=earlier)
    return headings, reader.words("stop")
