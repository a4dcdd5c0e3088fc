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


def wrapped(text: str, indent: bool = True, measure: int = 19) -> str:
    """A paragraph in lines of one measure, as a column of a newspaper has it."""
    text = "\u3000\u3000" * indent + text
    return "\n".join(text[start : start + measure] for start in range(0, len(text), measure))


def test_jump_lines_between_columns_of_one_page() -> None:
    """The column of another text is set around the one that arrives: each goes on with its own."""
    lake = "湖边的人说起风来，总要先看看水面上的云影，云影往南走，下午一定有雨，打渔的船就早早地收了网，"
    text = "\n\n".join((
        f"渡口春秋\n刘敏\n\n{wrapped(RIVER)}\n{wrapped('这几年镇上清理河道，挖出的淤泥堆在岸边晒干，一共运走了')}\n（下转本版第三栏）",
        f"溪边磨坊\n王小明\n\n{wrapped(MILL)}\n{wrapped('磨坊的门朝南开，水轮在北墙外，夜里也不停。')}",
        f"湖上看云\n何小华\n\n{wrapped(lake + '把船')}",
        f"（上接本版第一栏）\n{wrapped('十一万方，两岸栽下杨柳四千余株。', False)}\n{wrapped('如今河边修起了步道，早晚都有人散步，老人带着孩子去看柳树。')}",
        f"{wrapped('拴在石桩上等风过去。', False)}\n{wrapped('看云看久了，连孩子都能说出明天的天气来，先生说这是湖上的功课。')}",
    ))
    river, mill, clouds = cleaned(text).articles
    assert "一共运走了十一万方，两岸栽下杨柳四千余株。\n\n如今河边" in river.body
    assert "云" not in river.body
    assert clouds.body.split("\n\n")[0].endswith("把船拴在石桩上等风过去。")
    assert clouds.body.rstrip().endswith("功课。")
    assert mill.body.rstrip().endswith("夜里也不停。")


def test_where_no_line_shows_which_text_goes_on_the_page_is_asked_about() -> None:
    """Without an indent nobody sees where the text around goes on."""
    text = (
        f"渡口春秋\n本报记者 刘敏\n{RIVER}\n这几年镇上清理河道，前后挖出淤泥\n（下转第三栏）\n"
        f"溪边磨坊\n本报记者 王小明\n{MILL}\n磨坊的门朝南开，水轮在北墙外，磨面的人\n"
        "（上接左栏）\n十一万方，两岸栽下杨柳四千余株。\n如今河边修起了步道，早晚都有人散步。\n在那里排队。\n"
    )
    made = cleaned(text)
    assert "在那里排队" not in made.articles[0].body
    assert any(edit.confidence == "doubtful" for edit in made.ledger)


def test_pages_that_folios_put_in_order_get_back_what_was_sent_to_a_later_one() -> None:
    pages = (
        f"渡口春秋\n刘敏\n{RIVER}\n来往的客人都认得他，过河的时候总要同他说上几句。\n这几年镇上清理河道，前后挖出淤泥\n（下转第36页）",
        f"溪边磨坊\n王小明\n{MILL}\n磨坊的门朝南开，水轮在北墙外，冬天结了冰，要用热水浇开才能转动。",
        "（上接第34页）\n十一万方，两岸栽下杨柳四千余株。\n如今河边修起了步道，早晚都有人散步，老人带着孩子去看柳树，孩子们在树下捉知了，一直玩到天黑，大人来叫才肯回家吃饭。",
        f"窑火\n何小华\n{KILN}",
    )
    river, mill, kiln = cleaned("\n".join(f"{number}　《江河》一九八三年第四期\n{page}" for number, page in enumerate(pages, 34)) + "\n").articles
    assert "前后挖出淤泥十一万方，两岸栽下杨柳四千余株。\n\n如今河边修起了步道" in river.body
    assert (mill.title, kiln.title) == ("溪边磨坊", "窑火")


def test_of_two_that_arrive_the_one_from_this_page_goes_on_with_what_left_it() -> None:
    text = (
        f"04　要闻　2018年10月23日　星期二　　青石日报\n渡口春秋\n本报记者 刘敏\n{RIVER}\n来往的客人都认得他，过河的时候总要同他说上几\n（下转第6版）\n"
        f"溪边磨坊\n本报记者 王小明\n{MILL}\n（上接第1版）\n{KILN}\n（上接第4版）\n句话。他的船从来不误时辰。\n"
    )
    first, second, strays = cleaned(text).articles
    assert first.body.rstrip().endswith("同他说上几句话。他的船从来不误时辰。")
    assert second.body.strip() == MILL
    assert (strays.kind, strays.body.strip()) == ("fragments", f"〔原文此处缺失〕\n\n{KILN}")
    assert "句话。" not in cleaned(text.replace("04　要闻", "05　要闻")).articles[0].body


def test_what_arrives_below_the_end_of_a_text_takes_no_page_apart() -> None:
    """The rest of each text stays below its title: nothing but the text that arrives is out of its place."""
    text = f"渡口春秋\n本报记者 刘敏\n{RIVER}\n\n今年又添了两条船。\n\n溪边磨坊\n本报记者 王小明\n{MILL}\n\n磨坊里又添了一盘电磨。\n\n（上接第1版）\n{KILN}\n"
    first, second, strays = cleaned(text).articles
    assert first.body.strip() == f"{RIVER}\n\n今年又添了两条船。"
    assert second.body.strip() == f"{MILL}\n\n磨坊里又添了一盘电磨。"
    assert (strays.kind, strays.body.strip()) == ("fragments", f"〔原文此处缺失〕\n\n{KILN}")
