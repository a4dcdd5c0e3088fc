"""Names over who somebody is: a section each, and no author, though the first stands below the title."""

from __future__ import annotations

from cleaned_texts import ONE, TWO, cleaned, only_article

LIVES = {
    "王敏": "女，一九三二年生，数学教师，在校任教三十四年，退休后仍义务辅导学生。",
    "周一鸣": "字静斋，清河人，清末廪生，工诗善书，著有《静斋诗草》二卷，今佚。",
    "陈守谦": "1893年3月生于白石镇，早年留学日本，归国后执教于县立中学，1951年病逝。",
}


def test_names_over_lives_head_them() -> None:
    article = only_article("清河人物\n\n" + "\n\n".join(f"{name}\n{text}" for name, text in LIVES.items()) + "\n")
    assert (article.title, article.authors) == ("清河人物", ())
    assert article.body.split("\n\n") == [part for name, text in LIVES.items() for part in (f"## {name}", text)][:-1] + [LIVES["陈守谦"] + "\n"]


def test_names_below_titles_of_their_own_sign_texts() -> None:
    texts = [f"{title}\n\n{name}\n{LIVES[name]}\n\n{text}\n" for title, name, text in (("老井", "王敏", ONE), ("渡口", "陈守谦", TWO))]
    assert [(article.title, [author.name for author in article.authors]) for article in cleaned("\n".join(texts)).articles] == [("老井", ["王敏"]), ("渡口", ["陈守谦"])]


def test_one_life_is_signed() -> None:
    article = only_article(f"我的小传\n王敏\n{LIVES['王敏']}\n\n{ONE}\n")
    assert (article.title, [author.name for author in article.authors]) == ("我的小传", ["王敏"])
