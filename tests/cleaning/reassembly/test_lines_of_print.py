"""Lines of a narrow column are no verse: those that end without a mark fill the measure and have marks inside."""

from __future__ import annotations

from cleaned_texts import body_of

COLUMN = (
    "眼下已进入高温季节，按照规定，露天作业\n的职工每人每天应当发放清凉饮料。可是我\n们工地至今没有见到一瓶汽水、一包茶叶。\n问队长，队长说指标早就下来了，折成钱发\n了；问财务，财务说没有这笔钱。工友们说，\n"
    "这真是“纸上清凉”。\n希望有关部门查一查，清凉饮料到底“清凉”\n了谁。\n"
)
POEM = "橹声摇落满天的星，\n潮水推着小船往前行，\n三更的网里银鳞在跳，\n灯下的人儿还没有睡，\n等着那一声声号子，\n从河口慢慢地飘回来。\n"


def test_a_narrow_column_is_no_verse() -> None:
    body = body_of(f"夏天的饮料\n\n编辑同志：\n{COLUMN}市建三公司　一瓦工\n")
    assert "{: .verse }" not in body
    assert "每人每天应当发放清凉饮料。可是我们工地" in body


def test_lines_of_a_poem_end_where_they_end() -> None:
    assert "{: .verse }" in body_of(f"夏天的饮料\n\n{POEM}")
