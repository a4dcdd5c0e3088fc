"""`bianzuan clean --interactive`: what is asked, which keys answer, and what is written down."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.cli import run, walk
from bianzuan.reading.decisions import read_decisions
from click.testing import CliRunner


@pytest.fixture
def answering(monkeypatch):
    """`answering("a\\ns\\n", "clean", …)` runs a command line with these lines typed in."""
    monkeypatch.setenv("BIANZUAN_LANG", "en")

    def call(typed: str, *arguments: object) -> tuple[int, str]:
        with CliRunner().isolation(input=typed) as (out, _, mixed):
            code = run([str(argument) for argument in arguments])
            return code, mixed.getvalue().decode()

    return call


def test_answers_are_written_carried_out_and_never_asked_again(answering, doubtful, tmp_path) -> None:
    out = tmp_path / "out"
    code, printed = answering("a\nr\n", "clean", doubtful, "-o", out, "--interactive")
    assert code == 0, printed
    assert "[1/2] a.txt:3" in printed
    assert "[扎实扎实]" in printed
    assert "大家" in printed  # context before
    assert "2 answered, 0 still open" in printed
    assert [decision.action for decision in read_decisions(out / "decisions.toml")] == ["accept", "reject"]
    assert (out / "decisions.toml").read_text(encoding="utf-8").startswith("# a.txt:3  doubled-word  扎实扎实 → 扎实\n[[decision]]\n")
    assert "大家扎实地工作" in (out / "a.md").read_text(encoding="utf-8")
    assert "认真认真" in (out / "a.md").read_text(encoding="utf-8")
    code, printed = answering("", "clean", doubtful, "-o", out, "--interactive")
    assert code == 0
    assert "Nothing is open." in printed


def test_the_walk_goes_on_where_it_was_left(answering, doubtful, tmp_path) -> None:
    out = tmp_path / "out"
    code, printed = answering("r\nq\n", "clean", doubtful, "-o", out, "--interactive")
    assert code == 0
    assert "1 answered, 1 still open" in printed
    code, printed = answering("s\n", "clean", doubtful, "-o", out, "--interactive")
    assert "[1/1] a.txt:7" in printed
    assert "0 answered, 1 still open" in printed


def test_the_end_of_the_input_leaves_the_walk(answering, doubtful, tmp_path) -> None:
    code, printed = answering("a\n", "clean", doubtful, "-o", tmp_path / "out", "--interactive")
    assert code == 0
    assert "1 answered, 1 still open" in printed


def test_other_words_and_a_slip_of_the_finger(answering, doubtful, tmp_path) -> None:
    out = tmp_path / "out"
    code, printed = answering("x\ne\n踏实\nq\n", "clean", doubtful, "-o", out, "--interactive")
    assert code == 0
    assert "one of: a r e s b q ?" in printed
    assert "大家踏实地工作" in (out / "a.md").read_text(encoding="utf-8")


def test_help_says_what_each_key_does_and_an_input_method_may_be_on(answering, doubtful, tmp_path) -> None:
    code, printed = answering("？\nｒ\nq\n", "clean", doubtful, "-o", tmp_path / "out", "--interactive")
    assert code == 0
    assert "[a]ccept the proposal  [r]eject: as the source has it  [e] other words  [s]kip  [b]ack  [q]uit  [?] help" in printed
    assert all(f"\n  {letter}  " in printed for letter in "aresbq?")
    assert [decision.action for decision in read_decisions(tmp_path / "out" / "decisions.toml")] == ["reject"]


def test_going_back_takes_the_answer_out_of_the_file(answering, doubtful, tmp_path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    mine = "# mine\n"
    (out / "decisions.toml").write_text(mine, encoding="utf-8")
    code, printed = answering("b\na\nｂ\nr\nq\n", "clean", doubtful, "-o", out, "--interactive")
    assert code == 0
    assert printed.index("this is the first question") < printed.index("[2/2]")
    assert printed.count("\n[1/2]") == 3
    assert "1 answered, 1 still open" in printed
    assert [decision.action for decision in read_decisions(out / "decisions.toml")] == ["reject"]
    assert (out / "decisions.toml").read_text(encoding="utf-8").startswith(mine)


def test_going_back_leaves_what_somebody_else_wrote(answering, doubtful, tmp_path, monkeypatch) -> None:
    file = tmp_path / "out" / "decisions.toml"
    write = walk._write

    def write_and_edit(path: Path, rows: object, edit: object) -> None:
        write(path, rows, edit)
        monkeypatch.setattr(walk, "_show", lambda *_: file.write_text(f"{before}\n# mine\n", encoding="utf-8"))
        before = path.read_text(encoding="utf-8")

    monkeypatch.setattr(walk, "_write", write_and_edit)
    code, printed = answering("a\nb\nq\n", "clean", doubtful, "-o", tmp_path / "out", "--interactive")
    assert code == 0
    assert "was changed meanwhile" in printed
    assert "1 answered, 1 still open" in printed
    assert [decision.action for decision in read_decisions(file)] == ["accept"]
    assert file.read_text(encoding="utf-8").endswith("# mine\n")


TITLES = "# 水利\n\n会议通过《关于推进水利建设的意见》，各县照办。到了秋天，田里的稻子黄了，家家户户忙着收割，晒谷场上堆得像小山一样。\n\n县里又发《关于推行水利建设的意见》，各乡照办。老人们坐在树下，看孩子们把纸船放进水里，大家都说今年的日子比往年好过得多。\n"


def test_of_two_proposals_that_mirror_each_other_one_is_asked(answering, tmp_path) -> None:
    """Whoever accepted both would change the two titles for each other."""
    (tmp_path / "a.txt").write_text(TITLES, encoding="utf-8")
    code, printed = answering("s\na\n", "clean", tmp_path / "a.txt", "-o", tmp_path / "out", "--interactive")
    assert code == 0
    assert "1 answered, 0 still open" in printed
    code, printed = answering("a\n", "clean", tmp_path / "a.txt", "-o", tmp_path / "other", "--interactive")
    assert "[2/2]" not in printed
    assert (tmp_path / "other" / "a.md").read_text(encoding="utf-8").count("关于推行水利建设") == 2


def test_only_keys_that_do_something_are_offered(answering, tmp_path) -> None:
    (tmp_path / "a.txt").write_text("水利\n\n他说：“修渠引水，岁岁有秋。\n", encoding="utf-8")
    code, printed = answering("r\nk\n?\na\n", "clean", tmp_path / "a.txt", "-o", tmp_path / "out", "--interactive")
    assert code == 0
    assert "[a]ll right as it is  [e] other words  [s]kip" in printed
    assert printed.count("one of: a e s b q ?") == 2
    assert "1 answered, 0 still open" in printed


# Two cuts that words join, and one where half words stand on both sides.
TORN = """织机声里的冬天

