"""Pages of a book with their folios are in the order of reading, however their texts speak of each other's matters."""

from __future__ import annotations

from cleaned_texts import cleaned

MEASURE, LINES, FIRST = 28, 14, 7
TEXTS = {
    ("盐仓", "姚福根"): (
        "盐仓在镇子的东头，背靠一条干了水的运河。老辈人说，那时候一船一船的盐从海边运来，卸在石阶上，由挑夫一担一担送进仓里，夜里也点着灯笼不歇工，码头上总有人在喊号子。",
        "管仓的人姓姚，写得一手好字。每一担盐进出都要记在账上，账本用桑皮纸订成，封面写着年份与字号，如今还有十一册留在县里，纸边已经发黄，字迹却仍旧清楚。",
        "光绪末年运河改道，盐船不再经过这里，仓房便租给了做酱的人家。酱缸沿墙排开，晴天揭盖，雨天盖上，一条街都闻得见豆子的气味，孩子们放学从那里走过，总要捂着鼻子跑几步。",
        "后来修了公路，酱坊搬到车站旁边，盐仓空了几年。学校借去放桌椅，剧团借去放布景，屋顶漏了也没有人修，直到文物普查的时候才有人爬上梁去，看见那一行墨写的小字。",
    ),
    ("酱坊四十年", "周桂芳"): (
        "我第一次去是在秋天，院子里晒着萝卜干。老人问我从哪里来，我说从省城来，他便搬出一条板凳，说你坐下，我从头讲给你听，这一讲就讲到了太阳落山。",
        "石碑立起来那天来了许多人，有人特地从外省赶回来。他们站在门口照相，孩子骑在石狮子背上，谁也不去管他，连平时最严厉的校长也只是笑了一笑。",
        "酱坊的头一道活是拣豆。女工们围着长桌坐成两排，手指拨得飞快，坏豆子落进脚边的竹篓，好豆子滚进木盆，一天下来每人要拣一百二十斤上下。",
        "蒸豆的锅有半间屋子大，火要从后半夜烧起。师傅靠听声音判断火候，水汽的声音由尖变钝，就知道豆子已经软透，可以起锅摊凉了。",
    ),
    ("石碑", "汤季明"): (
        "剧团的布景里有一幅画着大海，颜料是用锅底灰和靛青调的。散戏以后布景就靠在盐仓的北墙，年深日久，墙上竟印出淡淡的一道海平线来。",
        "文物普查的队员一共三个人，一个姓汤，一个姓邬，还有一个是刚毕业的学生。他们带着皮尺和手电，头一天量了开间，第二天量了进深，第三天才上到梁架。",
        "公路通车以后，镇上的人第一次吃到了冰棍。卖冰棍的人骑一辆旧自行车，后架上绑着木箱，箱里垫着棉被，从县城骑到这里要两个钟头。",
        "老人的徒弟如今在南方开店，每年清明寄一包茶叶回来。包裹上的字一年比一年潦草，可是地址从来没有写错过，邮递员看一眼就知道是谁寄的。",
    ),
}


def paged(folios: bool) -> str:
    """The texts in lines of print, cut into pages; nothing sets paragraphs in."""
    lines = [line for (title, name), paragraphs in TEXTS.items() for line in (title, "", name, "", *(text[i : i + MEASURE] for text in paragraphs for i in range(0, len(text), MEASURE)))]
    pages = ["\n".join(lines[i : i + LINES]) for i in range(0, len(lines), LINES)]
    return "\f".join(f"{page}\n\n{number}\n" if folios else f"{page}\n" for number, page in enumerate(pages, FIRST))


def test_texts_of_a_book_are_in_its_order() -> None:
    result = cleaned(paged(folios=True))
    assert [(article.title, [author.name for author in article.authors]) for article in result.articles] == [(title, [name]) for title, name in TEXTS]
    assert not [edit for edit in result.ledger if edit.rule == "attribution"]
    for article, paragraphs in zip(result.articles, TEXTS.values(), strict=True):
        assert "".join(article.body.split()) == "".join(paragraphs)


def test_pages_without_folios_may_be_columns() -> None:
    assert len(cleaned(paged(folios=False)).articles) > len(TEXTS)


def test_lines_of_contents_that_are_broken_are_no_headings() -> None:
    lines = "第一章　渡口的来历· · · · · · · · · 3\n第二章　盐仓、酱坊与石碑，以及三者之间的关系和后来\n的变化· · · · · · · · · 9\n第三章　桥· · · · · · · · · 21\n"
    text = f"旧　事\n\n目　录\n{lines}\n第一章　渡口的来历\n" + "\n".join(f"　　{text}" for text in TEXTS["盐仓", "姚福根"])
    body = cleaned(text).articles[0].body
    assert "以及三者之间的关系和后来的变化· ·" in body
    assert "## 第二章" not in body
    assert "## 第一章　渡口的来历" in body


def test_the_number_of_a_chapter_and_its_name_are_one_heading() -> None:
    # As the transcript of a PDF has them, where the name is set larger than the number.
    chapters = "\n".join(f"<p>第{number}章</p>\n<h2>{name}</h2>\n<p>{text}</p>" for number, name, text in zip("一二三", ("渡口", "盐仓", "石桥"), TEXTS["盐仓", "姚福根"], strict=False))
    body = cleaned(f"<!DOCTYPE html>\n<article>\n<h2>东亭旧事</h2>\n{chapters}\n</article>\n", "html").articles[0].body
    assert [line for line in body.split("\n") if line.startswith("#")] == ["## 第一章　渡口", "## 第二章　盐仓", "## 第三章　石桥"]
