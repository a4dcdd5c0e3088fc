"""Machine-made repetition goes, with what is new in it listed; refrains, formulas and headings stay."""

from __future__ import annotations

from pathlib import Path

from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from cleaned_texts import body_of

PAGES = Path(__file__).parents[2] / "cases" / "reassembly" / "pages"


def page(texts: list[str]) -> PagePlan:
    return plan([PageLine(number, text) for number, text in enumerate(texts, 1)])


def garden() -> list[str]:
    return (PAGES / "garden.txt").read_text(encoding="utf-8").splitlines()


def dropped(made: PagePlan) -> list[int]:
    return [run.line for removal in made.removals if removal.rule == "loop" for run in removal.runs]


def test_three_repeated_lines_and_the_headings_that_carry_them_are_dropped() -> None:
    own = garden()
    again = [own[4], own[6], own[7], own[9], "五、让种花成为街坊的约定"]
    made = page([*own, *again])
    assert dropped(made) == list(range(len(own) + 1, len(own) + 6)) or dropped(made) == list(
        range(len(own) + 1, len(own) + 5)
    )


def test_new_text_between_two_loops_is_kept() -> None:
    own = garden()
    loop = [own[4], own[7], own[9]]
    new = "今年春天，协会又在河堤上试种了一片向日葵，准备秋天把花籽分给邻近的村庄。"
    made = page([*own, *loop, new, *loop])
    assert len(own) + 4 not in dropped(made)
    assert len(dropped(made)) == 6


def test_new_words_in_a_loop_are_listed() -> None:
    own = garden()
    long = own[4] + own[7] + own[9]
    made = page([*own[:3], own[4], own[7], own[9], long, long, long + "添了蔷薇。"])
    (removal,) = (r for r in made.removals if r.rule == "loop")
    assert any("添了蔷薇" in text for text in removal.new_ngrams)
    assert removal.confidence == "likely"


def test_one_or_two_repeated_paragraphs_are_a_refrain() -> None:
    own = garden()
    assert not dropped(page([*own, own[4], own[7]]))


def test_short_lines_repeat_by_right() -> None:
    refrain = ["啊，小河，你流向远方。", "带着我的歌，带着我的梦。", "小河小河，你慢些流。", "等一等岸上的人。"]
    verse = ["春天来了，柳树发芽。", "燕子飞过，桃花开了。", "孩子们在河边唱歌。", "老人们在树下喝茶。"]
    assert not dropped(page(["小河", *verse, *refrain, *verse[::-1], *refrain]))


ROUND = ["渡船每天在河口来来回回四十趟，从来没有误过时辰。", "船工认得每一位坐船的人，也认得每一条旧缆绳。", "起雾的日子看不见对岸，他就敲着船舷慢慢地走。"]


def test_sentences_that_go_round_and_round_are_a_loop_though_short() -> None:
    own = [*garden(), *ROUND]
    assert dropped(page([*own, *ROUND * 4])) == list(range(len(own) + 1, len(own) + 13))


def test_what_is_said_a_few_times_more_may_be_meant() -> None:
    own = [*garden(), *ROUND]
    assert dropped(page([*own, *ROUND * 3])) == []


def test_a_refrain_of_lines_without_stops_stays() -> None:
    refrain = ["摇啊摇摇到那河口的大柳树下我就把缆绳系好", "等啊等等到那对岸的灯一盏一盏地亮起来了", "唱啊唱唱到那天边的星一颗一颗地落下去了"]
    own = [*garden(), *refrain]
    assert dropped(page([*own, *refrain * 4])) == []


def test_a_sentence_with_a_colon_said_again_and_again_is_no_speech() -> None:
    """词 said：… four times over looked like somebody who speaks in turn, and sealed lines are no loop."""
    own = garden()
    cycle = [own[4], own[7], "老人们说：渡船每天在河口来回四十趟，从不误时辰，船工认得每一位坐船的人。"]
    text = [*own, cycle[2]]
    assert dropped(page([*text, *cycle * 3])) == list(range(len(text) + 1, len(text) + 10))


def test_sentences_said_again_in_another_order_are_a_loop() -> None:
    own = garden()
    sentences = [f"{sentence}。" for line in (own[4], own[7], own[9]) for sentence in line.split("。") if len(sentence) > 12]
    mixed = [a + b for a, b in zip(sentences[::-1], sentences, strict=True)]
    assert len(dropped(page([*own, *mixed]))) >= len(mixed) - 1
    own_words = ("今年春天河堤上又种了一片向日葵。", "籽要等到秋天才能收。", "邻村也派了两个人来学。", "小学添了一间暖房过冬。")
    assert not dropped(page([*own, *(said + new for said, new in zip(sentences, own_words, strict=False))]))


def speech() -> list[str]:
    return [
        "同志们，今年开春以来，我们把沿河的六座水车都重新油了一遍，换下来的木料全部登记造册，一根也没有丢失。",
        "接下来的三个月，要把通往渡口的石板路修好，争取赶在汛期以前完工，让两岸的乡亲走得放心，也走得平稳。",
        "最后我要谢谢各位老师傅，没有你们手把手的传授，年轻人学不会这门手艺，这些水车也转不到今天这个时候。",
        "我们还要办一个小小的展览，把老水车的图样、账本和照片都摆出来，请孩子们来看一看，动手摸一摸那些齿轮。",
    ]


def test_a_report_repeats_the_speech_that_stands_above_it() -> None:
    told = speech()
    report = ["水车协会开会谈修路", "柳溪镇昨天开会，会长刘敏讲了话。", "刘敏说，" + told[0][4:], *told[1:]]
    assert not dropped(page(["在水车协会的讲话", "刘敏", *told, *report]))


def test_each_paragraph_of_a_report_may_say_who_speaks() -> None:
    told = speech()
    report = ["水车协会开会谈修路", "柳溪镇昨天开会，会长刘敏讲了话。", "刘敏说，" + told[0][4:], "刘敏指出，" + told[1], "他最后说，" + told[2], told[3]]
    assert not dropped(page(["在水车协会的讲话", "刘敏", *told, *report]))


def test_a_report_that_comes_again_is_a_loop_whoever_speaks_in_it() -> None:
    told = ["刘敏说，" + text for text in speech()]
    page_of_two = ["水车协会开会谈修路", "柳溪镇昨天开会，会长刘敏讲了话，到会的有六十多人。", *told, *told]
    assert len(dropped(page(page_of_two))) == 4


def test_chapters_keep_their_titles_where_their_text_was_said_before() -> None:
    said = ("石桥三孔，桥面的石板有一块是活的，踩上去会响，小孩子偏要拣那一块踩，踩完就跑。", "扳道房里住着老纪，他有一只铁皮喇叭，雾大的时候就站在门口吹，一声长两声短。", "茶山在村北，清明以前要请二十个人来采，包吃包住，工钱按斤两计算，当天结清。")
    paragraphs = "\n".join(f"　　{text}" for text in said)
    text = f"目　录\n一　渡口\n二　石桥\n三　茶山\n\n一　渡口\n{paragraphs}\n二　石桥\n1\n{paragraphs}\n三　茶山\n1\n{paragraphs}\n"
    body = body_of(text)
    assert [body.count(title) for title in ("一　渡口", "二　石桥", "三　茶山")] == [1, 1, 1]
    assert body.count(said[0]) == 1
