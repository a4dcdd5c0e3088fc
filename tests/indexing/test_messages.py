import re
from pathlib import Path
from string import Formatter

import pytest
from bianzuan import indexing
from bianzuan.messages import catalogue

SOURCES = Path(indexing.__file__).parent
USED = re.compile(r"\"indexing\.([a-z_]+)\"|_problem\(\"([a-z_]+)\"|return \"((?:target|reference)_[a-z]+)\"|\"(why_[a-z]+)\"")
WORDS = {key.removeprefix("indexing."): words for key, words in catalogue().items() if key.startswith("indexing.")}


def test_every_message_that_the_stage_gives_is_in_the_catalogue():
    used = {
        name for path in sorted(SOURCES.glob("*.py")) for found in USED.findall(path.read_text("utf-8")) for name in found if name
    }
    assert len(used) > 12
    assert used <= set(WORDS)


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_say_the_same(key):
    english, chinese = ({part: _fields(text) for part, text in WORDS[key][language].items()} for language in ("en", "zh"))
    assert english == chinese


def _fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}
