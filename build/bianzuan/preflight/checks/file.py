"""Checks of the file as a whole: can it be read, does it say what it is, and does it say so everywhere alike."""

from __future__ import annotations

import re

from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally

# As books print it: ISBN 978-7-…, with hyphens or spaces of any kind between the groups.
ISBN = re.compile(r"ISBN[:：\s]*([0-9][0-9Xx\u2010-\u2015\s-]{8,16}[0-9Xx])")
DIGITS = 13


def syntax(subject: Subject) -> Outcome:
    """What the parser had to repair or could not follow."""
    yield Tally("objects-read", 1)
    for words in subject.view.syntax:
        yield Fault(params={"words": words})
    for position, page in enumerate(subject.inks.pages, 1):
        if page.broken:
            yield Fault(position, {"words": " ".join(dict.fromkeys(page.broken))})


def title(subject: Subject) -> Outcome:
    """The document has a title."""
    if not subject.view.title.strip():
        yield Fault()


def language(subject: Subject) -> Outcome:
    """The document says what language it is in."""
    if not subject.view.language.strip():
        yield Fault()


def changed(subject: Subject) -> Outcome:
    """The file is as it was built: whoever signs a proof signs what was made from the sources."""
    if subject.expected and subject.expected.changed:
        yield Fault()


def metadata(subject: Subject) -> Outcome:
    """The information dictionary and the XMP say the same."""
    for key, said, other in subject.inks.unlike:
        yield Fault(params={"key": key, "said": said, "other": other})


def identified(subject: Subject) -> Outcome:
    """The file has an identifier."""
    if not subject.inks.identified:
        yield Fault()


def isbn(subject: Subject) -> Outcome:
    """Every book number that is printed is a sound one."""
    number = 0
    for page in subject.pages:
        for line in page.lines:
            for found in ISBN.finditer(line.text):
                number += 1
                if not _sound(found[1]):
                    yield Fault(page.position, {"text": found[0]})
    yield Tally("isbns", number)


def _sound(printed: str) -> bool:
    """Whether the check digit is right: of thirteen digits by 1 and 3 modulo 10, of ten by weights modulo 11."""
    digits = [10 if letter in "Xx" else int(letter) for letter in printed if letter.isascii() and letter.isalnum()]
    if len(digits) == DIGITS:
        return 10 not in digits and sum(digit * (1, 3)[at % 2] for at, digit in enumerate(digits)) % 10 == 0
    return len(digits) == 10 and sum(digit * (10 - at) for at, digit in enumerate(digits)) % 11 == 0
