"""Kinds of documents that compilations are made of, and what each has at its head, its foot and between."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import ONE, TWO, cleaned, only_article


def _paragraphs(body: str) -> list[str]:
    return body.rstrip("\n").split("\n\n")


def test_a_speech_has_its_speaker_below_the_note_on_its_record() -> None:
    article = only_article(f"在文化工作会议上的讲话\n（根据录音整理，未经本人审阅）\n刘敏\n1998年4月12日\n\n同志们：\n{ONE}\n{TWO}\n")
    assert [author.name for author in article.authors] == ["刘敏"]
    assert article.date == "1998-04-12"
    assert article.body.startswith("（根据录音整理，未经本人审阅）\n{: .author-note }\n\n同志们：\n")


def test_a_song_is_signed_by_its_poet_and_its_composer() -> None:
    article = only_article("渡口之歌\n\n刘敏　词\n张文海　曲\n\n清清的河水弯弯流，\n流过村头流过渡口，\n撑船的阿公唱着歌，\n一篙一篙到白头。\n")
    assert [(author.name, author.role) for author in article.authors] == [("刘敏", "词"), ("张文海", "曲")]
    assert article.body.startswith("清清的河水弯弯流，")


def test_the_names_of_a_paper_may_be_spread_and_numbered() -> None:
    article = only_article(f"柳溪渡口变迁考\n\n刘　敏1，张文海2\n（1. 西川大学 历史系；2. 柳溪县文化馆）\n\n{ONE}\n{TWO}\n")
    assert [author.name for author in article.authors] == ["刘敏", "张文海"]


def test_the_imprint_of_a_book_keeps_who_edited_it() -> None:
    lines = ["主　　编：刘敏", "责任编辑：王宁", "封面设计：陈志明", "出版发行：西川人民出版社", "开　　本：850×1168毫米　1/32", "印　　张：12.5", "定　　价：18.00元"]
    assert "责任编辑：王宁" in only_article("\n".join(["渡口文史资料", *lines]) + "\n").body


def test_who_edited_a_saved_page_still_goes() -> None:
    assert "责任编辑" not in only_article(f"# 河边\n\n{ONE}\n\n{TWO}\n\n责任编辑：王宁\n").body


def test_the_second_to_live_follows_the_first_of_a_family() -> None:
    article = only_article("青石刘氏族谱序\n\n余族自明洪武二年由湖广入川，卜居青石，迄今二十余世矣。\n二世\n河　敏公长子，字长源，生于洪武二十四年。\n三世\n志明　河公长子，字子光，邑庠生。\n")
    assert [line for line in _paragraphs(article.body) if line.startswith("## ")] == ["## 二世", "## 三世"]


@pytest.mark.parametrize("years", [("1932年（民国二十一年）　1岁", "1950年　19岁"), ("一九三二年（壬申）　一岁", "一九五〇年　十九岁")])
def test_the_years_of_a_life_are_headings(years: tuple[str, str]) -> None:
    article = only_article(f"刘敏先生年谱简编\n\n{years[0]}\n三月初五日，生于柳溪县青石乡。\n{years[1]}\n参加工作，任青石乡小学教师。\n")
    assert [line for line in _paragraphs(article.body) if line.startswith("## ")] == [f"## {year}" for year in years]


def test_a_judgment_has_its_title_below_the_court() -> None:
    article = only_article(f"西川省柳溪县人民法院\n民事判决书\n（1998）柳民初字第56号\n\n原告：刘敏，男，柳溪县青石乡人。\n{ONE}\n{TWO}\n")
    assert article.title == "民事判决书"


def test_a_contract_has_its_title_above_the_parties() -> None:
    article = only_article(f"渡船承包合同\n\n甲方：青石乡人民政府\n乙方：李河生\n\n{ONE}\n第一条　承包期三年。\n第二条　每年上交承包费五百元。\n")
    assert (article.title, _paragraphs(article.body)[:2]) == ("渡船承包合同", ["甲方：青石乡人民政府", "乙方：李河生"])


@pytest.mark.parametrize("signed", ["编　者\n1998年5月", "青石乡人民政府（章）\n一九八五年三月一日", "柳溪县志编辑部（公章）\n1985年3月1日"])
def test_who_signs_below_the_text_is_its_signature(signed: str) -> None:
    name, day = signed.split("\n")
    assert only_article(f"# 后记\n\n{ONE}\n\n{TWO}\n\n{signed}\n").body.endswith(f"{name}\n{{: .signature }}\n\n{day}\n{{: .signature }}\n")


def test_the_book_of_a_review_is_not_joined_to_its_text() -> None:
    book = "《柳溪渡口》，刘敏著，西川人民出版社1998年5月第1版，18.00元"
    article = only_article(f"一部有温度的渡口史\n——读《柳溪渡口》\n张文海\n\n{book}\n\n{ONE}\n{TWO}\n")
    assert _paragraphs(article.body)[:2] == [book, ONE]


def test_a_word_spread_over_its_cell_is_one_cell() -> None:
    rows = "渡口　　木船　　机动船\n青石渡　　3　　1\n东门渡　　2　　2\n合　计　　5　　3\n"
    assert "| 合　计 | 5 | 3 |" in only_article(f"# 船只\n\n{ONE}\n\n{rows}").body


def test_a_novel_that_says_how_old_somebody_was_has_no_such_headings() -> None:
    assert "## " not in cleaned(f"# 河边\n\n{ONE}\n\n1950年　19岁\n\n{TWO}\n").articles[0].body


def test_who_took_part_below_a_report_is_no_title() -> None:
    report = f"关于渡口现状的调查报告\n\n县文史委调查组\n\n{ONE}\n一、基本情况\n{TWO}\n二、几点建议\n{ONE.replace('图纸', '账本')}\n\n"
    for foot in ("调查组成员：刘敏、张文海、李河生\n执笔：王宁\n", "县文史委调查组\n执笔：王宁\n"):
        article = only_article(report + foot)
        assert article.title == "关于渡口现状的调查报告"
        assert article.body.rstrip().endswith("执笔：王宁")


def test_texts_that_end_with_their_month_have_their_titles() -> None:
    texts = [("渡口", ONE, "（一九八五年三月）"), ("磨坊", TWO, "（一九八六年四月）"), ("窑火", ONE.replace("图纸", "砖坯"), "（一九八七年五月）")]
    article = only_article("第一辑　水边\n\n" + "\n".join(f"{title}\n{text}\n{text.replace('，', '，又', 1)}\n{day}\n" for title, text, day in texts))
    assert [line for line in _paragraphs(article.body) if line.startswith("## ")] == ["## 渡口", "## 磨坊", "## 窑火"]
    assert article.body.count("{: .signature }") == 3


def test_a_name_and_a_month_sign_a_preface() -> None:
    article = only_article(f"渡口文集\n\n自序\n\n{ONE}\n{TWO}\n刘敏　一九九八年五月\n\n第一辑　水边\n\n渡口\n\n{TWO.replace('学徒', '船工')}\n\n第二辑　山里\n\n窑火\n\n{ONE.replace('图纸', '砖坯')}\n")
    assert "刘敏　一九九八年五月\n{: .signature }\n\n## 第一辑　水边" in article.body


@pytest.mark.parametrize("top", ["柳溪楹联选", "# 柳溪楹联选"])
def test_couplets_of_a_collection_need_no_marks(top: str) -> None:
    article = only_article(f"{top}\n\n渡口亭联\n一水中分南北岸\n孤舟横渡古今人\n\n文昌阁联\n（清）刘敏\n阁上文光冲北斗\n溪边柳色醉东风\n")
    assert article.title == "柳溪楹联选"
    assert "一水中分南北岸  \n孤舟横渡古今人\n{: .verse }" in article.body
    assert "阁上文光冲北斗  \n溪边柳色醉东风\n{: .verse }" in article.body


def test_two_lines_of_one_length_are_no_couplet_elsewhere() -> None:
    assert "verse" not in only_article(f"# 河边\n\n{ONE}\n\n北门外的老磨坊\n西街口的铁匠铺\n\n{TWO}\n").body


POEM = ["河水", "流过我的窗前", "带走了", "一片柳叶", "而你", "还在对岸"]


@pytest.mark.parametrize("top", ["渡口\n刘敏\n\n", "渡口\n\n刘敏\n\n", "# 渡口\n\n刘敏\n\n"])
@pytest.mark.parametrize("foot", ["", "\n1985年3月\n", "\n一九八五年三月二日\n"])
def test_short_lines_below_title_and_poet_are_verse(top: str, foot: str) -> None:
    article = only_article(top + "\n".join(POEM[:4]) + "\n\n" + "\n".join(POEM[4:]) + "\n" + foot)
    assert [author.name for author in article.authors] == ["刘敏"]
    assert article.body.startswith("河水  \n流过我的窗前  \n带走了  \n一片柳叶\n{: .verse }\n\n而你  \n还在对岸\n{: .verse }")


@pytest.mark.parametrize("lines", [["煤炭", "木材", "水泥", "石灰", "铁钉"], ["王宁", "张文海", "李河生", "陈志明", "赵文"]])
def test_a_list_below_a_name_is_no_verse(lines: list[str]) -> None:
    assert "verse" not in cleaned("物资清单\n刘敏\n\n" + "\n".join(lines) + "\n").articles[0].body


def test_names_with_their_years_head_lives() -> None:
    names = ["刘敏（1932—1998）", "张文海（1940—　）", "李河生（约1920—1999）"]
    texts = [ONE, TWO, ONE.replace("图纸", "账本")]
    article = only_article("人物传略\n\n" + "\n\n".join(f"{name}\n{text}" for name, text in zip(names, texts, strict=True)) + "\n")
    assert [line for line in _paragraphs(article.body) if line.startswith("## ")] == [f"## {name}" for name in names]


def test_answers_to_choose_from_are_no_heading() -> None:
    article = only_article("渡口调查问卷\n\n1. 您的年龄？\nA. 30岁以下　B. 30—50岁　C. 50岁以上\n2. 您多久过一次河？\nA. 每天　B. 每周　C. 很少\n3. 您对渡口有什么建议？\n＿＿＿＿＿＿\n")
    assert "A. 每天　B. 每周　C. 很少" in _paragraphs(article.body)


@pytest.mark.parametrize("title", ["关于表彰渡口安全先进集体的决定", "关于调整渡口收费的请示"])
def test_the_number_of_a_document_stands_below_its_title(title: str) -> None:
    article = only_article(f"{title}\n柳府发〔1986〕5号\n\n各乡镇人民政府：\n{ONE}\n附：先进集体名单\n\n柳溪县人民政府\n1986年1月10日\n")
    assert article.title == title
    assert article.body.startswith("各乡镇人民政府：")
    assert article.body.endswith("柳溪县人民政府\n{: .signature }\n\n1986年1月10日\n{: .signature }\n")


def test_a_foreign_poet_and_his_translator_sign() -> None:
    article = only_article("渡口\n〔英〕约翰·史密斯\n王宁译\n\n河水流着，\n带走了月光，\n我站在岸上，\n等一只船。\n")
    assert [(author.name, author.role) for author in article.authors] == [("〔英〕约翰·史密斯", ""), ("王宁", "译")]


def test_a_table_of_descent_has_its_title() -> None:
    lines = ["一世　刘敏", "二世　刘河　刘生　刘宁", "三世　刘志明　刘志远"]
    article = only_article("刘氏世系表\n\n" + "\n".join(lines) + "\n")
    assert (article.title, _paragraphs(article.body)) == ("刘氏世系表", lines)


def test_the_years_of_a_career_ask_nothing() -> None:
    lines = ["1938年9月—1944年7月　青石乡小学学习", "1950年8月　参加工作，任青石乡小学教师", "1956年3月—1966年5月　柳溪县文化馆馆员", "1972年　任柳溪县文化馆副馆长", "1992年5月　离休"]
    made = cleaned("刘敏同志简历\n\n" + "\n".join(lines) + "\n")
    assert _paragraphs(made.articles[0].body) == lines
    assert not [edit for edit in made.ledger if edit.confidence == "doubtful"]


def test_entries_of_a_dictionary_begin_with_whole_words() -> None:
    made = cleaned("柳溪方言词汇\n\n摆渡　bǎi dù　用船把人和货物运过河。\n跳板　tiào bǎn　搭在船和岸之间的木板。\n缆桩　lǎn zhuāng　岸上系船的木桩。\n")
    assert not [edit for edit in made.ledger if edit.rule == "gap"]


def test_texts_signed_from_somewhere_are_articles() -> None:
    texts = [
        "河水涨得特别早，老渡工坐在船头，望着对岸的柳树，一句话也不说。",
        "他的烟袋早已灭了，却还叼在嘴里，等着最后一班过河的客人。",
        "磨坊在村子的西头，靠着一条小溪，磨面的人从早到晚不断。",
        "孩子们在溪边捉鱼，石磨的声音一里外也听得见。",
        "窑厂今年烧了三十窑砖，没有一窑夹生。看火的师傅说，火候全凭一双眼睛。",
        "来买砖的人排到了桥头，厂长只好发号。",
    ]
    signed = [("渡口与我", "青石乡 李河生"), ("磨坊旧事", "柳溪中学 王宁"), ("看窑", "第三纺织厂 陈志明")]
    page = "".join(f"{title}\n\n{line}\n\n{texts[2 * i]}\n{texts[2 * i + 1]}\n\n" for i, (title, line) in enumerate(signed))
    articles = cleaned(page).articles
    assert [one.title for one in articles] == [title for title, _ in signed]
    assert [(one.authors[0].role, one.authors[0].name) for one in articles] == [tuple(line.split(" ")) for _, line in signed]


def test_chapters_with_a_name_are_no_bylines() -> None:
    article = only_article(f"渡口记\n\n{ONE}\n\n第一章 王宁\n\n{TWO}\n\n第二章 刘敏\n\n{ONE.replace('图纸', '账本')}\n")
    assert article.authors == ()


def test_the_essay_of_a_pupil_names_his_class() -> None:
    article = only_article(f"我的爷爷\n三年级二班　刘小敏\n\n{ONE}\n{TWO}\n\n指导教师：王宁\n")
    assert [(author.name, author.role) for author in article.authors] == [("刘小敏", "三年级二班")]


@pytest.mark.parametrize("title", ["编后记", "编后语"])
def test_what_editors_say_at_the_end_has_its_title(title: str) -> None:
    article = only_article(f"{title}\n\n{ONE}\n{TWO}\n\n《渡口文史资料》编辑组\n一九九八年五月\n")
    assert article.title == title
    assert article.body.startswith(ONE)
    assert article.body.endswith("《渡口文史资料》编辑组\n{: .signature }\n\n一九九八年五月\n{: .signature }\n")


def test_an_editor_s_note_above_a_text_stays_one() -> None:
    article = only_article(f"编者按\n{ONE}\n\n渡口春秋\n刘敏\n{TWO}\n{ONE.replace('图纸', '账本')}\n")
    assert article.title == "渡口春秋"
    assert f"{ONE}\n{{: .editor-note }}" in article.body


def test_the_office_above_a_notice_is_no_title() -> None:
    article = only_article(f"柳溪县人民政府\n关于成立渡口管理委员会的通知\n\n各乡镇人民政府：\n{ONE}\n{TWO}\n\n一九八五年三月一日\n")
    assert article.title == "关于成立渡口管理委员会的通知"
