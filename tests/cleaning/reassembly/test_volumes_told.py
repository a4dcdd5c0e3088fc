"""Volumes and journals that say themselves where their texts begin: contents with names, who edited each text, readers' letters, columns."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import body_of, cleaned

_WELL = (
    "老戏台的柱子是楠木的，六个人合抱，柱础上刻着莲花，花瓣叫看戏的人磨平了一半。",
    "散戏以后台下满地瓜子壳，扫台的老头说，听壳子的厚薄就晓得戏唱得好不好。",
)
_CLOCK = (
    "修钟的铺子只有一扇窗，窗上挂着十几只走不准的钟，从早到晚没有一刻是安静的。",
    "他修好一只便取下一只，取到最后一只的时候，自己也老得听不见嘀嗒声了。",
)
_SALT = (
    "盐工在滩上走了三十年，脚底的茧子比鞋底还厚，下雨天也不肯穿胶鞋。",
    "晒盐看天也看风，南风起，卤水发亮，他就知道今夜要收头一茬了。",
)
# No one would take these for names, nor 独脚戏 for a title, if nothing said so.
_VOLUME = (("独脚戏", "灯影", _WELL), ("走不准的钟", "水穷处", _CLOCK), ("收盐", "卤　生", _SALT))


def _heads(text: str) -> list[tuple[str, list[str], int]]:
    """Title, authors and number of paragraphs of each article."""
    return [(a.title, [author.name for author in a.authors], len(a.body.rstrip().split("\n\n"))) for a in cleaned(text).articles]


def _volume(contents: list[str], over: str = "") -> str:
    texts = (line for title, name, text in _VOLUME for line in ((over, title, name, *text) if over else (title, name, *text)))
    return "\n".join([*contents, "", *texts]) + "\n"


_THREE = [("独脚戏", ["灯影"], 2), ("走不准的钟", ["水穷处"], 2), ("收盐", ["卤生"], 2)]


@pytest.mark.parametrize("entry", ["{title}…………{name}（{page}）", "{title}　　{name}　　{page}", "{title}/{name} {page}", "{page}　{title}　{name}", "{name}：{title}……{page}"])
@pytest.mark.parametrize("label", ["目　录", "目次", "本期要目"])
def test_contents_say_which_lines_are_titles_and_names(entry: str, label: str) -> None:
    contents = [entry.format(title=title, name=name, page=3 + 4 * i) for i, (title, name, _) in enumerate(_VOLUME)]
    heads = [(title, ["".join(name.split()) for name in names], size) for title, names, size in _heads(_volume([label, *contents]))]
    assert heads[-3:] == _THREE
    assert all(size for *_, size in heads[:-3])


def test_contents_of_other_names_tell_nothing() -> None:
    contents = [f"{title}…………某某某（{3 + 4 * i}）" for i, (title, _, _) in enumerate(_VOLUME)]
    assert not any(name in ("灯影", "水穷处") for _, names, _ in _heads(_volume(["目录", *contents])) for name in names)


@pytest.mark.parametrize("column", ["·乡土·", "【散文】", "◆人物◆"])
def test_a_column_between_marks_stands_over_a_title_whatever_ends_above_it(column: str) -> None:
    page = "\n".join(line for title, name, text in _VOLUME for line in (column, title, "□刘敏" if name == "灯影" else "□王小芳", *text, "二〇一九年冬于渡口"))
    assert [(a.kicker, a.title) for a in cleaned(page).articles] == [(column, title) for title, _, _ in _VOLUME]


@pytest.mark.parametrize("editor", ["（责任编辑：温敏）", "（责任编辑　温敏）", "［责任编辑：郭亮］", "[责编：张文]"])
def test_who_edited_a_text_says_where_it_ends(editor: str) -> None:
    page = "\n".join(line for title, office, text in (("老戏台", "", _WELL), ("修钟", "县商业局服务公司门市科", _CLOCK), ("收盐", "", _SALT)) for line in (title, office, *text, editor) if line)
    heads = _heads(page)
    assert [title for title, *_ in heads] == ["老戏台", "修钟", "收盐"]
    assert heads[1][1] == ["县商业局服务公司门市科"]


def test_one_editor_in_the_midst_of_a_text_parts_nothing() -> None:
    page = "\n".join(["老戏台", "刘敏", *_WELL, "（责任编辑：温敏）", "扫台的老头", *_CLOCK])
    assert len(cleaned(page).articles) == 1


def test_readers_letters_are_texts_of_their_own() -> None:
    letters = (
        ("路灯该换了", "编辑同志：", "我们巷口的路灯坏了两个月，老人夜里出门摔过三回，打过电话也没有人来看。", "柳林中学　刘敏"),
        ("也说排队买票", "《渡口晚报》编辑部：", "车站的窗口开了四个，卖票的只有一个，队伍排到了马路上，下雨天大家都淋着。", "一旅客"),
        ("给校门口划条线", "编辑：", "学校门口没有斑马线，放学的时候车不让人，家长只好站到路当中去拦。", ""),
    )
    heads = _heads("\n".join(line for letter in letters for line in letter if line))
    assert [(title, names) for title, names, _ in heads] == [("路灯该换了", ["刘敏"]), ("也说排队买票", []), ("给校门口划条线", [])]


def test_a_letter_below_other_texts_begins_one() -> None:
    page = "\n".join(["老戏台", "刘敏", *_WELL, "路灯该换了", "编辑同志：", _CLOCK[0], _CLOCK[1]])
    assert [title for title, *_ in _heads(page)] == ["老戏台", "路灯该换了"]


def test_who_signs_a_letter_is_no_title_of_the_next() -> None:
    page = "\n".join(["读者来信", "编辑同志：", _WELL[0], "东街　刘敏", "编辑同志：", _CLOCK[0], "西街　张文"])
    assert not any(title.startswith(("东街", "西街")) for title, *_ in _heads(page))


def test_a_letter_that_a_text_quotes_stays_in_it() -> None:
    body_of("\n".join(["一封旧信", "刘敏", _WELL[0], "信是这样写的：", "编辑同志：", _CLOCK[0], _CLOCK[1]]))
    assert len(cleaned("\n".join(["一封旧信", "刘敏", _WELL[0], "信是这样写的：", "编辑同志：", _CLOCK[0], _CLOCK[1]])).articles) == 1


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("〔日〕井田信夫　著　郗　岚　译", [("〔日〕井田信夫", "著"), ("郗岚", "译")]),
        ("［苏联］肖洛姆著　刘　敏译", [("［苏联］肖洛姆", "著")]),
        ("〔法〕都德", [("〔法〕都德", "")]),
        ("漫画：刘敏", [("刘敏", "漫画")]),
        ("县粮食局饲料公司化验室", [("县粮食局饲料公司化验室", "")]),
    ],
)
def test_who_is_named_below_a_title(line: str, names: list[tuple[str, str]]) -> None:
    page = "\n".join(["老戏台", "王芳", *_WELL, "山地农具", line, *_CLOCK])
    assert [(author.name, author.role) for author in cleaned(page).articles[-1].authors][: len(names)] == names


def test_an_office_signs_above_questions() -> None:
    (article,) = cleaned("租房常识\n县司法局法律服务所\n问：口头约定算不算数？\n答：六个月以上的应当写下来，没有写下来的，双方随时可以不租。\n").articles
    assert [author.name for author in article.authors] == ["县司法局法律服务所"]


@pytest.mark.parametrize(
    ("above", "title", "below"),
    [
        ("清河县粮食志　资料长编", "清河县粮食大事记", "1949年"),
        ("渡口师范年鉴（2004）　院系概况", "物理系", "2003年，物理系有教师十九人，学生三百二十人，实验室四间，仪器六百件。"),
        ("口述史", "从门房到保管员", "口述人：刘敏（原渡口造纸厂工人）"),
    ],
)
def test_book_and_part_stand_above_the_title(above: str, title: str, below: str) -> None:
    article = cleaned("\n".join([above, title, below, *_WELL, *_CLOCK])).articles[0]
    assert (article.kicker, article.title) == (above, title)


_POEM = ("雨停了，", "檐下的水还在数，", "一滴给青苔，", "一滴给路。")


def test_columns_between_marks_part_a_poem_from_the_text_below_it() -> None:
    page = "\n".join(["随笔", "檐下", "林　溪", *_POEM, "·纪实·", "老戏台", "新华社记者刘敏", *_WELL, "【服务】", "租房常识", "县司法局法律服务所", "问：口头约定算不算数？", "答：六个月以上的应当写下来。"])
    assert [(a.kicker, a.title, [author.name for author in a.authors]) for a in cleaned(page).articles] == [
        ("随笔", "檐下", ["林溪"]),
        ("·纪实·", "老戏台", ["刘敏"]),
        ("【服务】", "租房常识", ["县司法局法律服务所"]),
    ]


def test_marked_headings_of_one_text_begin_no_texts() -> None:
    page = "\n".join(["物理系", "【概况】", *_WELL, "【教学】", *_CLOCK, "【科研】", *_SALT])
    assert len(cleaned(page).articles) == 1


@pytest.mark.parametrize("number", ["27", "27\n"])
def test_a_page_may_end_between_a_title_and_its_reporter(number: str) -> None:
    heads = _heads("\n".join(["老戏台", "刘敏", *_WELL * 6, "走不准的钟", number, "本报记者王芳", *_CLOCK * 6, "28"]))
    assert [(title, names) for title, names, _ in heads] == [("老戏台", ["刘敏"]), ("走不准的钟", ["王芳"])]


def test_numbers_over_names_are_no_pages() -> None:
    assert "1" in cleaned("\n".join(["获奖名单", "1", "刘敏", "2", "王芳", "3", "张文"])).articles[0].body


def test_a_name_that_ends_as_a_seat_signs_where_others_do() -> None:
    page = "\n".join(["老戏台", "刘小敏", *_WELL, "走不准的钟", "王芳", *_CLOCK, "收盐的人", "周佩府", *_SALT])
    assert [names for _, names, _ in _heads(page)] == [["刘小敏"], ["王芳"], ["周佩府"]]


def test_the_day_of_a_text_comes_before_the_minute_of_its_site() -> None:
    head = "<h1 class='rich_media_title'>全乡春灌简讯</h1><div id='meta_content'><a id='js_name'>渡口文史</a><em id='publish_time'>2019-03-11 20:15</em></div>"
    page = f"<html><body><div id='page-content'>{head}<div id='js_content'><p>1986年4月20日</p><p>{_WELL[0]}</p><p>{_WELL[1]}</p></div></div></body></html>"
    assert cleaned(page, "html").articles[0].date == "1986-04-20"


@pytest.mark.parametrize("reporter", ["本报记者刘亮明", "新华社 记者刘亮明"])
def test_a_reporter_is_no_part_of_a_long_title(reporter: str) -> None:
    title = "一支小冰棍闯出大市场——记渡口食品厂的十三年"
    texts = ["\n".join(line[i : i + 22] for i in range(0, len(line), 22)) for line in (_WELL[0] * 2, _CLOCK[0] * 2, _SALT[0] * 3, _WELL[1] * 2)]
    article = cleaned("\n\n".join([f"{title}\n{reporter}", *texts]) + "\n").articles[0]
    assert (article.title, article.subtitle, [author.name for author in article.authors]) == (title, "", ["刘亮明"])


def test_long_sentences_in_lines_of_print_are_no_verse() -> None:
    long = [text.replace("。", "，") + "于是大家都坐下来，一面等着水开，一面说起从前的许多事情来。" for text in (*_WELL, *_CLOCK, *_SALT)]
    lines = ["\n".join(text[i : i + 16] for i in range(0, len(text), 16)) for text in long]
    body = cleaned("\n\n".join(["老戏台", *lines]) + "\n").articles[0].body
    assert ".verse" not in body
    assert body.rstrip().split("\n\n") == long


@pytest.mark.parametrize(("line", "name"), [("——读《渡口旧事》", "王小芳"), ("———关于“把根留住”的几点体会", "铁木尔·达瓦买提")])
def test_a_subtitle_whose_title_is_lost_begins_a_text_above_a_name(line: str, name: str) -> None:
    assert _heads("\n".join(["老戏台", "刘敏", *_WELL, line, name, *_CLOCK]))[1:] == [(line, [name], 2)]


@pytest.mark.parametrize("line", ["——刘敏《渡口旧事》", "——王小芳"])
def test_who_said_the_words_above_begins_none(line: str) -> None:
    assert len(_heads("\n".join(["老戏台", "刘敏", *_WELL, line, *_CLOCK]))) == 1
