"""Lines that sign a text below it: an office, who writes for one, a son or a pupil, the editors; and whom they name.

In: a line that stands below text, a day below it or behind it. Out: whether it signs, whom it names, the day.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.signers.bylines import byline, is_name
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_date, iso_month
from bianzuan.cleaning.reassembly.signers.offices import OFFICE
from bianzuan.cleaning.reassembly.signers.person_names import closed_up
from bianzuan.cleaning.reassembly.signers.signed_lines import bows, is_day_of_letter
from bianzuan.model import Author

_SEAL = r"(?:[ \u3000]*[（(](?:盖?章|公章|印)[）)])?"
# Who issues a document ends like this; a date below says that it is one.
_ISSUER = re.compile(f"{OFFICE}{_SEAL}")
# 儿 文清, 你的学生刘敏敬上: who signs a letter.
_WRITER = re.compile(
    "(?:[你您]的)?[\u3400-\u9fff]{0,3}(?:儿|女|弟|兄|妹|姐|父|母|友|生|侄|孙|甥)[ \u3000：:]+[\u3400-\u9fff]{1,4}(?:[ \u3000]*(?:敬|谨|拜|叩)?(?:上|启|书|禀|草|笔))?"
)
# 编　者 below a preface.
EDITORS = re.compile("(?:本[书刊志]|全体|《[^《》]{2,24}》)?(?:[编撰][写辑纂审]组|(?:调查|调研|考察|课题|工作|采访|整理|联合调查)组|编[ \u3000]*者|编[ \u3000]*委[ \u3000]*会|编写者|编辑部|撰[ \u3000]*者|著[ \u3000]*者|译[ \u3000]*者|校[ \u3000]*者|整理者)")
# 启事人：刘敏, 申请人　张文: what somebody is in the text that he signs.
_PARTY = re.compile("(?:启事|申请|检讨|倡议|保证|声明|具结|立据|立约|证明|介绍|请假|借款|收款|经手|挑战|应战|报告|请示|致函|寻人|委托|建议|提案)人|失主|借方|班长|学生|校友|家长")
_PARTY_NAMED = re.compile(rf"(?P<party>{_PARTY.pattern})[ \u3000：:]+(?P<names>[\u3400-\u9fff]{{2,4}}(?:[、 \u3000][\u3400-\u9fff]{{2,4}}){{0,4}})")
_OFFICE_ALONE = re.compile(f"(?P<office>{OFFICE}){_SEAL}")
# 刘敏 上, 弟 文渊　敬启
_BOWING = re.compile("(?:[\u3400-\u9fff]{1,2}[ \u3000]+)?[\u3400-\u9fff]{1,4}[ \u3000]+[敬谨拜叩手]?[上启书草字禀白]")
_LONGEST = 40
SIGNS = "who signs, and when, below the text"
# Two offices that sign one below the other, or with a wide space between, as documents have them.
_WIDE = re.compile("[ \u3000]{2,}|\u3000")


def signs(text: str) -> bool:
    """True for a line that signs, right above a day and below text."""
    if len(text) > _LONGEST:
        return False
    named = bows(text) or names_posts(text) or all(map(is_name, text.replace("、", " ").split()))
    return named or any(form.fullmatch(text) for form in (_ISSUER, _WRITER, EDITORS, _PARTY_NAMED, _BOWING))


def is_office(text: str) -> bool:
    """True for 清河造纸厂: an office, and no person."""
    return _OFFICE_ALONE.fullmatch(text) is not None


def names_posts(text: str) -> bool:
    """True for 厂长　王立人 and 馆长：高　峻: who signs for an office, and what he is there."""
    authors = byline(closed_up(text.replace("：", " ")))
    return bool(authors) and all(author.role for author in authors)


def signers(text: str) -> tuple[Author, ...]:
    """Whom such a line names: an office, or people; () if it says no name that is sure."""
    if party := _PARTY_NAMED.fullmatch(text):
        return tuple(map(Author, re.split("[、 \u3000]", party["names"])))
    parts = [part for part in _WIDE.split(text) if part]
    if all(map(_OFFICE_ALONE.fullmatch, parts)) and parts:
        return tuple(Author(office["office"].strip()) for part in parts if (office := _OFFICE_ALONE.fullmatch(part)))
    return byline(closed_up(text.replace("：", " ")))


def name_and_day(text: str) -> tuple[str, str]:
    """刘敏　一九九八年五月 as the name and the day or month behind it; two empty strings for any other line."""
    name, _, day = text.partition("\u3000" if "\u3000" in text else " ")
    day = day.strip()
    return (name, day) if is_name(name) and (iso_month(day) or is_date(day)) else ("", "")


def day_of_signature(text: str) -> str | None:
    """The ISO day or month a line below a text tells, "" if it has no year; None for a line that is no day."""
    bare = text.strip().strip("（）()")
    if is_date(bare) or iso_month(bare):
        return iso_date(bare) or iso_month(bare)
    return "" if is_day_of_letter(bare) else None
