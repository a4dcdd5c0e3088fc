"""Cleaned sources are cleaned once, and again whenever anything that matters has changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan import cleaning, pipeline
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Picture, Source
from bianzuan.pipeline import cleaned_cache
from bianzuan.reading import split_lines

TEXT = "水利纪事\n\n张三 某县水利局局长\n\n修渠引水,岁岁有秋。\n\n渠成之日，万民同庆(即今日)。\n"


@pytest.fixture
def cleaner(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the sources that were really cleaned."""
    seen: list[str] = []
    real = cleaning.clean

    def clean(source, *rest, **named):
        seen.append(source.name)
        return real(source, *rest, **named)

    monkeypatch.setattr(cleaning, "clean", clean)
    return seen


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_second_clean_does_not_call_the_cleaner(cleaner, source) -> None:
    first, _ = pipeline.clean_sources([source])
    second, _ = pipeline.clean_sources([source])
    assert cleaner == ["a.txt"]
    assert second == first
    assert pipeline.cleaned_files(second) == pipeline.cleaned_files(first)


def test_fresh_cleans_again(cleaner, source) -> None:
    pipeline.clean_sources([source])
    pipeline.clean_sources([source], fresh=True)
    assert cleaner == ["a.txt", "a.txt"]


@pytest.mark.parametrize(
    "changed",
    [
        {"config": CleanConfig(off=("width",))},
        {"decisions": (Decision("keep", source="a.txt", context="岁岁有秋"),)},
        {"script": "zh-Hant"},
    ],
)
def test_what_matters_is_part_of_the_key(cleaner, source, changed) -> None:
    pipeline.clean_sources([source])
    pipeline.clean_sources([source], **changed)
    assert cleaner == ["a.txt", "a.txt"]


def test_other_bytes_are_cleaned(cleaner, source) -> None:
    pipeline.clean_sources([source])
    source.write_text(TEXT + "又一段。\n", encoding="utf-8")
    pipeline.clean_sources([source])
    assert len(cleaner) == 2


def test_decisions_on_other_sources_and_moved_rows_do_not_matter(cleaner, source) -> None:
    keep = {"source": "a.txt", "context": "岁岁有秋"}
    pipeline.clean_sources([source], decisions=(Decision("keep", **keep, line=3),))
    other = Decision("drop", source="b.txt", context="别处")
    pipeline.clean_sources([source], decisions=(other, Decision("keep", **keep, line=9)))
    assert len(cleaner) == 1


def test_other_code_is_another_key(cleaner, source, monkeypatch) -> None:
    pipeline.clean_sources([source])
    monkeypatch.setattr(cleaned_cache, "_program", lambda: "a newer one")
    pipeline.clean_sources([source])
    assert len(cleaner) == 2


@pytest.mark.parametrize("damage", [b"", b"nonsense" * 20, None])
def test_a_damaged_entry_is_ignored(cleaner, source, cleaned_sources_folder, damage) -> None:
    first, _ = pipeline.clean_sources([source])
    (entry,) = cleaned_sources_folder.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]) if damage is None else damage)
    second, _ = pipeline.clean_sources([source])
    assert len(cleaner) == 2
    assert second == first
    assert entry.read_bytes() == whole  # mended


def test_a_cache_that_cannot_be_written_is_done_without(cleaner, source, tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(cleaned_cache, "folder", lambda: tmp_path / "file")
    first, problems = pipeline.clean_sources([source])
    assert first
    assert not problems
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_old_entries_are_forgotten(source, cleaned_sources_folder, monkeypatch) -> None:
    monkeypatch.setattr(cleaned_cache, "KEEP", 2)
    for number in range(4):
        source.write_text(f"{TEXT}第{number}段。\n", encoding="utf-8")
        pipeline.clean_sources([source])
    assert len(list(cleaned_sources_folder.iterdir())) == 2


def test_another_transcript_of_the_same_file_is_cleaned_anew() -> None:
    def key_of(page: str) -> str:
        source = Source("a.docx", page.encode(), "0" * 64, "utf-8", page, split_lines(page), "html", b"PK")
        return cleaned_cache.key(source, CleanConfig(), (), "zh-Hans")

    assert key_of("<p>修渠引水。</p>") != key_of("<p>一、修渠引水。</p>")


@pytest.mark.parametrize(
    "other",
    [
        {"in_order": True},
        {"pictures": (Picture("a.png", "a-1.png", words="水闸", size=(640, 480)),)},
        {"pictures": (Picture("a.png", "a-1.png", size=(640, 480), chosen=True),)},
        {"pictures": (Picture("a.png", "a-1.png", size=(16, 16)),)},
        {"pictures": (Picture("a.png", "", fault="missing"),)},
    ],
)
def test_all_that_cleaning_asks_of_a_source_is_part_of_the_key(other) -> None:
    plain = Source("a.html", TEXT.encode(), "1" * 64, "utf-8", TEXT, split_lines(TEXT), "html", pictures=(Picture("a.png", "a-1.png", size=(640, 480)),))
    keys = {cleaned_cache.key(one, CleanConfig(), (), "zh-Hans") for one in (plain, replace(plain, **other))}
    assert len(keys) == 2
