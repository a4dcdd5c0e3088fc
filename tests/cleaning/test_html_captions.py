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
    assert "木工铺。\n{: .caption }" in body and "渡口的旧水车。（清河影像）\n{: .caption }" in body


def test_one_short_line_below_one_picture_is_no_habit() -> None:
    assert ".caption" not in page(f"<p>{ONE}</p>", PICTURE, "<p>他笑了笑。</p>", f"<p>{TWO}</p>")


def test_short_lines_are_no_captions_where_the_text_has_many() -> None:
    short = ["<p>天亮了。</p>", "<p>他推开门。</p>", "<p>河上有雾。</p>", "<p>没有人说话。</p>"]
    assert ".caption" not in page(f"<p>{ONE}</p>", PICTURE, short[0], short[1], PICTURE, short[2], short[3], f"<p>{TWO}</p>")


def test_running_text_below_pictures_is_no_caption() -> None:
    assert ".caption" not in page(f"<p>{ONE}</p>", PICTURE, f"<p>{TWO}</p>", PICTURE, f"<p>{THREE}</p>")


def test_two_sentences_in_the_middle_of_the_column_in_one_block_with_their_picture() -> None:
    body = page(f"<p>{ONE}</p>", "<p align=center><a><img src=a></a><br>不要你觉得，要我觉得。横批：水车</p>", "<p align=center><img src=b><br>缺花缺草缺木头。横批：全买</p>", f"<p>{TWO}</p>")
    assert body.count(".caption") == 2 and "横批：水车\n" in body
