"""Files and folders → cleaned sources and their files; what `bianzuan clean` needs of the stages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bianzuan import binding, cleaning, reading
from bianzuan.config import CleanConfig, Decision
from bianzuan.errors import Problem, SourceError
from bianzuan.model import Cleaned, Script, Source
from bianzuan.pipeline.watching import SILENT, Watch

DEFAULTS = CleanConfig()


def clean_sources(
    paths: Sequence[Path],
    config: CleanConfig = DEFAULTS,
    decisions: tuple[Decision, ...] = (),
    watch: Watch = SILENT,
    script: Script = "zh-Hans",
) -> tuple[tuple[Cleaned, ...], tuple[Problem, ...]]:
    """Clean files and folders into articles in `script`.

    A source that cannot be read becomes a problem; the others are still cleaned.
    """
    sources, problems = _read(paths)
    cleaned: list[Cleaned] = []
    for number, source in enumerate(sources):
        watch.step("clean", number, len(sources))
        cleaned.append(cleaning.clean(source, config, decisions, target=script))
    watch.step("clean", len(sources), len(sources))
    return tuple(cleaned), problems


def _read(paths: Sequence[Path]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    sources: list[Source] = []
    problems: list[Problem] = []
    for path, name in reading.find_sources(paths):
        try:
            sources.append(reading.read_source(path, name))
        except SourceError as error:
            problems.extend(error.problems)
    return tuple(sources), tuple(problems)


def cleaned_files(cleaned: Sequence[Cleaned]) -> dict[str, bytes]:
    """Articles and ledgers as files: `<stem>.md` for each article, `<stem>.ledger.jsonl` for each source."""
    files: dict[str, bytes] = {}
    for one in cleaned:
        files |= {f"{article.stem}.md": cleaning.write_article(article).encode() for article in one.articles}
        files[f"{one.source.stem}.ledger.jsonl"] = cleaning.write_ledger(one).encode()
    return files


def write_cleaned(cleaned: Sequence[Cleaned], folder: Path) -> None:
    """Write articles and ledgers into `folder`, each file beside and then moved; other files there stay."""
    for name, data in cleaned_files(cleaned).items():
        binding.write_atomically(folder / name, data)


def verify_cleaned(cleaned: Sequence[Cleaned]) -> tuple[Problem, ...]:
    """Every way in which a source could not be rebuilt byte for byte; () if all can."""
    return tuple(problem for one in cleaned for problem in cleaning.verify(one))
