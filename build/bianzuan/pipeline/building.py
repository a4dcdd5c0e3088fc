"""The build: every target made in memory, then written beside and moved into place."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bianzuan import binding, cleaning, comparing, indexing, preflight, rendering
from bianzuan.config import PublicationConfig
from bianzuan.errors import Problem
from bianzuan.geometry import geometry
from bianzuan.locking import LOCK_FILE, Lock, LockError, write_lock
from bianzuan.model import Cleaned, IndexMarks, OutlineEntry, PagePlace, Pagination
from bianzuan.pipeline.clean import cleaned_files
from bianzuan.pipeline.deliverables import SUFFIXES, account, deliver
from bianzuan.pipeline.edition import Edition, prepare_timed
from bianzuan.pipeline.index_texts import open_dates
from bianzuan.pipeline.locked import (
    folder_digest,
    lock_beside,
    refuse_differences,
    take_lock,
    wanted_lock,
    with_outputs,
)
from bianzuan.pipeline.named_pictures import picture_widths, with_pictures
from bianzuan.pipeline.pages import Pages, Printer
from bianzuan.pipeline.pictures import own_pictures, pictures
from bianzuan.pipeline.review import REVIEW_FILE, review_page
from bianzuan.pipeline.summary import open_items
from bianzuan.pipeline.watching import SILENT, Clock, Watch
from bianzuan.pipeline.wording import wording_of_pages, wording_without_pages
from bianzuan.pipeline.written import RECORD, Folder, kept_files, read_folder

TARGETS = ("screen", "press", "archive", "html")
# What is built unasked: what an editor looks at every day.
USUAL_TARGETS = ("screen", "html")


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made: files in order, the report as written to report.json, and what the editor should know."""

    outputs: tuple[Path, ...]
    report: Mapping[str, object]
    warnings: tuple[Problem, ...]
    files: Mapping[str, int] = field(default_factory=dict)  # name of each PDF → its pages
    lock: Lock | None = None  # what it was made from
    waiting: int = 0  # places that wait for a decision
    cleaned: tuple[Cleaned, ...] = ()


