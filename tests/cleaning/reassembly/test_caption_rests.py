"""Captions that were broken at the measure are whole, and take no line of the text."""

from __future__ import annotations

import pytest
from cleaned_texts import body_of

_TOP = "抢在汛前把堤筑牢\n本报记者　乔木森\n　　清晨五点，城厢镇南边的大堤上\n已是人声鼎沸。三千名民工分成二十\n七个作业段，挖土的挖土，挑担的挑\n担，打夯的号子此起彼伏。\n"
_BELOW = "　　大堤全长六公里，是全县最险的\n一段。去年汛期出现管涌十一处，险\n些酿成大祸。\n　　今年春天雨水来得特别早，镇里\n的人都不敢大意，天天派人到堤上去\n看水，夜里也有人提着马灯来回地走\n着。\n"


@pytest.mark.parametrize(
    ("lines", "caption"),
    [
        ("图为城厢镇民工在大堤上打夯。乔木\n森摄\n", "图为城厢镇民工在大堤上打夯。乔木森摄"),
        ("▲民工们在大堤上打夯。（刘丁丁提\n供）\n", "▲民工们在大堤上打夯。（刘丁丁提供）"),
        ("图为城厢镇的民工们天不亮就来到大\n堤上打夯。\n", "图为城厢镇的民工们天不亮就来到大堤上打夯。"),
    ],
)
def test_a_broken_caption_is_whole(lines: str, caption: str) -> None:
    assert f"打夯的号子此起彼伏。\n\n{caption}\n{{: .caption }}\n\n大堤全长六公里" in body_of(_TOP + lines + _BELOW)


def test_the_text_goes_on_below_a_picture_that_stands_inside_its_sentence() -> None:
    text = "抢在汛前把堤筑牢\n本报记者　乔木森\n　　清晨五点，城厢镇南边的大堤上\n已是人声鼎沸。三千名民工分成二十\n图为城厢镇的民工们天不亮就来打夯\n七个作业段，挖土的挖土，挑担的挑\n担，打夯的号子此起彼伏。\n"
    body = body_of(text + _BELOW)
    assert "三千名民工分成二十七个作业段" in body
    assert "图为城厢镇的民工们天不亮就来打夯\n{: .caption }" in body
