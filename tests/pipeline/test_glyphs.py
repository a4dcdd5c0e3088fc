"""A character that no font has is named with file and line before anything is laid out, wherever the editor wrote it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan import pipeline, typesetting
from bianzuan.config import MatterConfig
from bianzuan.errors import ContentError
from bianzuan.pipeline.glyphs import refuse_missing_glyphs
from bianzuan.reading.publication import read_publication

LIBRARY = Path(__file__).parents[1] / "publications" / "library" / "in"
NOWHERE = "\U0010fffd"


@pytest.fixture(scope="module")
def fonts() -> typesetting.FontSet:
    return typesetting.prepare_fonts("zh-Hans")


@pytest.fixture(scope="module")
def edition() -> pipeline.Edition:
    return pipeline.prepare(read_publication(LIBRARY))


def places(edition: pipeline.Edition, fonts: typesetting.FontSet) -> list[tuple[str, int]]:
    with pytest.raises(ContentError) as caught:
        refuse_missing_glyphs(edition, fonts)
    assert {one.params["code"] for one in caught.value.problems} == {"U+10FFFD"}
    return [(Path(one.file).name, one.line) for one in caught.value.problems]


def test_a_sound_publication_passes(edition: pipeline.Edition, fonts: typesetting.FontSet) -> None:
    refuse_missing_glyphs(edition, fonts)


def test_the_editors_own_texts(edition: pipeline.Edition, fonts: typesetting.FontSet) -> None:
    config = replace(edition.config, front=MatterConfig(("foreword",)), texts={"front/foreword": f"一\n\n二{NOWHERE}", "back/thanks": NOWHERE})
    assert places(replace(edition, config=config), fonts) == [("foreword.md", 3)]  # thanks are not printed


def test_the_declarations(edition: pipeline.Edition, fonts: typesetting.FontSet, tmp_path: Path) -> None:
    (tmp_path / "publication.toml").write_text(f'[publication]\ntitle = "书{NOWHERE}"\n', encoding="utf-8")
    config = replace(edition.config, folder=tmp_path, meta=replace(edition.config.meta, title=f"书{NOWHERE}"))
    assert places(replace(edition, config=config), fonts) == [("publication.toml", 2)]


def test_the_sources(edition: pipeline.Edition, fonts: typesetting.FontSet) -> None:
    first = edition.publication.parts[0].chapters[0]
    part = replace(edition.publication.parts[0], chapters=(replace(first, title=first.title + NOWHERE),))
    changed = replace(edition, publication=replace(edition.publication, parts=(part,)))
    assert places(changed, fonts) == [(first.source.file, 0)]
