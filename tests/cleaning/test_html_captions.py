"""Lines below pictures of a saved page that say what is seen, and those that are text."""

from __future__ import annotations

from tests.cleaning.test_html_head import ONE, THREE, TITLE, TWO, article

PICTURE = "<p><img src=a></p>"


def page(*blocks: str) -> str:
    return article(f"<h1>{TITLE}</h1><div>{''.join(blocks)}</div>").body


def test_a_line_in_one_block_with_its_picture() -> None:
    body = page(f"<p>{ONE}</p>", "<div class=wrap><img src=a><span>木工老李镜头下的渡口</span></div>", f"<p>{TWO}</p>")
    assert body == f"{ONE}\n\n木工老李镜头下的渡口\n{{: .caption }}\n\n{TWO}\n"


def test_a_mark_of_a_few_pixels_is_no_picture() -> None:
    assert ".caption" not in page(f"<p>{ONE}</p>", '<p><img src=a width="16">木工老李镜头下的渡口</p>', f"<p>{TWO}</p>")


def test_the_habit_of_a_page() -> None:
    body = page(f"<p>{ONE}</p>", PICTURE, "<p>木工铺。</p>", f"<p>{TWO}</p>", PICTURE, "<p>渡口的旧水车。（清河影像）</p>", f"<p>{THREE}</p>", f"<p>{ONE[:-1]}了。</p>")
    assert "木工铺。\n{: .caption }" in body
    assert "渡口的旧水车。（清河影像）\n{: .caption }" in body


def test_one_short_line_below_one_picture_is_no_habit() -> None:
    assert ".caption" not in page(f"<p>{ONE}</p>", PICTURE, "<p>他笑了笑。</p>", f"<p>{TWO}</p>")


def test_short_lines_are_no_captions_where_the_text_has_many() -> None:
    short = ["<p>天亮了。</p>", "<p>他推开门。</p>", "<p>河上有雾。</p>", "<p>没有人说话。</p>"]
    assert ".caption" not in page(f"<p>{ONE}</p>", PICTURE, short[0], short[1], PICTURE, short[2], short[3], f"<p>{TWO}</p>")


def test_running_text_below_pictures_is_no_caption() -> None:
    assert ".caption" not in page(f"<p>{ONE}</p>", PICTURE, f"<p>{TWO}</p>", PICTURE, f"<p>{THREE}</p>")


def test_two_sentences_in_the_middle_of_the_column_in_one_block_with_their_picture() -> None:
    body = page(f"<p>{ONE}</p>", "<p align=center><a><img src=a></a><br>不要你觉得，要我觉得。横批：水车</p>", "<p align=center><img src=b><br>缺花缺草缺木头。横批：全买</p>", f"<p>{TWO}</p>")
    assert body.count(".caption") == 2
    assert "横批：水车\n" in body


CENTRED = '<div style="text-align: center"><b>{}</b></div>'


def test_bold_lines_in_the_middle_that_all_stand_below_pictures() -> None:
    body = page(f"<p>{ONE}</p>", PICTURE, CENTRED.format("木工在量木头"), f"<p>{TWO}</p>", PICTURE, CENTRED.format("渡口的旧水车"), f"<p>{THREE}</p>")
    assert body.count(".caption") == 2
    assert "## " not in body


def test_bold_lines_in_the_middle_some_of_which_stand_below_pictures_are_headings() -> None:
    body = page(f"<p>{ONE}</p>", PICTURE, CENTRED.format("选木头"), f"<p>{TWO}</p>", CENTRED.format("渡口的旧水车"), f"<p>{THREE}</p>")
    assert ".caption" not in body


def test_what_the_page_calls_a_caption_is_one() -> None:
    body = page(f"<p>{ONE}</p>", '<div><img src=a><p class="caption">木工老李同时在渡口教徒弟。</p></div>', f"<p>{TWO}</p>")
    assert "木工老李同时在渡口教徒弟。\n{: .caption }" in body


def test_a_long_text_under_such_a_name_is_none() -> None:
    assert ".caption" not in page(f'<div class="caption"><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>')


def test_a_table_of_a_picture_and_one_line_holds_a_caption() -> None:
    table = "<table><tr><td><img src=a.jpg></td></tr><tr><td>何时雨在调音。</td></tr></table>"
    assert "何时雨在调音。\n{: .caption }" in page(f"<p>{ONE}</p>", table, f"<p>{TWO}</p>")
