"""Bylines told by their place: right below a title, right above running text.

There a line of a name and a post is a byline although nobody knows the surname, and so is the name of a body that signs
as a whole. Anywhere else such lines are headings of two parts, or words.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.heads.told_by_role import told_by_role
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_name, is_post
from bianzuan.cleaning.reassembly.signers.days import day_before
from bianzuan.cleaning.reassembly.signers.names_dressed import edited, turkic_name, undressed
from bianzuan.cleaning.reassembly.signers.ranks import SENT_OR_CHIEF
from bianzuan.cleaning.reassembly.signers.reporters import run_together
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word, is_rare, is_unknown_or_name
from bianzuan.model import Author

_NAME_AND_POST = re.compile("(?P<name>[\u3400-\u9fff]{2,3})[ \u3000]+(?P<role>[\u3400-\u9fff、]{4,24})")
# A post that is somebody's stands with what he works for; 争当好职工 and 年轻的守护者 are words of a heading.
_EMPLOYER = re.compile("[省市县区州旗镇乡村场站厂矿局社院校馆队所店园部处科室会团行班台坊司学](?=[\u3400-\u9fff、]{2})")
_WORDS = re.compile("的|^[争当做为让把向到用谈论说看赞访探]")
# Names without a Chinese surname are of two such parts: Tibetan ones, and Mongol ones.
_TIBETAN = (
    "扎西|卓玛|次仁|才仁|泽仁|多吉|平措|达瓦|尼玛|格桑|央金|央宗|仁青|仁钦|仁增|洛桑|丹增|顿珠|加措|嘉措|索朗|索南|拉姆|白玛|德吉|旺堆|旺姆|旺杰|旺久|"
    "旺扎|边巴|普布|才让|才旺|才旦|才华|巴桑|曲珍|曲扎|曲措|贡布|贡嘎|强巴|罗布|桑珠|桑布|桑吉|班觉|欧珠|益西|益希|土登|晋美|久美|赤列|群培|根敦|卓嘎|"
    "措姆|米玛|拉巴|玉珍|伦珠|龙珠|朗杰|南杰|坚赞|江村|次旺|次旦|次珍|阿旺|昂旺|丹巴|丹珠|拉毛|华青|完玛|公保|加羊|更登|尕藏|东智|当智|项秀"
)
_MONGOL = (
    "巴特尔|巴图|其其格|那日苏|那仁|娜仁|布和|宝音|格日勒|图雅|苏日娜|高娃|萨仁|阿拉坦|斯琴|乌云|乌日娜|乌兰|托娅|朝鲁|朝克图|吉日嘎拉|德力格尔|敖日格勒|额尔敦|"
    "孟克|青格勒|哈斯|特木尔|铁木尔|塔娜|呼和|苏和|敖敦|阿古拉|道尔吉|扎木苏|毕力格|花尔|满都拉|巴雅尔|巴音|查干|乌力吉|必力格|图布信"
)
_OTHER_NAME = re.compile(f"(?:(?:{_TIBETAN}){{1,2}}|(?:{_MONGOL}){{1,2}})")
# 蔡长河　东河县志办公室: a name, and where he works; the name may stand behind.
_BODY = (
    "(?![走在为让把向到用做谈论说看赞访探与和])[\u3400-\u9fff]{2,20}(?:办公室|大学|学院|研究院|研究所|研究中心|总工会|委员会|编辑部|文化馆|档案馆|图书馆|博物馆|纪念馆|合作社|有限公司"
    "|学会|协会|研究会|联合会|基金会|医院|中学|小学|电视台|广播站|出版社|杂志社|报社|剧团|歌舞团|公安局|派出所|法院|检察院|银行|集团|车间|中心)"
)
# 刘敏　市第三人民医院内科: a part of such a body; behind the name of a place any office.
_PART = "(?:医院|大学|学院|中学|研究院|公司|工厂|钢铁厂|机关|总厂)[\u3400-\u9fff]{1,6}[科系部室处所组班队会院厂]|[省市县区州旗镇乡][\u3400-\u9fff]{0,10}[局厅处科系所站馆厂社院部室会队团校委办]"
_NAME_AND_BODY = re.compile(f"(?P<name>[\u3400-\u9fff]{{2,3}})[ \u3000]+(?P<role>{_BODY}|(?![走在为让把向到用做谈论说看赞访探与和])[\u3400-\u9fff]{{0,14}}(?:{_PART}))|(?P<body>{_BODY})[ \u3000]+(?P<whose>[\u3400-\u9fff]{{2,3}})")
# ◎柳溪公社课题组: a body behind a box or the word.
_SIGN = re.compile("(?:[□◎○●■☉⊙]|(?:文|作者|撰文|执笔)[ \u3000]*[：:/／|｜])[ \u3000]*")
_OTHER_NAME_AND_POST = re.compile(f"(?P<name>{_OTHER_NAME.pattern})[ \u3000]+(?P<role>\\S[^。！？；，“”]{{1,28}})")
# A body that signs as a whole.
_BODY_SIGNS = re.compile(
    "(?![走在为让把向到用做谈论话说看赞访探致告从与和])(?:本刊|本报|本社|[\u3400-\u9fff]{2,14})(?:编辑部|编委会|(?:课题|调研|调查|考察|采访|报道|通讯|写作|编写|创作)小?组|办公室|委员会|总工会|统计局|管理局|气象局|"
    "合作社|有限公司|研究院|研究所|研究室|研究中心|宣传部|理事会|联合会|评论员|通讯员|资料室|秘书处)"
    # 本刊编者: who put the pages together.
    "|本[刊报书社版](?:编者|编辑)"
    # 县司法局法律服务所: an office within an office.
    "|(?![走在为让把向到用做谈论话说看赞访探致告从与和])[\u3400-\u9fff]{2,8}[局厅委][\u3400-\u9fff]{2,8}(?:所|站|科|股|室|中心|大队)"
)


# 紫川天文台 陆 鸣: a name of two characters as wide as one of three, wherever it stands; 体育记者 鲁一鸣 发自滨州湾
_SET_WIDE = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?![\u3400-\u9fff])")
_FROM_WHERE = re.compile("[ \u3000](?:(?:发自|寄自|写于|摄于)[ \u3000]?[\u3400-\u9fff]{2,10}|[\u3400-\u9fff]{2,6}报道)$")
_SAYS = re.compile("^(?:[□◎○●■◆☉⊙☆★]|文[ \u3000]*[/／])|[ \u3000/／](?:文|撰文)$")
_TWO_WORDS = re.compile("[\u3400-\u9fff]{3,12}[ \u3000]+[\u3400-\u9fff]{2,8}")
# （刘敏）, [本报记者 刘敏]: newspapers put who wrote a text into brackets, below the title too.
_IN_BRACKETS = re.compile(r"[（(〔\[［【]\s*([^（）()〔〕\[\]［］【】]{2,40}?)\s*[）)〕\]］】]")
# Behind a box or 本报记者 any name is one, also a pen name: □ 塞外, unless it is a word like 摄影.
_MARKED_NAME = re.compile("(?:[□◎○●■☉⊙]|(?:本[报刊社])?(?:" + SENT_OR_CHIEF + ")?(?:记者|评论员|通讯员))[ \u3000：:/／]*(?P<name>[\u3400-\u9fff]{2,3})")
# 清河县水务史料馆 刘敏, 县交通局原工程股 刘敏: whom somebody writes for, and his name.
_UNIT_AND_NAME = re.compile(
    # 县医院, 省农科院, 三连, 驻军某部
    "(?P<role>[省市县区州旗镇乡][\u3400-\u9fff]{1,6}[局厅站院社馆厂委部队校中]|(?:[\u3400-\u9fff]{2,8}(?=某))?(?:某部|[\u3400-\u9fff]{2,6}(?:部队|支队|连队))|[一二三四五六七八九十]{1,3}[连营]|(?![走在为让把向到用做谈论话说看赞访探致告从与和])[\u3400-\u9fff]{2,18}(?:博物|图书|文化|史料|档案|文史|展览|美术|纪念)馆|[\u3400-\u9fff]{2,10}[局厅委院厂社][\u3400-\u9fff]{2,6}[所站科股室队]|[\u3400-\u9fff]{2,18}(?:大学|学院|研究院|研究所|研究会|协会|学会|作协|文联|中心|委员会|办公室|出版社|杂志社|报社|电视台|中学|小学|学校|公司|医院|银行|车间|工区|工段|班组|分厂|林场|农场|矿|[\u3400-\u9fff]{2}系|[一二三四五六七八九十]中|[省市县区州旗镇乡][\u3400-\u9fff]{0,6}[局厅站院社馆厂委部队校])"
    "(?:[ \u3000]+(?:[一二三四五六七八九]年级|[初高][一二三]|小[一二三四五六])(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)]?班)?)?)[ \u3000]+(?P<name>[\u3400-\u9fff]{2,3})"
)

# 新丰乡　刘敏, 农业局　刘敏: where somebody writes from, and his name; 新丰乡　石桥湾 are two places.
_PLACE_AND_NAME = re.compile(
    "(?P<role>(?![走在为让把向到用做谈论话说看赞访探致告从与和])(?:[\u3400-\u9fff]{1,5}(?:[乡镇县]|公社|农业社|大队|生产队|街道)|[\u3400-\u9fff]{2,7}[局厅处科股馆厂站所]))"
    "[ \u3000]+(?P<name>[\u3400-\u9fff](?:[\u3400-\u9fff]{1,2}|[ \u3000][\u3400-\u9fff]))"
)
_OF_A_PLACE = tuple("乡镇村县区市社队街道湾庄屯寨堡营坪沟桥河江湖山岭坝塘坡埠港")
# （护理部 供稿）
_SENT_IN = re.compile("(?P<name>[\u3400-\u9fff]{2,12})[ \u3000]*供稿")
# 刘敏 文, 青石 图/文: who wrote it stands before the word, a pen name, too; 记叙 文 is a word set wide.
_WROTE = re.compile("(?:[□◎○●■☉⊙][ \u3000]*)?(?P<names>[\u3400-\u9fff]{2,4}(?:[、 \u3000][\u3400-\u9fff]{2,4}){0,3})(?:[ \u3000]+|[ \u3000]*[/／｜|][ \u3000]*)(?:文[/／·、&＆]?图|图[/／·、&＆]?文|文|撰文|摄影报道|采写)")
# 漫画：刘敏: who drew what a text tells; 摄影：刘敏 may stand below a picture in the midst of one.
_DRAWN = re.compile("(?P<did>漫画|插图|插画|绘画|绘图|速写|木刻|版画|剪纸|书法|篆刻)[ \u3000]*[：:/／|｜][ \u3000]*(?P<name>[\u3400-\u9fff]{2,4})")
_FULL_NAME = 3
# Only a byline that says itself what it is may be longer; each sign around names is taken off by itself, and of a row of boxes there may be thousands.
_LONGEST = 120
_NAMES_IN_A_ROW = re.compile("[\u3400-\u9fff]{2,3}(?:[ \u3000]+[\u3400-\u9fff]{2,3}){2,5}")
# 令清河县县长刘大河: whom an order is sent to.
_ORDERED_TO = re.compile("[训指密]?令(?!狐)[\u3400-\u9fff]{2,14}(?:[县市区乡镇局厅处科校院馆厂所]长|主席|司令|主任|委员|专员|督办)")
# 县委书记: a shorter one is half of a word or of a name.
_POST_RIGHT_BEFORE = re.compile("[\u3400-\u9fff、]{4,24}")


def presumed_byline(text: str) -> tuple[Author, ...]:
    """Authors of a line right below a title and right above running text; () if it names none."""
    _, text = day_before(text.strip())
    if len(text) > _LONGEST:
        return byline(text)
    if bracketed := _IN_BRACKETS.fullmatch(text):
        # Of three characters, in brackets, a surname and a given name are none of the words a dictionary has.
        return _named(bracketed[1]) or ((Author(bracketed[1]),) if len(bracketed[1]) == _FULL_NAME and is_name(bracketed[1]) else ())
    closed = _FROM_WHERE.sub("", _SET_WIDE.sub(r"\1\2", text))
    return _named(text) or (_named(closed) if closed != text else ()) or _body_in_two_words(text)


def says_he_wrote(text: str) -> bool:
    """True for a line that names somebody with a sign or a word for that he wrote: ■ 晓枫, 阮青 文."""
    return _SAYS.search(text.strip()) is not None and bool(presumed_byline(text))


def _body_in_two_words(text: str) -> tuple[Author, ...]:
    """县工业局 报道组"""
    return (Author(text),) if _TWO_WORDS.fullmatch(text) and _BODY_SIGNS.fullmatch("".join(text.split())) else ()


def _behind_post(text: str) -> tuple[Author, ...]:
    """清河县委书记刘大河: a post that says with whom it is held, and the name right behind it."""
    if _ORDERED_TO.match(text):
        return ()
    for length in (_FULL_NAME, 2):
        role, name = text[:-length], text[-length:]
        if _POST_RIGHT_BEFORE.fullmatch(role) and is_employed(role) and is_name(name) and is_unknown_or_name(name):
            return (Author(name, role),)
    return ()


def _of_another_people(text: str) -> tuple[Author, ...]:
    """扎西多吉, 阿依古丽: names of more than one part; 朝鲁 alone may be a word."""
    return (Author(text),) if _OTHER_NAME.fullmatch(text) and len(text) > _FULL_NAME or turkic_name(text) else ()


def _in_a_row(text: str) -> tuple[Author, ...]:
    """杨宇　刘观浦　刑金亮: several names, of which one has no surname that anybody knows; it may be misprinted."""
    names = text.split() if _NAMES_IN_A_ROW.fullmatch(text) else []
    strangers = [name for name in names if not is_name(name)]
    told = len(strangers) == 1 and len(strangers[0]) == _FULL_NAME and not any(map(is_ordinary_word, names))
    return tuple(map(Author, names)) if told else ()


def is_employed(role: str) -> bool:
    """True for a post and whom it is held with, 水务学院教授; 挑担子上车的人 are words of a heading."""
    return is_post(role) and _EMPLOYER.search(role) is not None and not _WORDS.search(role)


def _named(text: str) -> tuple[Author, ...]:
    if (place := _PLACE_AND_NAME.fullmatch(text)) and not place["name"].endswith(_OF_A_PLACE):
        name = re.sub("[ \u3000]", "", place["name"])
        if is_name(name) and not is_ordinary_word(name):
            return (Author(name, place["role"]),)
    if authors := byline(text):
        return authors
    if wrote := _WROTE.fullmatch(text):
        names = re.split("[、 \u3000]", wrote["names"])
        return tuple(map(Author, names)) if all(is_name(name) or len(name) >= _FULL_NAME or is_unknown_or_name(name) for name in names) else ()
    if (marked := _MARKED_NAME.fullmatch(text)) and not is_ordinary_word(marked["name"]):
        return (Author(marked["name"]),)
    if other := _OTHER_NAME_AND_POST.fullmatch(text):
        return (Author(other["name"], other["role"]),) if is_post(other["role"]) else ()
    if works := _NAME_AND_BODY.fullmatch(text):
        name, body = works["name"] or works["whose"], works["role"] or works["body"]
        if is_name(name) and is_unknown_or_name(name) and not _WORDS.search(body):
            return (Author(name, body),)
    if (named := _NAME_AND_POST.fullmatch(text)) and is_employed(named["role"]) and (not is_ordinary_word(named["name"]) or is_rare(named["name"])):
        return (Author(named["name"], named["role"]),)
    if told := told_by_role(text):
        return told
    if (sent := _UNIT_AND_NAME.fullmatch(text)) and is_name(sent["name"]) and not is_ordinary_word(sent["name"]):
        return (Author(sent["name"], sent["role"]),)
    if sent_in := _SENT_IN.fullmatch(text):
        return (Author(sent_in["name"], "供稿"),)
    if authors := edited(text) or _of_another_people(text) or run_together(text) or _behind_post(text):
        return authors
    if row := _in_a_row(text):
        return row
    if (drawn := _DRAWN.fullmatch(text)) and is_name(drawn["name"]):
        return (Author(drawn["name"], drawn["did"]),)
    bare, role = undressed(text)
    if bare != text and (authors := _named(bare)):
        return tuple(Author(author.name, author.role or role) for author in authors)
    body = _SIGN.sub("", text, count=1)
    return (Author(body),) if _BODY_SIGNS.fullmatch(body) else ()
