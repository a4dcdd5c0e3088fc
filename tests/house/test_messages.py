"""The catalogue of messages: both languages, the same parameters, and every key the code uses."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import bianzuan
import pytest
from bianzuan.messages import catalogue

PACKAGE = Path(bianzuan.__file__).parent
STAGES = {path.stem for path in (PACKAGE / "messages").glob("*.toml")}
KEYS = sorted(catalogue())
_KEY = re.compile(rf"(?:{'|'.join(sorted(STAGES))})\.[a-z_0-9]+")


def parameters(words: str) -> set[str]:
    return {name.split(".")[0].split("[")[0] for _, name, _, _ in Formatter().parse(words) if name is not None}


def keys_in_code() -> dict[str, str]:
    """Every string constant that is spelled like a key, with the file it stands in."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
                found[node.value] = path.name
    return found


@pytest.mark.parametrize("key", KEYS)
def test_a_message_is_there_in_both_languages_with_the_same_parameters(key: str) -> None:
    words = catalogue()[key]
    assert set(words) == {"en", "zh"}
    assert set(words["en"]) == set(words["zh"])
    assert "what" in words["en"]
    for part, english in words["en"].items():
        assert bool(english.strip()) == bool(words["zh"][part].strip())
        # The order of the words differs between languages, what they speak of does not.
        assert parameters(english) == parameters(words["zh"][part]), f"{key} {part}"


# Names of files that begin like a stage: publication.toml, reading.css.
_FILE = re.compile(r".*\.(?:toml|lock|css|html|json|js|md)")


def test_every_key_in_the_code_has_words() -> None:
    """A key that ends in an underscore is the beginning of several: `cli.step_`."""
    unknown = {
        key: file
        for key, file in keys_in_code().items()
        if not _FILE.fullmatch(key)
        and key not in catalogue()
        and not (key.endswith("_") and any(known.startswith(key) for known in KEYS))
    }
    assert unknown == {}


def test_chinese_messages_use_chinese_punctuation() -> None:
    half_width = re.compile(r"[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff]\.(?:\s|$)")
    wrong = [key for key in KEYS for part in catalogue()[key]["zh"].values() if half_width.search(part)]
    assert wrong == []


def test_no_message_leaves_it_open_whether_it_speaks_of_one_thing() -> None:
    assert [key for key in KEYS for part in catalogue()[key]["en"].values() if "(s)" in part] == []
