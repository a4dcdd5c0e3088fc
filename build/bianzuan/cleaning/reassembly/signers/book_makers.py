"""Who made a book: authors of old with their dynasties, and what each of several did.

In: a line, Simplified. Out: authors, each with what he did; () for any other line.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun
from bianzuan.model import Author

GAP = re.compile("[ \u3000]+")
SPLIT_NAME = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?=[ \u3000]|$)")  # 王 丽
# 汉赵氏注 宋孙奭音义并疏, 〔清〕刘敏 撰: the dynasty, the name, what he did; one alone needs 撰, 著, 氏 or brackets.
_DYNASTY = "(?:周|秦|汉|魏|蜀|吴|晋|宋|齐|梁|陈|隋|唐|南唐|后蜀|辽|金|元|明|清)"
_OLD_AUTHOR = re.compile(
    rf"(?P<name>[〔［\[（(]{_DYNASTY}[〕］\]）)][ \u3000]?[\u3400-\u9fff]{{2,3}}|{_DYNASTY}[\u3400-\u9fff]{{1,2}}氏|{_DYNASTY}[ \u3000]?[\u3400-\u9fff]{{2,3}}?)[ \u3000]?"
    r"(?P<role>(?:集解|集注|章句|音义|正义|补注|校注|笺注|编次|重修|纂修|[撰著注疏编辑纂校传笺译述选评点释订修])(?:[并兼]?(?:音义|正义|[疏注校编释]))?)"
)
# 佚名笺, beside an author of old: somebody whose name is lost.
_UNNAMED = re.compile("(?P<name>佚名|无名氏|阙名)[ \u3000]?(?P<role>(?:补|校|笺|评|音)?[注疏笺校编辑评点释音撰著])")
# 〔唐〕王之涣: the dynasty in brackets and a name, below the title of a poem.
_OF_DYNASTY = re.compile(rf"[〔［\[（(【]{_DYNASTY}代?[〕］\]）)】][ \u3000]?(?!康熙|万历|景泰|成化|宣德|宣统|洪武|弘治|隆庆)(?P<name>[\u3400-\u9fff]{{2,3}})")
# 林晓 著, ［美］约翰·史密斯著 王敏译, 张文、李红 主编: who made a book, and what each did. What could end a name stands apart.
_MAKER = re.compile(
    "(?P<names>(?:[〔［\\[（(][\u3400-\u9fff]{1,4}[〕］\\]）)][ \u3000]?)?(?:[\u3400-\u9fff][ \u3000]{1,2}[\u3400-\u9fff](?=[ \u3000著译撰]|[辑采]录|编[选著]|选编|(?:搜集|记录)?整理|口述|讲述)|[\u3400-\u9fff·]{2,14}?(?:[、 \u3000][\u3400-\u9fff·]{2,14}?){0,4}))"
    "(?P<role>[ \u3000]?(?:等[ \u3000]?)?(?:著|撰|译|[编译合]著|主编|[选编]译|选编|编[写选]|[辑采]录|辑[注校]|校注|点校|绘著|遗[稿著作]|口述|讲述|(?:搜集|记录|录音)?整理|采写|采访|编剧|改编|作[词曲]|词曲|谱曲|填词|配器)|[ \u3000]{1,2}(?:等[ \u3000]?)?(?:[编辑注绘校述讲词曲]|[笺辑选评译集疏]注|[笺校]释))(?:[ \u3000]*[/／；;，,|｜][ \u3000]*|[ \u3000]+|$)"
)
_BEHIND_NATION = re.compile("([〕］\\]）)])[ \u3000]+")  # 〔英〕 哈·格兰特
NATION = re.compile("[〔［\\[（(][^〕］\\]）)]+[〕］\\]）)][ \u3000]?")
# 〔日〕井田信夫: behind the name of a country anything is a name.
FOREIGN = re.compile(
    "[〔［\\[（(](?:美国?|英国?|法国?|德国?|日本?|俄罗?斯?|苏联?|加拿大|意大利|意|韩国?|朝鲜?|印度?|澳大利亚|澳|西班牙|葡萄?牙?|荷兰?|瑞[典士]|奥地利|波兰|捷克?|匈牙利|匈|丹麦|挪威|芬兰?|希腊?|土耳其|埃及|以色列|巴西|阿根廷|智利|墨西哥|哥伦比亚|越南?|泰国?|新加坡|马来西亚|比利时|爱尔兰)[〕］\\]）)]"
    "[ \u3000]?(?P<name>[\u3400-\u9fff]{1,8}(?:[·•][\u3400-\u9fff]{1,8}){0,3})"
)


def old_authors(text: str) -> tuple[Author, ...]:
    """Authors of an old book, each with his dynasty; () for any other line."""
    if (bare := _OF_DYNASTY.fullmatch(text)) and is_name(bare["name"]):
        return (Author(text),)
    # [清] 吴锡龄　撰: what begins a name may be a dynasty, too.
    whole = _OLD_AUTHOR.fullmatch(text)
    parts = re.split("[ \u3000]+(?=[〔［\\[（(]?" + _DYNASTY + "|佚名|无名氏|阙名)", text)
    found = [whole] if whole else [_OLD_AUTHOR.fullmatch(part) or _UNNAMED.fullmatch(part) for part in parts]
    known = [match for match in found if match and (match.re is _UNNAMED or is_name(re.sub(rf"^[〔［\[（(]?{_DYNASTY}[〕］\]）)]?[ \u3000]?", "", match["name"])))]
    sure = any(match.re is not _UNNAMED for match in known) and len(known) > 1 or known and (known[0]["role"] in ("撰", "著") or known[0]["name"].endswith("氏") or known[0]["name"][0] in "〔［[（(")
    return tuple(Author(match["name"], match["role"]) for match in known) if sure and len(known) == len(found) else ()


def makers(text: str) -> tuple[Author, ...]:
    """Authors, editors and translators of a book, each with what he did; () for any other line."""
    found: list[Author] = []
    end = 0
    while end < len(text) and (match := _MAKER.match(text, end)):
        names = re.split("[、 \u3000]", SPLIT_NAME.sub(r"\1\2", _BEHIND_NATION.sub(r"\1", match["names"])))
        if not all(is_name(NATION.sub("", name)) or FOREIGN.fullmatch(name) for name in names) or is_common_noun(match["names"]):
            return ()
        found += [Author(name, GAP.sub("", match["role"])) for name in names]
        end = match.end()
    return tuple(found) if end == len(text) else ()
