"""Where a text was taken from, said above its title, below it or at its end: a note, and no title."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, cleaned, only_article


@pytest.mark.parametrize("origin", ["转自：柳溪新闻网", "本文转自：柳溪文艺", "来源：柳溪晚报", "（转自《柳溪文史》第三辑）", "资料来源：柳溪县档案馆"])
@pytest.mark.parametrize("place", ["above", "below", "end"])
def test_where_a_text_was_taken_from_is_a_note_of_it(origin: str, place: str) -> None:
    lines = {"above": [origin, "河边的水车", "刘文渊", ONE, TWO], "below": ["河边的水车", "刘文渊", origin, ONE, TWO], "end": ["河边的水车", "刘文渊", ONE, TWO, origin]}
    article = only_article("\n\n".join(lines[place]) + "\n")
    assert (article.title, [author.name for author in article.authors], article.kicker) == ("河边的水车", ["刘文渊"], "")
    assert f"{origin}\n{{: .author-note }}" in article.body


def test_a_line_that_tells_more_is_text() -> None:
    assert "author-note" not in only_article(f"河边的水车\n\n刘文渊\n\n{ONE}\n\n本文转自：报纸上说，水车不转了，人也就散了。\n").body


def test_the_head_of_a_page_gives_its_day_and_the_ledger_says_so() -> None:
    rows = cleaned(f"柳溪日报  1959年4月8日  星期三  第二版\n\n河边的水车\n\n刘文渊\n\n{ONE}\n\n{TWO}\n").ledger
    told = [(edit.after, edit.reason) for edit in rows if edit.rule == "byline"]
    assert told == [("1959-04-08", "when and where the text was published; the day goes to the front matter"), ("刘文渊", "names and posts go to the front matter")]