图纸一共有三张，第一张画的是底座，第二张画的是横梁，第三张画的是齿

轮，三张都要仔细地读。靛蓝是自家地里种的，割下来泡在大缸里，缸边落满了河滩上的麻

雀，赶也赶不走。

织布先要染线。线是去年秋天纺的，一共九十六支，一支一支地记

到专门的簿子上，天黑以前都收了工。
"""


@pytest.mark.parametrize(("typed", "expected"), [("l\n", "地记〔原文此处缺失〕\n\n到专门"), ("o\n", "地记到专门"), ("a\nt\n", "地记\n\n到专门")])
def test_what_stands_between_two_lines_is_asked_once(answering, tmp_path, typed, expected) -> None:
    (tmp_path / "a.txt").write_text(TORN, encoding="utf-8")
    code, printed = answering(typed, "clean", tmp_path / "a.txt", "-o", tmp_path / "out", "--interactive")
    assert code == 0
    assert "1 answered, 0 still open" in printed
    assert "一支一支地记‸" in printed
    assert "‸到专门的簿子上" in printed
    assert "two paragraphs, no mark between them" in printed
    assert ("one of: o l t s b q ?" in printed) == typed.startswith("a")
    assert expected in (tmp_path / "out" / "a.md").read_text(encoding="utf-8")
    assert "Nothing is open." in answering("", "clean", tmp_path / "a.txt", "-o", tmp_path / "out", "--interactive")[1]


def test_fragments_are_put_in_their_places_by_one_key(answering, tmp_path, scrambled_page) -> None:
    (tmp_path / "page.txt").write_text(scrambled_page, encoding="utf-8")
    out = tmp_path / "out"
    code, printed = answering("0\n1 99\n1\n" + "2\n" * 40, "clean", tmp_path / "page.txt", "-o", out, "--interactive")
    assert code == 0, printed
    assert "below the title" in printed
    assert "goes on from" in printed
    assert printed.count("a number from 1 to") == 2
    decided = read_decisions(out / "decisions.toml")
    assert {decision.action for decision in decided} <= {"move", "join", "accept", "keep"}
    assert any(decision.through for decision in decided)
    assert "was not carried out" not in printed


def test_a_fragment_kept_apart_is_not_asked_about_again(answering, tmp_path, scrambled_page) -> None:
    (tmp_path / "page.txt").write_text(scrambled_page, encoding="utf-8")
    out = tmp_path / "out"
    # A fragment is rejected, two halves are two paragraphs; the key that a question does not know is asked for again.
    code, _ = answering("r\nt\n" * 60, "clean", tmp_path / "page.txt", "-o", out, "--interactive")
    assert code == 0
    assert "Nothing is open." in answering("", "clean", tmp_path / "page.txt", "-o", out, "--interactive")[1]


def test_help_on_places(answering, tmp_path, scrambled_page) -> None:
    (tmp_path / "page.txt").write_text(scrambled_page, encoding="utf-8")
    code, printed = answering("?\n２ １\nq\n", "clean", tmp_path / "page.txt", "-o", tmp_path / "out", "--interactive")
    assert code == 0
    assert "put the passage in the place of that number" in printed
    assert "1 answered" in printed


def test_decisions_already_there_keep_their_comments(answering, publication, monkeypatch, doubtful_text) -> None:
    monkeypatch.chdir(publication)
    (publication / "sources" / "a.txt").write_text(doubtful_text, encoding="utf-8")
    before = (publication / "decisions.toml").read_bytes()
    assert before.startswith(b"#")
    code, printed = answering("r\nq\n", "clean", "--interactive")
    assert code == 0, printed
    after = (publication / "decisions.toml").read_bytes()
    assert after.startswith(before)
    assert len(read_decisions(publication / "decisions.toml")) == 1


UPPER, LOWER = "养鱼比种稻难。天热的时候鱼浮头，社员们", "整夜守在塘边，用水车打水增氧；天冷了又要搭草棚，给鱼苗过冬。"
COLUMNS = f"""山区通了公路
本报记者　周明远
　　二月十日，翻过牛头岭的公路正式通车。第一辆汽车开进杨家坪的时候，全村的人都站在路边，有的老人一辈子没有见过汽车，用手去摸车轮上的泥。
　　这条路长三十八公里，要过七座桥、两个隧洞。筑路
张家湾办起养鱼场
张桂芳
　　张家湾村前有一片洼地，年年种稻年年淹。去年春天，村里请来水产技术员，把洼地挖成十二口鱼塘，放养了六万尾鱼苗。
　　{UPPER}
工人在岭上住了两个冬天，雪把帐篷压塌过三次，没有一个人下山。
　　路通以后，山里的茶叶、桐油和木材一天就能运到县城。供销社主任算了一笔账，单是运费，全乡一年就能省下十二万元。
{LOWER}
　　到年底清塘，捞起鲜鱼四万多斤，除了自己吃，还卖给县食品公司三万斤。社员每户分到一百八十元，比种稻时多了一倍。
"""


def test_who_skips_two_lines_is_not_asked_about_them_by_another_rule(answering, tmp_path) -> None:
    text = (Path(__file__).parents[1] / "cases" / "between" / "apart.md").read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    code, printed = answering("s\n" * 9, "clean", tmp_path / "a.txt", "-o", tmp_path / "out", "--interactive")
    assert code == 0
    assert printed.count("‸") == 2
    assert "[2/2]" not in printed
    assert "0 answered, 2 still open" in printed


def test_of_two_halves_that_stand_far_apart_both_are_shown(answering, tmp_path) -> None:
    """The line above in the source is of another author."""
    (tmp_path / "a.txt").write_text(COLUMNS, encoding="utf-8")
    _, printed = answering("s\n" * 30, "clean", tmp_path / "a.txt", "-o", tmp_path / "out", "--interactive")
    assert f"{UPPER}‸\n" in printed
    assert f"‸{LOWER}\n" in printed


def test_of_a_saved_page_words_are_shown_and_no_code(answering, tmp_path) -> None:
    page = '<html><head><title>水利</title><style>p{color:red}</style></head><body><h1>水利</h1><p>大家扎实扎实地<b class="x">工作</b>，修渠引水&nbsp;岁岁有秋。</p><p>春天山上的雪化了，水从石缝里流出来，沿着新开的渠道一直流到村口。老人们坐在树下，看孩子们把纸船放进水里。</p></body></html>'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    _, printed = answering("s\n", "clean", tmp_path / "a.html", "-o", tmp_path / "out", "--interactive")
    assert "水利大家[扎实扎实]地工作，修渠引水\N{NO-BREAK SPACE}岁岁有秋。" in printed
    assert "<" not in printed
