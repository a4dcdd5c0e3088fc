"""A text from elsewhere goes below the beginning whose title stands once more above it."""

from __future__ import annotations

from tests.cleaning.cleaned_texts import cleaned

RIVER = "河水涨得特别早，老渡工坐在船头，望着对岸的柳树，一句话也不说。他的烟袋早已灭了，却还叼在嘴里。"
MILL = "磨坊在村子的西头，靠着一条小溪。磨面的人从早到晚不断，孩子们在溪边捉鱼，石磨的声音一里外也听得见。"
KILN = "窑厂今年烧了三十窑砖，没有一窑夹生。看火的师傅说，火候全凭一双眼睛，温度计只能作个参考。"


def test_the_title_said_once_more_tells_whose_it_is() -> None:
    text = (
        f"渡口春秋\n本报记者 刘敏\n{RIVER}\n来往的客人都认得他，过河的时候总要同他说上几句\n（下转第三版）\n"
        f"溪边磨坊\n本报记者 王小明\n{MILL}\n今年又添了一盘电磨，原来的石磨\n（下转第四版）\n"
        f"溪边磨坊\n（上接第一版）\n却还留着。老人们说电磨磨的面不香。\n渡口春秋\n（上接第一版）\n话。他的船从来不误时辰。\n"
    )
    first, second = cleaned(text).articles
    assert first.body.rstrip().endswith("同他说上几句话。他的船从来不误时辰。")
    assert "磨" not in first.body
    assert second.body.rstrip().endswith("原来的石磨却还留着。老人们说电磨磨的面不香。")
    assert not any(e.rule == "gap" for e in cleaned(text).ledger)


def test_another_title_brings_nothing_back() -> None:
    """The text that arrives is a third one's; whose beginning stands on another page."""
    text = f"渡口春秋\n本报记者 刘敏\n{RIVER}\n来往的客人都认得他，过河的时候总要同他说上几句\n（下转第三版）\n溪边磨坊\n本报记者 王小明\n{MILL}\n窑火正红\n（上接第一版）\n{KILN}\n"
    assert not any("窑" in article.body for article in cleaned(text).articles if article.kind == "article")


def test_a_paragraph_that_begins_with_the_words_of_a_title_is_text() -> None:
    paragraph = "溪边磨坊是去年秋天修好的，磨面的人比往年多了一倍。"
    text = (
        f"渡口春秋\n本报记者 刘敏\n{RIVER}\n来往的客人都认得他，过河的时候总要同他说上几句\n（下转第三版）\n"
        f"溪边磨坊\n本报记者 王小明\n{MILL}\n{paragraph}\n（上接第一版）\n话。他的船从来不误时辰。\n"
    )
    assert any(paragraph in article.body for article in cleaned(text).articles)


def test_a_title_said_once_more_with_its_subtitle_is_told() -> None:
    text = (
        f"渡口春秋\n本报记者 刘敏\n{RIVER}\n来往的客人都认得他，过河的时候总要同他说上几句\n（下转第三版）\n"
        f"溪边磨坊\n本报记者 王小明\n{MILL}\n渡口春秋——记老渡工\n（上接第一版）\n话。他的船从来不误时辰。\n"
    )
    first, _ = cleaned(text).articles
    assert first.body.rstrip().endswith("同他说上几句话。他的船从来不误时辰。")


def test_the_only_sentence_that_breaks_off_goes_on_where_the_page_says() -> None:
    """No word stands across the cut; all texts but this one are whole. They were taken apart, each paragraph for itself."""
    text = (
        f"渡口春秋\n本报记者 刘敏\n{RIVER}\n这几年镇上清理河道，前后挖出淤泥\n（下转第2版）\n"
        f"溪边磨坊\n本报记者 王小明\n{MILL}\n磨坊的门朝南开，水轮在北墙外。\n"
        f"（上接第1版）\n十一万方，两岸栽下杨柳四千余株。\n如今河边修起了步道，早晚都有人散步。\n"
    )
    river, mill = cleaned(text).articles
    assert "前后挖出淤泥十一万方，两岸栽下杨柳四千余株。\n\n如今河边修起了步道" in river.body
    assert mill.body.rstrip().split("\n\n") == [MILL, "磨坊的门朝南开，水轮在北墙外。"]
