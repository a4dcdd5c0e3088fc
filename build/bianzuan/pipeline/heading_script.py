"""Headings of index.toml in the script of the book: one file serves the editions in both scripts.

Sources are converted, so a heading written in the other script would be found nowhere, and would be printed as no page has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bianzuan import cleaning
from bianzuan.config import HeadingConfig, PublicationConfig
from bianzuan.errors import Problem

# So many headings are named.
_NAMED = 3


def with_headings_in_script(config: PublicationConfig) -> PublicationConfig:
    """The publication; wordings of its headings, and of those they lead to, that are in the other script, converted as sources are."""
    return replace(config, headings=tuple(_converted(row, config) for row in config.headings))


def converted_headings(declared: PublicationConfig, set_as: PublicationConfig) -> Iterator[Problem]:
    """What is told of headings that are set otherwise than they were declared: one remark for all of them."""
    changed = [(one, other) for one, other in zip(declared.headings, set_as.headings, strict=True) if _name(one) != _name(other)]
    if changed:
        named = ", ".join(f"{_name(one)} → {_name(other)}" for one, other in changed[:_NAMED]) + (" …" if len(changed) > _NAMED else "")
        yield Problem("pipeline.headings_converted", str(declared.folder / "index.toml"), changed[0][0].line, {"count": len(changed), "headings": named})


def _converted(row: HeadingConfig, config: PublicationConfig) -> HeadingConfig:
    def one(words: str) -> str:
        script = config.meta.script
        return cleaning.converted(words, script, config.clean.protect) if cleaning.of_other_script(words, script) else words

    def several(all_words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(one, all_words)))

    return replace(
        row,
        heading=one(row.heading),
        subheading=one(row.subheading),
        variants=several(row.variants),
        match=several(row.match),
        exclude=several(row.exclude),
        see=several(row.see),
        see_also=several(row.see_also),
    )


def _name(row: HeadingConfig) -> str:
    return "，".join(filter(None, (row.heading, row.subheading)))