def build(
    config: PublicationConfig,
    *,
    targets: tuple[str, ...] = USUAL_TARGETS,
    output: Path,
    fresh: bool = False,
    strict: bool = False,
    attach: bool = False,
    frozen: bool = False,
    watch: Watch = SILENT,
) -> BuildResult:
    """Build the targets into `output`; nothing is moved into place before all of it is made.

    `attach`, or `attach` in `[print]`, puts sources and ledgers into the archive file.
    `frozen` raises LockError for anything that is not as in publication.lock, finished files included.
    """
    lock = take_lock(config, timestamp(config))
    locked = wanted_lock(config.folder) if frozen else None
    if locked:
        refuse_differences(locked, lock, config.folder)
    clock = Clock(watch)
    binding.probe_folder(output)
    if "press" in targets:
        binding.printing_condition(config.print.icc, config.folder)  # a missing profile is said before the work begins
    edition = prepare_timed(config, clock, strict=strict, fresh=fresh)
    edition, framed = with_pictures(edition, targets)
    slug = config.meta.slug
    made: dict[Path, bytes] = {}
    found_warnings: tuple[Problem, ...] = ()
    report = _report(edition)
    if SUFFIXES.keys() & targets:
        printer = Printer(edition, clock)
        pages = printer.pages()
        found_warnings = (*printer.substituted, *_setting_warnings(pages, printer.renderer.titles()))
        with clock.stage("bind"):
            outline = printer.renderer.outline()
            files = deliver(
                printer, pages, outline, targets, timestamp(config), attach=attach or config.print.attach, lock=lock.id
            )
        wanted = {*targets, "cover"}
        made |= {output / f"{slug}{SUFFIXES[target]}": pdf for target, pdf in files.items() if target in wanted}
        report |= _page_report(edition, pages, outline, files["screen"], printer.families)
        delivered = {target: pdf for target, pdf in files.items() if target in wanted}
        report |= {"deliverables": account(delivered, config, pages), "print": asdict(config.print)}
        report["wording"] = comparing.wording_json(wording_of_pages(edition, printer, pages))
    counts = {path.name: binding.count_pages(pdf) for path, pdf in made.items()}
    reading_edition: Mapping[str, bytes] = {}
    if "html" in targets:
        with clock.stage("reading edition"):
            indexes = indexing.compile_indexes(edition.marks, _by_chapter(edition.marks), config)
            renderer = rendering.Renderer(config, edition.publication, edition.marks)
            reading_edition = renderer.reading_edition(indexes, indexing.declared_reader(config))
            if "wording" not in report:
                report["wording"] = comparing.wording_json(wording_without_pages(edition, renderer, indexes))
            images, missing = pictures(reading_edition, config.folder, own_pictures(edition.cleaned))
            reading_edition = {**reading_edition, **images}
            found_warnings = (*found_warnings, *missing)
    warnings = (*edition.warnings, *framed, *found_warnings)
    report |= {"seconds": clock.seconds, "warnings": [warning.key for warning in warnings]}
    with clock.stage("review"):
        made[output / REVIEW_FILE] = review_page(edition.cleaned, config.meta.title)
    finished = {_locked_name(path, attach or config.print.attach): made[path] for path in made if path.suffix == ".pdf"}
    finished |= {"html/": folder_digest(reading_edition)} if reading_edition else {}
    lock = with_outputs(lock, finished, _earlier_lock(output))
    if locked:
        refuse_differences(locked, lock, config.folder)
    made[output / LOCK_FILE] = write_lock(lock)
    with clock.stage("write"):
        articles, kept = _articles(output / "cleaned", edition)
        binding.replace_folder(output / "cleaned", articles)
        if reading_edition:
            binding.replace_folder(output / "html", reading_edition)
        made[output / "report.json"] = (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode()
        for path, data in made.items():
            binding.write_atomically(path, data)
    outputs = [*made, output / "cleaned", *([output / "html"] if reading_edition else [])]
    return BuildResult(tuple(outputs), report, (*warnings, *kept), counts, lock, len(open_items(edition.cleaned, config.decisions)), edition.cleaned)


def _articles(folder: Path, edition: Edition) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Everything that is to stand in the folder of cleaned articles, an editor's own files included, and what is told of those."""
    made = cleaned_files(edition.cleaned)
    kept, told = kept_files(read_folder(folder), made)
    written = Folder(folder)
    for one in edition.cleaned:
        written.add(one.source.name, cleaned_files([one]))
    return {**made, **kept, RECORD: written.account()}, told


def _locked_name(path: Path, attach: bool) -> str:
    """A file as the lock names it: with sources in it, an archive file is another one."""
    return f"{path.name} with sources" if attach and path.name.endswith(SUFFIXES["archive"]) else path.name


def _earlier_lock(output: Path) -> Lock | None:
    try:
        return lock_beside(output)
    except LockError:
        return None  # whatever stands there is written over


def _setting_warnings(pages: Pages, titles: Mapping[str, str]) -> Iterator[Problem]:
    """What typesetting complained of, by section."""
    for section in pages.laid:
        for told in section.warnings:
            words, _, remedy = told.partition("\n")
            yield Problem("pipeline.setting", params={"section": titles.get(section.id, section.id), "words": words, "remedy": remedy})


def timestamp(config: PublicationConfig) -> int:
    """Seconds since 1970 that stand in the files: SOURCE_DATE_EPOCH, else the publication's date, else 0.

    The clock is never asked: the same input must give the same bytes.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return int(epoch)
    year, month, day = ([int(part) for part in config.meta.date.split("-") if part.isdecimal()] + [1, 1, 1])[:3]
    return int(datetime(year, month, day, tzinfo=UTC).timestamp()) if config.meta.date else 0


def _report(edition: Edition) -> dict[str, object]:
    statistics = edition.publication.statistics
    dates = open_dates(edition.config, edition.cleaned, edition.publication, edition.marks)
    return {
        "title": edition.config.meta.title,
        "characters": statistics.characters,
        "chapters": statistics.chapters,
        "sources": {one.source.name: {"sha256": one.source.sha256, **cleaning.summary(one)} for one in edition.cleaned},
        "open": open_items(edition.cleaned, edition.config.decisions),
        "open_dates": [asdict(date) for date in dates],
    }


def _page_report(
    edition: Edition, pages: Pages, outline: tuple[OutlineEntry, ...], pdf: bytes, families: tuple[str, ...]
) -> dict[str, object]:
    expected = preflight.expect(
        edition.publication,
        pages.laid,
        pages.pagination,
        outline,
        pages.indexes,
        edition.marks,
        edition.config.headings,
        geometry(edition.config.design),
        faces=families,
        widths=picture_widths(edition),
        frames=edition.frames,
    )
    return {
        "pages": pages.pagination.pages,
        "sha256": hashlib.sha256(pdf).hexdigest(),
        "index": indexing.as_json(pages.indexes),
        "expected": expected.to_json(),
    }


def _by_chapter(marks: IndexMarks) -> Pagination:
    """A pagination for the reading edition, which has no pages: every chapter and piece of matter counts as one."""
    numbers: dict[str, int] = {}
    anchors: dict[str, tuple[PagePlace, ...]] = {}
    for mark in marks.marks:
        number = numbers.setdefault(mark.chapter, len(numbers) + 1)
        anchors[mark.anchor] = (PagePlace(number, str(number)),)
    return Pagination(anchors)
