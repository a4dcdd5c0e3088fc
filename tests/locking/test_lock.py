"""The lock as a value and as a file, its id, and what differs in words."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from bianzuan.errors import ExitCode
from bianzuan.locking import (
    INPUTS,
    SECTIONS,
    Difference,
    Lock,
    LockError,
    differences,
    digest,
    problems,
    read_lock,
    write_lock,
)
from bianzuan.messages import catalogue, describe
from hypothesis import given
from hypothesis import strategies as st

ENTRIES = st.dictionaries(st.text(min_size=1, max_size=8), st.text(max_size=8), max_size=3)
LOCKS = st.builds(Lock, st.integers(0, 2**33), st.fixed_dictionaries(dict.fromkeys(SECTIONS, ENTRIES)), ENTRIES)


def lock(**sections: dict[str, str]) -> Lock:
    return Lock(0, {name: sections.get(name, {"a": "sha256:" + "0" * 64}) for name in SECTIONS}, {"book.pdf": digest(b"x")})


@given(LOCKS)
def test_a_lock_is_read_as_it_was_written_and_nothing_differs(one: Lock) -> None:
    assert read_lock(write_lock(one), "publication.lock") == one
    assert differences(one, one) == ()


@given(LOCKS, LOCKS)
def test_locks_that_differ_in_an_input_have_different_ids(one: Lock, other: Lock) -> None:
    inputs = [{"moment": [each.moment], **{name: each.sections[name] for name in INPUTS}} for each in (one, other)]
    assert (one.id == other.id) == (inputs[0] == inputs[1])


def test_engines_dictionaries_and_finished_files_stand_outside_the_id() -> None:
    assert lock().id == lock(engines={"pango": "1"}, dictionaries={}).id == replace(lock(), outputs={}).id
    assert lock().id != lock(fonts={}).id
    assert lock().id != replace(lock(), moment=1).id


def test_the_file_is_toml_in_a_fixed_order() -> None:
    data = write_lock(lock(sources={"b.txt": "2", "a.txt": "1"}))
    assert data == write_lock(lock(sources={"a.txt": "1", "b.txt": "2"}))
    assert tomllib.loads(data.decode())["sources"] == {"a.txt": "1", "b.txt": "2"}


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"\xff", "no_lock"),
        (b"a = ", "no_lock"),
        (b"a = 1", "no_lock"),
        (b'format = 1\nmoment = "x"\nid = ""', "no_lock"),
        (b"format = 1\nmoment = 0\nsources = 3", "no_lock"),
        (write_lock(lock()).replace(b"format = 1", b"format = 2"), "later"),
        (write_lock(lock()).replace(b"moment = 0", b"moment = 9"), "edited"),
    ],
)
def test_what_is_no_lock_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(LockError) as caught:
        read_lock(data, "publication.lock")
    assert (caught.value.problems[0].key, caught.value.exit_code) == (f"locking.{key}", ExitCode.LOCK)


def test_every_difference_is_named_with_both_values() -> None:
    found = replace(
        lock(sources={"a": "1", "new": "3"}, engines={"pango": "2"}), moment=7, outputs={"book.pdf": digest(b"y"), "other.pdf": ""}
    )
    rows = differences(lock(sources={"a": "0", "gone": "1"}, engines={"pango": "1"}), found)
    assert rows == (
        Difference("moment", "SOURCE_DATE_EPOCH", "0", "7"),
        Difference("sources", "a", "0", "1"),
        Difference("sources", "gone", "1", ""),
        Difference("sources", "new", "", "3"),
        Difference("engines", "pango", "1", "2"),
        Difference("outputs", "book.pdf", digest(b"x"), digest(b"y")),
    )


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("values", [("1", "2"), ("1", ""), ("", "2")])
def test_every_difference_has_words_and_a_remedy(section: str, values: tuple[str, str]) -> None:
    (problem,) = problems([Difference(section, "NAME", *values)], "publication.lock")
    assert problem.key in catalogue()
    what, remedy = describe(problem)
    assert "NAME" in what
    assert all(value in what for value in values)
    assert remedy


def test_hashes_are_shown_short() -> None:
    (problem,) = problems([Difference("fonts", "a", digest(b"x"), f"Song {digest(b'y')}")], "")
    assert problem.params["expected"] == digest(b"x")[:19] + "…"
    assert problem.params["found"] == f"Song {digest(b'y')[:19]}…"
