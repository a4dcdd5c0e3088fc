"""Files and folders → cleaned sources and their files; what `bianzuan clean` needs of the stages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bianzuan import binding, cleaning, reading, reviewing
from bianzuan.config import CleanConfig, Decision
from bianzuan.errors import Problem, PublicationError
from bianzuan.messages import say
from bianzuan.model import Cleaned, Script, Source
from bianzuan.pipeline import cleaned_cache
from bianzuan.pipeline.pictures import own_pictures
from bianzuan.pipeline.review import overwriting, tei_files
from bianzuan.pipeline.watching import SILENT, Watch
from bianzuan.pipeline.written import read_folder
from bianzuan.reading.declarations import nearest
from bianzuan.reading.publication import placed

DEFAULTS = CleanConfig()


def clean_sources(
    paths: Sequence[Path],
    config: CleanConfig = DEFAULTS,
    decisions: tuple[Decision, ...] = (),
    watch: Watch = SILENT,
    script: Script = "zh-Hans",
    *,
    fresh: bool = False,
    folder: Path | None = None,
) -> tuple[tuple[Cleaned, ...], tuple[Problem, ...]]:
    """Clean files and folders into articles in `script`; `fresh` cleans anew what was cleaned before.

    `folder`: of the publication whose rules are meant, to tell the line of a wrong one.

    A source that cannot be read becomes a problem; the others are still cleaned.
    """
    if wrong := cleaning.check_rules(config.off):
        raise PublicationError(placed(wrong, folder, "clean") if folder else wrong)
    sources, problems = reading.read_found(paths)
    cleaned: list[Cleaned] = []
    for number, source in enumerate(sources):
        watch.step("clean", number, len(sources))
        cleaned.append(clean_source(source, config, decisions, script, fresh=fresh))
    watch.step("clean", len(sources), len(sources))
    clashing, told = _same_articles(cleaned)
    return tuple(one for one in cleaned if one.source.name not in clashing), (*problems, *told)


def _same_articles(cleaned: Sequence[Cleaned]) -> tuple[frozenset[str], list[Problem]]:
    """Sources of which one bears the name of another's article, a-01.txt where a.txt holds several, and what is told of it."""
    alone = {one.source.stem: one.source.name for one in cleaned if len(one.articles) == 1}
    met = [(alone[article.stem], one, article.stem) for one in cleaned if len(one.articles) > 1 for article in one.articles if article.stem in alone]
    problems = [Problem("pipeline.same_article", name, params={"other": one.source.name, "stem": stem, "count": len(one.articles)}) for name, one, stem in met]
    return frozenset(name for bearer, one, _ in met for name in (bearer, one.source.name)), problems


def clean_source(
    source: Source, config: CleanConfig, decisions: tuple[Decision, ...], script: Script, *, fresh: bool = False
) -> Cleaned:
    """Clean one source, or take it from the cache unless `fresh`."""
    name = cleaned_cache.key(source, config, decisions, script)
    found = None if fresh else cleaned_cache.load(name, source)
    if found is not None:
        return found
    made = cleaning.clean(source, config, decisions, target=script)
    cleaned_cache.store(name, made)
    return made


def unmet_decisions(
    cleaned: Sequence[Cleaned], decisions: tuple[Decision, ...], *, whole: bool = True
) -> tuple[tuple[str, int], ...]:
    """Decisions that found no place, in words, each with its line in decisions.toml. `whole` says that all sources were
    cleaned: only then is a decision without a ledger row, or on a file that is not there, known to be lost."""
    words = [text for one in cleaned for text in one.unplaced]
    files = {name: one.source.name for one in cleaned for name in (one.source.name, one.source.stem)}
    if whole:
        words += cleaning.unknown_edits(decisions, cleaned)
    # A file that was cleaned alone bears its folder as well, once another has its name.
    words += [_no_source(d, files) for d in decisions if d.source and d.source not in files and (whole or _bearers(d, files))]
    # Cleaned sources are kept between runs, and lines of decisions.toml are not: each is found by its words.
    lines = {said: d.line for d in reversed(decisions) for said in (*_unplaced(d, files), _no_source(d, files))}
    told = {(text, lines.get(text, 0)) for text in words} | set(_overruled(decisions))
    return tuple(sorted(told, key=lambda row: (row[1], row[0])))


def _overruled(decisions: Sequence[Decision]) -> Iterator[tuple[str, int]]:
    """Answers that a later row about the same edit overrules, in words, each with its line."""
    last = {decision.edit: decision for decision in decisions if decision.is_answer}
    for one in decisions:
        if one.is_answer and (one.action, one.text) != ((later := last[one.edit]).action, later.text):
            yield say("pipeline.decision_overruled", action=one.action, edit=one.edit, line=later.line, other=later.action), one.line


