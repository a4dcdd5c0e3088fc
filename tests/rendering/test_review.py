"""The review desk as a file: whole in itself, and safe whatever stands in the texts."""

from __future__ import annotations

import json
import re
import tomllib
from html.parser import HTMLParser

import pytest
from bianzuan import resources
from bianzuan.messages import catalogue
from bianzuan.rendering import review_page

NASTY = "</script><script>alert(1)</script><!-- <b>&amp; \u2028 '\""


def labels(language: str = "en") -> dict[str, str]:
    prefix = "reviewing.page_"
    return {key.removeprefix(prefix): words[language]["what"] for key, words in catalogue().items() if key.startswith(prefix)}


class Reader(HTMLParser):
    """Collects elements with attributes, and the text of scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag == "script"
        if self._inside:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts[-1] += data


def page(data: object = None, **more: str) -> str:
    return review_page(json.dumps(data or {"documents": []}, ensure_ascii=False), labels(), "en", **more).decode()


def test_nothing_is_fetched() -> None:
    made = Reader(page())
    for tag, attributes in made.tags:
        assert tag not in ("link", "img", "iframe", "base")
        assert not {"src", "href", "srcset"} & set(attributes), tag
    policy = next(a["content"] for t, a in made.tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", page())
    assert "@import" not in page()
    assert "url(" not in page()


def test_a_text_cannot_break_out_of_the_data() -> None:
    data = {"documents": [{"text": NASTY}]}
    made = Reader(page(data, title=NASTY))
    assert len(made.scripts) == 2  # the data and the program
    assert json.loads(made.scripts[0]) == data
    assert "<" not in made.scripts[0]
    assert "alert(1)</script>" not in page(data, title=NASTY)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_label_that_the_scripts_ask_for_exists(language) -> None:
    known = labels(language)
    for path in sorted((resources.templates() / "review").glob("*.js")):
        for key in re.findall(r'\bsay\("(\w+)"', path.read_text(encoding="utf-8")):
            assert key in known, f"{path.name}: {key}"
        for start in re.findall(r"\bsay\(`(\w+_)\$", path.read_text(encoding="utf-8")):
            assert any(key.startswith(start) for key in known), f"{path.name}: {start}"


def test_labels_have_the_same_parameters_in_both_languages() -> None:
    english, chinese = labels("en"), labels("zh")
    for key, words in english.items():
        assert set(re.findall(r"\{\w+\}", words)) == set(re.findall(r"\{\w+\}", chinese[key])), key


def test_the_catalogue_is_toml_with_both_languages() -> None:
    for key, words in catalogue().items():
        if key.startswith("reviewing."):
            assert {"en", "zh"} <= set(words), key
    assert tomllib.loads('a = "b"')
