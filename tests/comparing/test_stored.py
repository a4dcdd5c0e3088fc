"""What a build says of its wording comes back as it was; anything else is refused in words."""

from __future__ import annotations

import json

import pytest
from bianzuan.comparing import compare, revisions_json, wording_from_json, wording_json
from bianzuan.errors import ContentError
from bianzuan.model import IndexedHeading, Passage, Portion
from wordings import chapter, edition


def test_a_wording_survives_json() -> None:
    passage = Passage("b", "paragraph", "正文", "4", ((1, "5"),))
    facts = Portion("f", "facts", "扉页", stem="title-page", page="iii", passages=(passage,))
    heading = IndexedHeading("人名索引", ("张三", "生平"), ("1", "3–4"), ("张氏",), (), ("李四",), ("b",))
    wording = edition(chapter("甲", ["一", ""]), facts, headings=[heading])
    assert wording_from_json(json.loads(json.dumps(wording_json(wording)))) == wording


@pytest.mark.parametrize(
    "data", [{}, {"version": 99}, {**wording_json(edition()), "portions": [{"id": 1}]}, {**wording_json(edition()), "pages": "x"}]
)
def test_another_shape_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ContentError) as caught:
        wording_from_json(data, "report.json")
    assert caught.value.problems[0].file == "report.json"


def test_the_table_as_json_holds_whole_wordings() -> None:
    text = "春天来了花开了草也绿了鸟儿在枝头唱歌孩子们在河边放风筝大人们在田里忙着播种"
    table = compare(edition(chapter("甲", [text + "旧"])), edition(chapter("甲", [text + "新"])))
    data = revisions_json(table)
    row = data["portions"][0]["revisions"][0]
    assert data["counts"] == {"added": 0, "removed": 0, "changed": 1, "moved": 0}
    assert "".join(strand["text"] for strand in row["old"]["strands"]) == text + "旧"
    assert row["new"]["page"] == "1"
