"""Front matter: title, subtitle, kicker, authors, date, each exact or wrong. In: a `Case`. Out: hits and due."""

from __future__ import annotations

from collections.abc import Iterator

from bianzuan.model import Article
from corruption.tally import Tally

from truth.case import Case
from truth.texts import Voice


def mark_front(case: Case, tally: Tally, remarks: list[str]) -> None:
    """What the front matter of each article says against what it must say; empty is a thing to say, too."""
    for number, voice in enumerate(case.document.voices):
        if voice.role == "page":
            _mark_kicker(case, voice, tally, remarks)
        if voice.role != "article":
            continue
        article = next((case.articles[out] for out, home in case.homes.items() if home == number), None)
        for what, wanted, got in _rows(voice, article):
            tally.measure("front matter", wanted == got, 1, 1)
            if wanted != got:
                remarks.append(f"front matter: {what} of {voice.name} is {got!r}, not {wanted!r}")


def _rows(voice: Voice, article: Article | None) -> Iterator[tuple[str, str, str]]:
    """What it is, what it must be, what it is in the output."""
    front = voice.front
    for what in ("title", "subtitle", "date"):
        wanted = front.get(what, [""])[0]
        yield what, wanted, getattr(article, what).lstrip("\N{EM DASH}") if article else "no article"
    authors = [author.partition(" / ") for author in front.get("author", ())]
    got = article.authors if article else ()
    yield "authors", "、".join(name for name, _, _ in authors), "、".join(author.name for author in got)
    if any(post for _, _, post in authors):
        yield "posts", "；".join(post for _, _, post in authors), "；".join(author.role for author in got)


def _mark_kicker(case: Case, voice: Voice, tally: Tally, remarks: list[str]) -> None:
    """What stands over all articles of a page: with the first of them, or with each."""
    wanted = [block.text for block in voice.blocks]
    got = {article.kicker for article in case.articles if article.kicker}
    right = [kicker.split() for kicker in got] == [wanted]
    tally.measure("front matter", right, 1, 1)
    if not right:
        remarks.append(f"front matter: kicker is {sorted(got)!r}, not {wanted!r}")
