"""A path that is no publication is told what it is, and where the publication stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.errors import PublicationError
from bianzuan.messages import describe
from bianzuan.reading.publication import read_publication


def told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    with pytest.raises(PublicationError) as error:
        read_publication(folder)
    (problem,) = error.value.problems
    return problem.key.removeprefix("publication."), describe(problem)[1]


def test_paths_inside_a_publication_lead_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = tmp_path / "my book"
    (book / "sources").mkdir(parents=True)
    (book / "publication.toml").touch()
    for inside in (book / "sources", book / "publication.toml"):
        key, remedy = told(inside, monkeypatch)
        assert (key, f"'{book}'" in remedy) == ("inside", True)
    assert told(book / "nothing", monkeypatch)[0] == "no_folder"


def test_a_name_with_a_second_ending_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "publication.toml.txt").touch()
    assert told(tmp_path, monkeypatch)[0] == "misnamed"


def test_a_command_to_copy_has_its_path_in_quotes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert f"bianzuan new '{tmp_path}/my book'" in told(tmp_path / "my book", monkeypatch)[1]