def _unplaced(decision: Decision, files: Mapping[str, str]) -> Iterator[str]:
    """What may be said of a decision that found no place."""
    file = files.get(decision.source, "sources")
    return (cleaning.unplaced_words(decision, file, wrong) for wrong in cleaning.WRONG)


def _bearers(decision: Decision, names: Collection[str]) -> list[str]:
    """Names of sources that are the one a decision gives, behind a folder."""
    return sorted(name for name in names if name.endswith(f"/{decision.source}"))


def _no_source(decision: Decision, names: Collection[str]) -> str:
    if bearers := _bearers(decision, names):
        return say("pipeline.decision_on_several", action=decision.action, what=decision.edit or f"“{decision.context}”", source=decision.source, names=", ".join(bearers))
    near = nearest(decision.source, sorted(names))
    key = "pipeline.decision_on_source_like" if near else "pipeline.decision_on_no_source"
    return say(key, action=decision.action, what=decision.edit or f"“{decision.context}”", source=decision.source, near=near)


def undecided(cleaned: Sequence[Cleaned], decisions: Sequence[Decision]) -> tuple[Problem, ...]:
    """A problem for every doubtful edit that nobody has decided on, with its place."""
    decided = {decision.edit for decision in decisions}
    return tuple(
        Problem(
            "pipeline.undecided",
            file=edit.source.file,
            line=edit.source.line,
            params={"edit": edit.id, "rule": reviewing.rule_label(edit.rule), "reason": edit.reason},
        )
        for edit in reviewing.undecided(cleaned)
        if edit.id not in decided
    )


def cleaned_files(cleaned: Sequence[Cleaned]) -> dict[str, bytes]:
    """Articles and ledgers as files: `<stem>.md` for each article, `<stem>.ledger.jsonl` for each source; and their pictures."""
    files: dict[str, bytes] = {}
    for one in cleaned:
        # Articles name their pictures by the way from where they lie.
        folder = one.source.stem.rpartition("/")[0]
        files |= {f"{folder}/{name}" if folder else name: data for name, data in own_pictures([one]).items()}
        files |= {f"{article.stem}.md": cleaning.write_article(article).encode() for article in one.articles}
        files[f"{one.source.stem}.ledger.jsonl"] = cleaning.write_ledger(one).encode()
    return files


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing: problems with files that stayed unwritten, files of an earlier run that were removed, and
    those that stay because an editor has changed them."""

    problems: tuple[Problem, ...] = ()
    removed: tuple[Path, ...] = ()
    kept: tuple[Problem, ...] = ()


def probe(*folders: Path) -> None:
    """Raises ContentError where outputs cannot be written: nobody answers questions, or waits, to hear it then."""
    for folder in dict.fromkeys(folders):
        binding.probe_folder(folder)


def write_outputs(
    cleaned: Sequence[Cleaned], folder: Path, paths: Sequence[Path], *, tei: bool = False, whole: bool = False
) -> Written:
    """Write articles and ledgers into `folder`, on demand `<stem>.xml` in TEI, each file beside and then moved.

    A document one of whose files would take the place of a source (of `paths`), of somebody's own file, of a folder or of one
    that was changed since we wrote it, and one called as another whose articles stand there, is not written at all and becomes a problem;
    the others are written. Articles that a
    source had in an earlier run and has no more are removed, and if `whole` so are files of sources that are no more;
    what an editor has changed stays.
    """
    found = reading.find_sources(paths)
    sources = [path for path, _ in found if path.is_file()]
    at = {name: path for path, name in found}
    there = read_folder(folder)
    problems: list[Problem] = []
    left: list[str] = []
    for one in cleaned:
        # The sources of a publication have one name each.
        if not whole and (other := there.other_of_the_name(one.source.name, at[one.source.name])):
            problems.append(Problem("pipeline.name_taken", str(at[one.source.name]), params={"folder": str(folder), "other": str(other)}))
            continue
        files = cleaned_files([one]) | (tei_files([one]) if tei else {})
        found_there = (
            binding.in_the_way(folder / name, folder) or overwriting(folder / name, sources, data, changed=there.is_changed(name))
            for name, data in files.items()
        )
        clashes = [problem for problem in found_there if problem]
        problems += clashes
        if not clashes:
            for name, data in files.items():
                binding.write_atomically(folder / name, data)
            there.add(one.source.name, files)
            if not whole:
                there.stands(one.source.name, at[one.source.name])
            left += there.left_over(one.source.name, one.source.stem, files)
    left += there.gone({name for _, name in found}) if whole else []
    removed, kept = there.take_out(left)
    there.keep_account()
    return Written(tuple(problems), tuple(removed), tuple(kept))


def verify_cleaned(cleaned: Sequence[Cleaned]) -> tuple[Problem, ...]:
    """Every way in which a source could not be rebuilt byte for byte; () if all can."""
    return tuple(problem for one in cleaned for problem in cleaning.verify(one))
