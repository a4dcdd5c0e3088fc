"""The book's own words: three locales with the same keys, and no Chinese outside them."""

import re
import string
import tomllib
from pathlib import Path

import pytest
from bianzuan import rendering, resources
from bianzuan.rendering import labels

LOCALES = ("zh-Hans", "zh-Hant", "en")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def words(locale: str) -> dict[str, str]:
    table = tomllib.loads((resources.templates() / "locales" / f"{locale}.toml").read_text(encoding="utf-8"))
    found: dict[str, str] = table["labels"]
    return found


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_locales_have_the_same_keys_and_parameters(locale: str) -> None:
    model, other = words("zh-Hans"), words(locale)
    assert list(model) == list(other)
    for key, pattern in model.items():
        names = {name for _, name, _, _ in string.Formatter().parse(pattern) if name}
        assert {name for _, name, _, _ in string.Formatter().parse(other[key]) if name} <= names, key


def test_every_label_is_used() -> None:
    package = Path(rendering.__file__).parent
    sources = [*package.glob("*.py"), *resources.templates().rglob("*.jinja"), *resources.styles().rglob("*.jinja")]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    kinds = {"appendix", "committee", "preface", "foreword", "afterword", "chronology", "editorial-notes"}
    composed = ("copyright_", "date_", "index_order_")
    unused = [
        key for key in words("zh-Hans")
        if not re.search(f"[\"']{key}[\"']", text) and not key.startswith(composed) and key not in kinds
    ]  # fmt: skip
    assert unused == []


def test_templates_and_python_hold_no_chinese_of_their_own() -> None:
    for path in resources.templates().rglob("*.jinja"):
        text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not HAN.search(text), path
    for path in Path(rendering.__file__).parent.glob("*.py"):
        strings = re.sub(r'""".*?"""|#[^\n]*', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not HAN.search(strings), path


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百零五"),
     (110, "一百一十"), (1005, "一千零五"), (1050, "一千零五十"), (9999, "九千九百九十九"), (0, "零")],
)  # fmt: skip
def test_chinese_ordinals(number: int, words: str) -> None:
    assert labels.load("zh-Hans").ordinal(number) == words


def test_english_ordinals_are_arabic() -> None:
    assert labels.load("en").ordinal(12) == "12"


@pytest.mark.parametrize(
    ("given", "printed"),
    [("2023-10-23", "2023年10月23日"), ("2023-10", "2023年10月"), ("2023", "2023年"), ("一九四九年", "一九四九年"), ("", ""),
     ("10-23", "10-23"), ("2023-", "2023-")],
)  # fmt: skip
def test_dates(given: str, printed: str) -> None:
    assert labels.load("zh-Hans").date(given) == printed
