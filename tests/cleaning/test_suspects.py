"""Suspects by word evidence: which slips are seen, which look-alikes are right, and in what order they are told."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest
from bianzuan.cleaning import clean
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.cleaning.reassembly.words.word_evidence import divided, information
from bianzuan.cleaning.rule import Page, changes, times
from bianzuan.cleaning.rules.lattice import Lattice, costs
from bianzuan.cleaning.rules.look_alikes import _support, look_alikes
from bianzuan.cleaning.rules.suspects import FLAGS_PER_THOUSAND, SUSPECTS
from bianzuan.model import Edit, Script, Source
from bianzuan.reading import split_lines

RULES = {rule.name for rule in SUSPECTS}


PLAIN = "老木匠把图纸铺在桌上，先量后裁，一样也不肯马虎。"


def flags(text: str, target: Script = "zh-Hans") -> list[Edit]:
    source = Source("a.txt", text.encode(), hashlib.sha256(text.encode()).hexdigest(), "utf-8", text, split_lines(text), "text")
    return [edit for edit in clean(source, target=target).ledger if edit.rule in RULES]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("他自已动手修好了水车。", "已", "己"),
        ("图纸己经画完，", "己", "已"),
        ("这件事己写进了县志。", "己", "已"),
        ("末来几年还要再修一座桥。", "末", "未"),
        ("此事末能办成。", "末", "未"),
        ("周未学校不上课。", "未", "末"),
        ("院里的士地很肥。", "士", "土"),
        ("女土们先走。", "土", "士"),
        ("请输人密码。", "人", "入"),
        ("展览定于3月5曰开幕。", "曰", "日"),
        ("昨曰下过雨。", "曰", "日"),
        ("机关千部都下了乡。", "千", "干"),
        ("若千年以后，", "千", "干"),
        ("旧房子都折迁了。", "折", "拆"),
        ("等侯了很久，气侯变暖。", "侯", "候"),
        ("选拨优秀的学徒。", "拨", "拔"),
        ("戊戍变法那一年。", "戍", "戌"),
        ("夭气很好。", "夭", "天"),
        ("来来住往的行人。", "住", "往"),
        ("前些夭站里来了个人。", "夭", "天"),
        ("居往条件很好。", "往", "住"),
        ("占三份之一。", "份", "分"),
        ("按惯列发放补助。", "列", "例"),
        ("管灯的入每天要擦一遍。", "入", "人"),
        ("有一年夭热，西瓜卖得快。", "夭", "天"),
        ("他在盐场千了二十九年。", "千", "干"),
        ("学生船和未班船都开走了。", "未", "末"),
        ("四月二十五曰开幕。", "曰", "日"),
        ("抗曰战争时期。", "曰", "日"),
    ],
)
def test_a_look_alike_that_makes_no_word_is_flagged(text: str, wrong: str, right: str) -> None:
    found = [(text[c.start : c.end], c.after) for c in look_alikes(Page((text,)))]
    assert (wrong, right) in found


@pytest.mark.parametrize(
    "text",
    [
        "自己已经知道，己方与彼方各执一词，知己知彼。",
        "未来与末日，周末未到，末班车末节车厢。",
        "战士守卫国土，土木工程与人士。",
        "农民工入会，工人入厂，外人不得入内。",
        "子曰：学而时习之，不亦说乎？",
        "千里之外的干部，若干千瓦，于是千个人。",
        "拆开信封，折断树枝，骨折后拆线。",
        "诸侯等候，侯先生来候诊。",
        "拔河与拨款，戊戌、戍边、壬戌。",
        "听的人太多，夜太长，太阳出来了。",
        "王玉兰、于干城与白自强来过。",
        "引水入渠，水流入田。",
        "冰冻到一尺半厚，等了两年半多。",
        "两个人一推一拉，一张一弛。",
        "米和油由学校补助。",
        "陈列的展品排列成行，从下列案例中列举三例，惯例列入条例。",
        "由五份杂乱的文本编成；这 72 处出在后面。",
        "一曰水，二曰火；谥曰文正，故曰礼者，或曰不然，名曰水车，公曰善。",
        "风清气正，月白风清，弊绝风清，风清云淡。",
        "有个姓符的摊主带来三十本手抄的歌谱，另一个姓阴，守了二十八年。",
        "他常往城里去，老人常往来于两村之间，常往者多。",
        "机器报废入库，旧料作废入账，变废入宝。",
        "尽己之力，舍己为人，动人之处，停车场设有车位，天太大了，拨出专款，化学成份。",
        "他的入学通知，听的入迷，个个入睡，桃之夭夭，夭折。",
    ],
)
def test_a_look_alike_in_its_own_word_is_left_alone(text: str) -> None:
    assert list(look_alikes(Page((text,)))) == []


def test_what_the_document_writes_decides_where_the_dictionary_cannot() -> None:
    alone = "先企业外人会再建会。"
    assert list(look_alikes(Page((alone,)))) == []
    page = Page((alone, "各级工会引导职工入会。新就业群体入会。推进入会工作。办理入会。"))
    assert [(c.line, c.start, c.after) for c in look_alikes(page)] == [(0, 4, "入")]


def test_a_word_that_a_document_writes_often_speaks_the_more_for_the_look_alike() -> None:
    """In a document about 人 the character itself is no wonder; that 入会 stands fourteen times in it outweighs that."""
    once, often = (_support("先企业外人会再建会", 4, "入", Counter({"入会": count})) for count in (1, 14))
    assert (once, often) == (1.0, 3.0)
    lines = ("职工入会。新人入会。推进入会工作。办理入会。我要入会。入会的人。愿意入会。" * 2, "先企业外人会再建会。", "人人都说好人多，工人的事工人办，" * 60, "水车修好以后，渡口的桥也修好了，两岸的路灯亮到半夜，孩子们在灯下念书。" * 150)
    assert [change.after for change in look_alikes(Page(lines)) if change.line == 1] == ["入"]


def test_what_the_document_writes_throughout_is_its_own() -> None:
    assert list(look_alikes(Page(("等侯的人很多。",))))
    assert list(look_alikes(Page(("等侯的人很多。",) * 8))) == []
    assert list(look_alikes(Page(("夫呀！我来了。",) * 4))) == []


def test_what_is_said_or_named_stands_behind_yue() -> None:
    found = [(c.start, c.after) for c in look_alikes(Page(("孟氏之言日：“善。”文成，名日《渡口记》。",)))]
    assert sorted(found) == [(4, "曰"), (14, "曰")]
    assert list(look_alikes(Page(("他惊喜交加，难以自已。我也不能自已，流下泪来。",)))) == []
    assert list(look_alikes(Page(("次日：“他来了。”诗歌节今日《渡口》首演，这一日：“谁也没来。”",)))) == []


def test_in_clean_prose_only_what_is_surer_is_asked() -> None:
    """草原上升满了 makes a word, 草原上开满了 none; where nothing else is misread, that is not enough."""
    text = "雪线退到山顶，草原上开满了黄色的小花。"
    assert list(look_alikes(Page((text,)))) == []
    assert [change.after for change in look_alikes(Page((text,), soiled=True))] == ["升"]
    # So it is where a look-alike elsewhere is sure.
    assert [change.after for change in look_alikes(Page((text, "等侯的人很多。")))] == ["候", "升"]


def test_a_spoilt_document_is_asked_more() -> None:
    clean_text = "雪线退到山顶，草原上开满了黄色的小花。"
    assert flags(clean_text) == []
    assert [edit.after for edit in flags(f"老人们坐在树下,,看孩子们,,{clean_text}")] == ["升"]


def test_what_is_written_twice_is_hardly_misread() -> None:
    line = "村子上空的烟是直的，那是做饭。"
    assert [change.after for change in look_alikes(Page((line,), soiled=True))] == ["真"]
    assert list(look_alikes(Page((line, "没有风的时候，烟是直的。"), soiled=True))) == []


@pytest.mark.parametrize("text", ["水车转起来就咯噔咯噔地响，老远都听得见。", "两位老人进了茶堂。“请坐请坐，喝杯早茶。”", "“不喝不喝！”老人连连摆手。"])
def test_sounds_and_what_is_said_twice_are_no_slips(text: str) -> None:
    assert [edit for edit in flags(text) if edit.rule == "doubled-word"] == []


def test_a_word_doubled_in_what_somebody_says_is_one() -> None:
    assert [edit.before for edit in flags("老人说：“图纸图纸还在，随时都能照样再造一座。”")] == ["图纸图纸"]


def test_times_in_reasons_are_english() -> None:
    reasons = [change.reason for change in look_alikes(Page(("等侯的人很多，大家在门外等候。",)))]
    assert reasons == ["looks like 候; 等候 stands 1 time"]
    titles = "《关于推进终身培训制度的意见》，《关于推行终身培训制度的意见》"
    assert {edit.reason.split(", ")[-1] for edit in flags(titles)} == {"which stands 1 time"}
    assert {in_chinese(edit.reason)[-6:] for edit in flags(titles)} == {"后者出现1次"}
    assert times(0) == "0 times"


def test_the_surest_come_first() -> None:
    page = Page(("图纸己拿走了。", "他自已动手修好了水车。", "展览定于3月5曰开幕。"))
    assert [change.line for change in look_alikes(page)] == [2, 0, 1]


def test_a_traditional_edition_is_judged_as_well() -> None:
    text = "他們自已動手修好了水車，解決了歷史上的問題，後來還寫進了縣志。\n"
    assert [(edit.before, edit.after) for edit in flags(text, "zh-Hant")] == [("已", "己")]


def test_near_misses_of_what_the_document_says_often() -> None:
    often = "产业工人队伍建设改革要坚持下去。产业工人队伍建设改革要深入下去。产业工人队伍建设改革要落实。\n\n"
    swapped = flags(often + "讨论产业人工队伍的前景。\n")
    assert [edit.after for edit in swapped if edit.rule == "near-miss"][:1] == ["产业工人"]
    # Another word that differs in one character is no slip.
    assert [edit for edit in flags(often + "讨论产业工会队伍的前景。\n") if edit.rule == "near-miss"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("以扎实扎实的举措推进。", ["扎实扎实"]),
        ("把文件添添加到名单里。", ["添添"]),
        ("把箱子一只一只抬上车，说着说着睡着了。", []),
        ("全国工会会员都来了，权益保障部部长也来了。", []),
        ("家家户户高高兴兴，谆谆教诲。", []),
        ("走完整整四十天，才在最后一道菜前坐下。", []),
        ("带来越来越多的烦恼，去年一年一些地方，不可以说很多很多。", []),
        ("党中央中央军委，一锤锤地敲，组织部部长，大片大片的地。", []),
        ("他就不说不说话了。" + PLAIN, ["不说不说"]),
        ("街上没有没有整块的空地。" + PLAIN, ["没有没有"]),
    ],
)
def test_doubled_words(text: str, found: list[str]) -> None:
    assert [edit.before for edit in flags(text + "\n") if edit.rule == "doubled-word"] == found


def test_flags_are_few_however_dirty_the_text() -> None:
    text = "图纸己拿走了，末能办成。" * 80
    assert 0 < len(flags(text + "\n")) <= -(-len(text) * FLAGS_PER_THOUSAND // 1000)


def test_the_gain_of_a_change_is_the_difference_of_both_readings() -> None:
    wrong, right = "我们等侯着他的消息", "我们等候着他的消息"
    assert Lattice(wrong).mended(0, 0, "").gain == pytest.approx(0)
    mended = Lattice(wrong).mended(3, 4, "候")
    assert mended.word == "等候"
    assert mended.gain == pytest.approx(Lattice(wrong)._before[-1] - Lattice(right)._before[-1])


def test_a_word_of_the_documents_own_costs_less() -> None:
    cost = costs({"入会": 20}, 1000)
    assert cost("入会") < costs({}, 1000)("入会")
    assert costs({"入会": 2}, 1000)("入会") == costs({}, 1000)("入会")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("这些意见很要重，大家应当牢记。", ["要重"]),
        ("全村的人都来加参这次会议。", ["加参"]),
        ("把饭送到门口，整匹布上多出一条线，有饭吃，有戏演。", []),
        ("两队一胜一负，李伟雄与赵宝珍走来走去。", []),
    ],
)
def test_two_characters_that_changed_places(text: str, found: list[str]) -> None:
    assert [edit.before for edit in flags(text + "\n") if edit.rule == "swapped"] == found


def test_half_of_a_word_at_a_cut_is_no_suspect() -> None:
    before = "村里办食堂，每家出一点，孩子们从家里带来，大人轮流掌勺，柴草由各家分摊，米和油由学"
    assert list(look_alikes(Page((before,)))) == []
    assert list(look_alikes(Page((f"{before}〔原文此处缺失〕",)))) == []


def test_a_pair_that_a_cut_parts_is_no_suspect() -> None:
    def unpaired(*lines: str) -> list[str]:
        (rule,) = (rule for rule in SUSPECTS if rule.name == "unpaired")
        return [lines[c.line][c.start : c.end] for c in changes(rule, Page(lines))]

    assert unpaired("戏台上演的是一出完整的《三", "骨精》演了一个半小时。") == []
    assert unpaired("戏台上演的是一出完整的《三。", "骨精》演了一个半小时。") == ["》", "《"]


UNION = "全心全意服務，全心全意依靠，全心全意為民，廣大勞動者來了，廣大勞動者走了，廣大勞動者歇了。"


@pytest.mark.parametrize("text", ["企業勞動者來了。", "對勞動者負責。", "素質勞動者不多。"])
def test_words_of_traditional_texts_are_known_as_words(text: str) -> None:
    """An edition in Traditional script asks no more about a text than one in Simplified script."""
    assert flags(UNION + text) == []
    assert flags(UNION + text, "zh-Hant") == []


@pytest.mark.parametrize(("text", "wrong"), [("全力全意依靠", "全力全意"), ("以扎實扎實的舉措", "扎實扎實"), ("添添加了人手", "添添")])
def test_slips_of_traditional_texts_are_seen(text: str, wrong: str) -> None:
    assert [edit.before for edit in flags(UNION + text + "。", "zh-Hant")] == [wrong]


WELL = "村里的老井在祠堂后头，全村人都吃这口井里的水，井台上是青石板，年年春天打井的人都要来淘一回。"


def test_a_well_is_none() -> None:
    """Scanners take 并 for 井 and for 开, but were not seen to take one of these two for the other."""
    assert [edit.after for edit in flags(WELL + "他们三月里打井修渠，井修好了才歇。\n") if edit.rule == "look-alike"] == []


@pytest.mark.parametrize(
    ("text", "about", "meant"),
    [
        ("一群小乌飞过。\n", "村里人都养乌鸡，乌鸡肉香，乌鸡蛋贵，乌鸡汤更贵，乌鸡毛也有人收。\n", "鸟"),
        ("厂房全天侯开放。\n", "他姓侯，村里侯家最多，侯家的祠堂还在。侯老四管水车，侯老五管磨坊。\n", "候"),
    ],
)
def test_what_the_document_is_about_is_no_look_alike_of_another(text: str, about: str, meant: str) -> None:
    assert [edit.after for edit in flags(text + about) if edit.rule == "look-alike"] == []
    assert [edit.after for edit in flags(text + PLAIN + "\n") if edit.rule == "look-alike"] == [meant]


def test_a_doubled_character_where_two_lines_meet_is_half_of_a_word() -> None:
    page = Page(("工具整整齐添添加木料的时候",), seams=frozenset({(0, 5)}))
    (rule,) = (rule for rule in SUSPECTS if rule.name == "doubled-word")
    assert changes(rule, page) == []
    assert [change.after for change in changes(rule, Page(page.lines))] == ["添"]


@pytest.mark.parametrize("text", ["净净地扫了一遍，老师傅才肯收工回家。\n", "工具要摆得整整齐齐，地要扫得干干\n"])
def test_a_doubled_character_at_the_edge_of_a_line_is_half_of_a_word(text: str) -> None:
    assert [edit for edit in flags(PLAIN + "\n" + text) if edit.rule == "doubled-word"] == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("这条街上的栏杆都是老木匠一竿一竿换过的，中午的太阳晒得人汗汁直流。", "汁", ""),
        ("修桥的工人要享受同样的待遇，谁也不能例外，各级都要重祝。", "祝", ""),
        ("他把图纸准各好了，等木料一到就动手。", "各", "备"),
        ("学徒里头他的成绩最好，也是最佳的侯选人。", "侯", "候"),
        ("师傅说手艺的事不能浪贵时间，学一样是一样。", "贵", "费"),
        ("老人的眼晴不好，看图纸要戴两副眼镜。", "晴", "睛"),
        ("这种木料很容易受潮，要垫高了摆在阴凉的地万。", "万", "方"),
    ],
)
def test_look_alikes_of_the_wider_sets(text: str, wrong: str, right: str) -> None:
    found = [(edit.before, edit.after) for edit in flags(text + "\n" + PLAIN + "\n") if edit.rule == "look-alike"]
    assert found == ([(wrong, right)] if right else [])


def test_a_name_of_three_in_a_list_is_none() -> None:
    assert [edit for edit in flags("到会的：周师傅、高永中、陈永柱、荀永利、夏仲烈。\n" + PLAIN + "\n") if edit.rule == "look-alike"] == []


# Written for this test in the language of the classics; 誓盟 is 盟誓 and 入 looks like 人 to who knows today's words only.
_CLASSICAL = (
    "柳溪之北有渡，渡者葛氏世居焉。春水生则舟行于田上，秋水落则石见于中流，行者莫不以为险。葛翁年七十，入山伐木，手自为舟，凡三易其底而后成。"
    "乡人相与誓盟于渡口，曰：有夜渡者必援之，有溺者必救之，贫者不取其直，老者先登，幼者居中，女子不与少年同席。翁闻而笑曰：此吾父之言也，吾何敢忘。"
    "其子欲废渡而为桥，翁曰：桥成则渡废，渡废则吾祖之业亡矣。虽然，利于众者，吾不得而私也。乃自出木石以助其役，三年而桥成，翁弃舟于岸，日坐其侧，为行者言水之深浅。"
)


def test_words_of_today_tell_nothing_of_a_classical_text() -> None:
    assert not [e for e in flags(_CLASSICAL) if e.rule in ("look-alike", "swapped")]


def test_where_the_language_of_today_stands_beside_it_they_do() -> None:
    told = "这是老人们讲了很多遍的故事，孩子们都会背了。"
    assert "swapped" in {e.rule for e in flags(f"{_CLASSICAL}\n\n{told}\n")}


def _every_division(text: str) -> float:
    """Bits of the likeliest division, all divisions tried."""
    ways = [information(text), *(information(text[:cut]) + _every_division(text[cut:]) for cut in range(1, len(text)))]
    return min(ways)


@pytest.mark.parametrize("run", ["柳溪水闸动工", "研究生命起源", "龘工人会议", "全心全意为人民", "一"])
def test_the_likeliest_division_is_that_of_all_divisions(run: str) -> None:
    # Only where a word may end is looked, so that hardly any run of characters is held against the dictionary.
    assert sum(map(information, divided(run))) == pytest.approx(_every_division(run))
    whole = Lattice(run)
    assert whole._before[-1] == pytest.approx(_every_division(run)) == pytest.approx(whole._behind[0])
