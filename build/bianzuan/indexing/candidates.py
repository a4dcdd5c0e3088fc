"""Publication and configuration → candidates: headings the tool proposes, and the TOML in which the editor prunes them.

Springs: names of persons, places and bodies; titles in 《》 that are not collected anyway; quoted phrases and terms
that recur. What index.toml or its stop list has is never proposed, nor what stands on so many pages that a locator would say nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bianzuan.config import HeadingConfig, PublicationConfig
from bianzuan.indexing.entities import find_entities
from bianzuan.indexing.grouping import Groups, group_bodies, group_places, without
from bianzuan.indexing.headings import path_of, phrases_of
from bianzuan.indexing.marking import texts_of
from bianzuan.indexing.mentions import Claim, Phrases
from bianzuan.indexing.readings import reading
from bianzuan.indexing.terms import quoted_phrases, recurring_terms
from bianzuan.indexing.titles import find_titles, title_key
from bianzuan.messages import say
from bianzuan.model import Candidate, Publication

_CONTEXTS = 3
_CONTEXT_WIDTH = 12  # characters on either side
# A name is believed if at least this share of the places where it stands was recognised as one.
_RECOGNISED = 0.5
# Standing in more than this share of the blocks, a heading leads everywhere; persons are wanted all the same.
_EVERYWHERE = 0.25
_FEW_BLOCKS = 40
# Most terms proposed: one for so many characters of text.
_CHARACTERS_FOR_A_TERM = 750


@dataclass(frozen=True, slots=True)
class _Proposal:
    index: str
    heading: str
    variants: tuple[str, ...]
    why: str
    recognised: int = 0  # times a name was recognised; 0 where that is no question


def suggest(publication: Publication, config: PublicationConfig) -> tuple[Candidate, ...]:
    """Candidates for the printed indexes, in their order, the most frequent first."""
    texts = [text for _, text, _ in texts_of(publication)]
    known = _known(config)
    proposals = [one for one in _proposals(texts, config, known) if one.index in config.index.indexes]
    claims = [Claim(one.index, (one.heading,), (one.heading, *one.variants)) for one in proposals]
    # Declared headings are looked for too, so that a candidate inside a longer one of them is not counted.
    claims += [Claim("", path_of(row), phrases_of(row)) for row in config.headings if phrases_of(row)]
    mentions = _mentions(texts, Phrases.of(claims))
    candidates = [
        _candidate(one, mentions[number])
        for number, one in enumerate(proposals)
        if _convincing(one, mentions.get(number, []), len(texts))
    ]
    rank = {name: place for place, name in enumerate(config.index.indexes)}
    return tuple(sorted(candidates, key=lambda one: (rank[one.index], -one.count, one.heading)))


def _known(config: PublicationConfig) -> frozenset[str]:
    """Every wording that index.toml has, with and without quotation and title marks."""
    words = [*config.stop]
    for row in config.headings:
        words += [row.heading, row.subheading, *row.match, *row.variants, *row.exclude]
    return frozenset(title_key(word) for word in words) | frozenset(words)


def _proposals(texts: Sequence[str], config: PublicationConfig, known: frozenset[str]) -> Iterator[_Proposal]:
    names: dict[str, Counter[str]] = {"persons": Counter(), "places": Counter(), "bodies": Counter()}
    for index, name in find_entities(texts):
        names[index][name] += 1
    whole = "\n".join(texts)
    groups: dict[str, Groups] = {
        "persons": [(name, ()) for name in names["persons"]],
        "places": group_places(names["places"]),
        "bodies": group_bodies(names["bodies"], lambda short: _stands(texts, whole, short)),
    }
    for index, rows in groups.items():
        for heading, variants in without(rows, known):
            recognised = sum(names[index][name] for name in (heading, *variants))
            yield _Proposal(index, heading, variants, f"why_{index}", recognised)
    taken = known.union(name for counts in names.values() for name in counts)
    yield from _titles(texts, config, known)
    yield from _subjects(texts, taken)


def _stands(texts: Sequence[str], whole: str, short: str) -> bool:
    """True if the abbreviation stands somewhere as a word of its own."""
    phrases = Phrases.of([Claim("bodies", (short,), (short,))])
    return short in whole and any(phrases.find(text) for text in texts if short in text)


def _titles(texts: Sequence[str], config: PublicationConfig, known: frozenset[str]) -> Iterator[_Proposal]:
    if "documents" in config.index.collect:
        return
    writings: dict[str, list[str]] = {}
    for text in texts:
        for start, end in find_titles(text):
            of_title = writings.setdefault(title_key(text[start:end]), [])
            if text[start:end] not in of_title:
                of_title.append(text[start:end])
    for key, (heading, *variants) in writings.items():
        if key not in known:
            yield _Proposal("documents", heading, tuple(variants), "why_documents")


def _subjects(texts: Sequence[str], taken: frozenset[str]) -> Iterator[_Proposal]:
    quoted = [phrase for phrase in quoted_phrases(texts) if phrase not in taken]
    for phrase in quoted:
        yield _Proposal("subjects", phrase, (), "why_quoted")
    most = max(10, sum(map(len, texts)) // _CHARACTERS_FOR_A_TERM)
    terms = (term for term, _ in recurring_terms(texts) if term not in taken and term not in quoted)
    for _, term in zip(range(most), terms, strict=False):
        yield _Proposal("subjects", term, (), "why_term")


Places = list[tuple[int, str]]  # number of the text, the mention with what stands around it


def _mentions(texts: Sequence[str], phrases: Phrases) -> Mapping[int, Places]:
    found: dict[int, Places] = {}
    for number, text in enumerate(texts):
        for one in phrases.find(text):
            left, right = max(0, one.start - _CONTEXT_WIDTH), one.end + _CONTEXT_WIDTH
            found.setdefault(one.claim, []).append((number, text[left:right].replace("\n", " ")))
    return found


def _convincing(one: _Proposal, mentions: Places, texts: int) -> bool:
    if not mentions or (one.recognised and one.recognised < _RECOGNISED * len(mentions)):
        return False
    share = len({number for number, _ in mentions}) / texts
    return one.index == "persons" or texts < _FEW_BLOCKS or share <= _EVERYWHERE


def _candidate(one: _Proposal, mentions: Places) -> Candidate:
    read = reading(one.heading, name=one.index == "persons")
    contexts = tuple(dict.fromkeys(context for _, context in mentions))[:_CONTEXTS]
    return Candidate(one.index, one.heading, len(mentions), read.pinyin, contexts, one.variants, one.why, read.doubtful)


def suggestions_toml(candidates: Sequence[Candidate]) -> str:
    """Rows for index.toml, each with its reason, count and contexts as comments; the editor deletes what is none."""
    lines = [f"# {line}" for line in say("indexing.suggestions").splitlines()]
    for one in candidates:
        lines += ["", f"# {say(f'indexing.{one.why}', count=one.count)}"]
        lines += [f"#   … {context} …" for context in one.contexts]
        lines += ["[[heading]]", f"index = {_quoted(one.index)}", f"heading = {_quoted(one.heading)}"]
        if one.variants:
            lines.append(f"variants = [{', '.join(map(_quoted, one.variants))}]")
        if one.doubtful:
            lines.append(f"reading = {_quoted(one.reading)}  # {say('indexing.doubtful_reading')}")
        else:
            lines.append(f"# reading = {_quoted(one.reading)}")
    return "\n".join(lines) + "\n"


def rows_toml(rows: Sequence[HeadingConfig]) -> str:
    """Rows as index.toml has them."""
    lines: list[str] = []
    for row in rows:
        lines += ["[[heading]]", f"index = {_quoted(row.index)}", f"heading = {_quoted(row.heading)}"]
        lines += [f"{key} = {_quoted(getattr(row, key))}" for key in ("subheading", "reading") if getattr(row, key)]
        lines += [
            f"{key} = [{', '.join(map(_quoted, getattr(row, key)))}]"
            for key in ("variants", "match", "exclude", "see", "see_also", "principal")
            if getattr(row, key)
        ]
        lines.append("")
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """A TOML basic string; JSON's escapes are a part of TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
