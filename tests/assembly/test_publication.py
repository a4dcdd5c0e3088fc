"""Articles placed into parts, numbered, with the editor's matter around them."""

from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan.assembly import assemble
from bianzuan.config import MatchRule, MatterConfig, PartConfig, PublicationConfig, PublicationMeta
from bianzuan.errors import ContentError
from bianzuan.model import Article, Author, SourceRef


def article(stem: str, title: str = "题", body: str = "正文。", date: str = "", author: str = "") -> Article:
    file = stem.split("-", 1)[0] + ".txt"
    authors = (Author(author),) if author else ()
    return Article(stem, title, body, SourceRef(file, "0" * 64, "1-2"), "zh-Hans", date=date, authors=authors)


def config(*parts: PartConfig, **kwargs: object) -> PublicationConfig:
    return PublicationConfig(Path("book"), PublicationMeta(title="书"), parts, **kwargs)  # type: ignore[arg-type]


def stems(publication: object) -> list[list[str]]:
    return [[chapter.stem for chapter in part.chapters] for part in publication.parts]  # type: ignore[attr-defined]


def test_a_source_brings_all_its_articles_and_a_stem_only_one() -> None:
    articles = [article("a-01"), article("a-02"), article("b"), article("c-01"), article("c-02")]
    publication = assemble(
        config(PartConfig("甲", ("c-02", "a.txt")), PartConfig("乙", ("b", "c-01"))), articles
    )
    assert stems(publication) == [["c-02", "a-01", "a-02"], ["b", "c-01"]]
    assert [chapter.number for chapter in publication.chapters] == [1, 2, 3, 4, 5]


def test_without_parts_everything_is_one_untitled_part() -> None:
    publication = assemble(config(), [article("a"), article("b")])
    assert stems(publication) == [["a", "b"]]
    assert publication.parts[0].title == ""


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (MatchRule(keywords=("桥",)), ["a"]),
        (MatchRule(dates=("2018..2019",)), ["b"]),
        (MatchRule(dates=("2020-05",)), ["c"]),
        (MatchRule(dates=("..2018",)), ["b"]),
        (MatchRule(authors=("沈某",)), ["c"]),
        (MatchRule(path="b*"), ["b"]),
        (MatchRule(keywords=("桥",), authors=("沈某",)), []),
    ],
)
def test_match_takes_what_fits_every_condition(rule: MatchRule, expected: list[str]) -> None:
    articles = [
        article("a", body="大桥。"),
        article("b", date="2018-12-31"),
        article("c", date="2020-05-04", author="沈某"),
    ]
    publication = assemble(config(PartConfig("甲", match=rule), PartConfig("余", match=MatchRule(path="*"))), articles)
    assert stems(publication)[0] == expected


def test_all_mistakes_of_placing_are_told_at_once() -> None:
    with pytest.raises(ContentError) as caught:
        assemble(config(PartConfig("甲", ("a", "a.txt", "bb"))), [article("a"), article("b")])
    assert [(problem.key, problem.params.get("near", "")) for problem in caught.value.problems] == [
        ("assembly.twice", ""),
        ("assembly.unknown_source_near", "b.txt"),
        ("assembly.unplaced_sources", ""),
    ]


def test_sources_that_no_part_takes_are_told_in_one_message_ready_to_be_copied() -> None:
    with pytest.raises(ContentError) as caught:
        assemble(config(PartConfig("甲", ("c-01",))), [article("a"), article("b"), article("c-01"), article("c-02")])
    whole, single = caught.value.problems
    assert (whole.key, whole.params["names"]) == ("assembly.unplaced_sources", '"a.txt", "b.txt"')
    assert (single.key, single.params["stem"]) == ("assembly.unplaced", "c-02")


def of_files(*files: str) -> list[Article]:
    return [replace(article(file.rpartition(".")[0]), source=SourceRef(file, "0" * 64, "1-2")) for file in files]


def test_a_name_without_its_folder_will_do_where_no_other_file_bears_it() -> None:
    articles = of_files("01.txt", "1958/01.txt", "1959/01.txt", "1959/02.txt")
    publication = assemble(config(PartConfig("甲", ("02.txt", "1959/01", "01.txt", "1958/01.txt"))), articles)
    assert stems(publication) == [["1959/02", "1959/01", "01", "1958/01"]]


def test_a_name_that_several_files_bear_is_told_with_their_folders() -> None:
    with pytest.raises(ContentError) as caught:
        assemble(config(PartConfig("甲", ("01.txt", "1958/01.txt", "1959/01.txt"))), of_files("1958/01.txt", "1959/01.txt"))
    (problem,) = caught.value.problems
    assert (problem.key, problem.params["names"]) == ("assembly.source_of_several", '"1958/01.txt", "1959/01.txt"')


@pytest.mark.parametrize(("count", "known"), [(8, "n7.txt"), (9, "n7.txt……")])
def test_a_list_of_files_that_is_cut_short_says_so(count: int, known: str) -> None:
    with pytest.raises(ContentError) as caught:
        assemble(config(PartConfig("甲", ("桥.txt",))), [article(f"n{number}") for number in range(count)])
    assert str(caught.value.problems[0].params["known"]).endswith(f"、{known}")


def test_no_article_at_all_is_an_error() -> None:
    with pytest.raises(ContentError):
        assemble(config(), [])


def test_matter_is_generated_or_written_by_the_editor() -> None:
    publication = assemble(
        config(
            front=MatterConfig(("cover", "foreword", "editorial-notes", "contents")),
            back=MatterConfig(("index",)),
            texts={"front/editorial-notes": "# 凡例\n\n一、本书。"},
        ),
        [article("a")],
    )
    assert [(matter.id, matter.title, len(matter.blocks)) for matter in publication.front] == [
        ("front-cover", "", 0),
        ("front-editorial-notes", "凡例", 1),
        ("front-contents", "", 0),
    ]
    assert [matter.kind for matter in publication.back] == ["index"]


def test_characters_are_counted_as_publishers_do() -> None:
    publication = assemble(config(), [article("a", title="题", body="共 12.5 万人，OK。")])
    # 题 + 共 12.5 万 人 ， OK 。
    assert publication.statistics.characters == 1 + 7


def test_the_note_called_in_the_title_is_found() -> None:
    source = SourceRef("a.txt", "0" * 64, "1-3")
    publication = assemble(
        config(), [Article("a", "题", "文。\n\n[^1]: 题注。", source, "zh-Hant", title_note="1")]
    )
    chapter = publication.chapters[0]
    assert chapter.title_note == chapter.notes[0].id == "ch1-n1"


def test_fragments_leave_no_hole_in_the_numbers_of_chapters() -> None:
    articles = [article("a-01"), replace(article("a-02"), kind="fragments"), article("b")]
    chapters = assemble(config(PartConfig("甲", ("a.txt", "b.txt"))), articles).chapters
    assert [(chapter.id, chapter.number) for chapter in chapters] == [("ch1", 1), ("ch2", 3), ("ch3", 2)]
