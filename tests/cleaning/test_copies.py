"""A text that stands twice goes once; variants, shared paragraphs and refrains stay."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.config import CleanConfig
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

TITLE = "清河水车修复记事"
ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说话，只听见刨子响。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上去，再把地上的刨花扫成一堆，装进麻袋。"
THREE = "第二天一早，镇上来了两位客人，打听水车的价钱，问得很细，还在本子上画了一张草图。"
OTHER = "渡口的灯是谁点的"


def cleaned(text: str, off: tuple[str, ...] = ()) -> Cleaned:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"), CleanConfig(off=off))
    assert verify(result) == ()
    return result


def words(result: Cleaned) -> str:
    return "\n".join(f"{article.title}\n{article.body}" for article in result.articles)


TWICE = f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{TITLE}\n{ONE}\n{TWO}\n"


def test_a_copy_goes_and_the_ledger_has_it() -> None:
    result = cleaned(TWICE)
    assert words(result) == f"{TITLE}\n{ONE}\n\n{TWO}\n"
    (edit,) = [edit for edit in result.ledger if edit.rule == "loop"]
    assert edit.before.strip() == f"{TITLE}\n{ONE}\n{TWO}"
    assert in_chinese(edit.reason) == "与第1行起的文字逐字相同"


def test_the_text_below_a_copy_stays() -> None:
    result = cleaned(f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{TITLE}\n\n{ONE}\n\n{TWO}\n\n{OTHER}\n\n{THREE}\n\n{ONE[::-1][1:]}。\n")
    assert words(result).count(ONE) == 1
    assert OTHER in words(result)
    assert THREE in words(result)


def test_the_rule_can_be_switched_off() -> None:
    assert words(cleaned(TWICE, off=("loop",))).count(ONE) == 2


@pytest.mark.parametrize(
    "text",
    [
        TWICE.replace(f"{TITLE}\n{ONE}\n{TWO}", f"{TITLE}\n{ONE}\n{TWO[:-1]}，后来又洗了一遍。"),  # a variant
        f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{OTHER}\n\n{ONE}\n\n{TWO}\n",  # paragraphs that two texts share
        f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{TITLE}\n\n{ONE}\n\n{TWO}\n\n{THREE}\n",  # the second goes on
        f"{TITLE}\n\n推呀推呀推水车\n河水推着木轮转\n\n推呀推呀推水车\n河水推着木轮转\n\n{ONE}\n\n{TWO}\n",  # a refrain
    ],
    ids=["a variant", "shared paragraphs", "one goes on", "a refrain"],
)
def test_what_is_no_copy_stays(text: str) -> None:
    result = cleaned(text)
    assert not [edit for edit in result.ledger if edit.rule == "loop"]
    said = words(result)
    assert all(said.count(line) == text.count(line) for line in (ONE, TWO, THREE))
