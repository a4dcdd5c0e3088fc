"""Rules of the page: what `reassembly.plan` recognises and the make-up carries out.

They have no function here, because they see whole pages; their examples are small documents and the bodies that come
out of them. Rules that only keep account (line ends, moves) cannot be switched off: without them text has no place.
"""

from __future__ import annotations

from bianzuan.cleaning.planning.switches import SWITCHABLE
from bianzuan.cleaning.rule import Example, Form, Rule
from bianzuan.cleaning.rules.newspaper import IN_ORDER, OUT_OF_ORDER, PUT_TOGETHER
from bianzuan.model import Action, Confidence

_ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"
_TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净。"
_THREE = "第二天一早，镇上来了两位客人，打听水车的价钱。"
_FOUR = "他们看了底座，又看了横梁，问齿轮是用什么木料做的，修一次要用几天工夫。"
_FIVE = "老师傅一样一样地答了，又领着他们走到河边，去看去年装好的那一架。"
_LONG = _ONE + _TWO + _THREE


def _rule(
    name: str,
    reason: str,
    zh: str,
    action: Action,
    confidence: Confidence,
    examples: tuple[Example, ...] = (),
    leaves: tuple[str, ...] = (),
    form: Form = "text",
) -> Rule:
    return Rule(name, reason, zh, action, confidence, examples, leaves, "page", form=form)


PAGE_RULES: tuple[Rule, ...] = (
    _rule("encoding", "a source that is not UTF-8", "来源编码不是 UTF-8", "classify", "certain"),
    _rule("html", "tags, scripts and navigation of a web page", "网页的标签、脚本与导航", "drop", "certain",
          (Example(f"<html><body><script>x()</script><p>{_ONE}</p><p>{_TWO}</body></html>", f"{_ONE}\n\n{_TWO}\n"),), (), "html"),
    _rule("picture", "pictures of a page or of a Word file, at their place in the text", "网页与 Word 文件中的图片，置于原处", "replace", "certain"),
    _rule("columns", "a table whose columns are set apart by tabs or wide space", "以制表符或空格分栏的表格", "replace", "likely",
          (Example(f"{_ONE}\n\n部件\t长度\t直径\n立轴\t3.20\t0.35\n轮辐\t2.10\t0.08\n\n{_TWO}\n",
                   f"{_ONE}\n\n| 部件 | 长度 | 直径 |\n| --- | --- | --- |\n| 立轴 | 3.20 | 0.35 |\n| 轮辐 | 2.10 | 0.08 |\n\n{_TWO}\n"),),
          (f"第一条  先量尺寸。\n\n第二条  后裁木料，共12根。\n\n{_ONE}\n", f"张三　李四　王五\n\n赵六　钱七　孙八\n\n{_ONE}\n")),
    _rule("loop", "lines that repeat what was said, over and over", "机器重复的段落", "drop", "likely",
          (Example("# 河边\n\n" + f"{_LONG}\n\n{_FOUR}\n\n{_FIVE}\n\n" * 3, f"{_LONG}\n\n{_FOUR}\n\n{_FIVE}\n"),),
          (f"# 河边\n\n{_LONG}\n\n{_FOUR}\n\n{_FIVE}\n\n{_FOUR}\n",)),
    _rule("page-furniture", "page numbers, running heads, and what web pages put around a text", "页码、书眉、责任编辑及网页附着文字", "drop", "likely",
          (Example(f"{_ONE}\n\n{_TWO}\n\n责任编辑：张三\n\n第 3 页 共 10 页\n", f"{_ONE}\n\n{_TWO}\n"),
           Example(f"{_ONE}\n\n{_TWO}（责任编辑：张三）\n\n扫码关注我们的公众号\n", f"{_ONE}\n\n{_TWO}\n")),
          (f"{_ONE}\n\n1\n\n{_TWO}\n\n2\n\n{_THREE}\n", f"{_ONE}他是这本书的责任编辑。\n\n第3页共有10页附图，见后。\n",
           f"1. 先量尺寸\n2. 后裁木料\n3. 再上桐油\n\n{_ONE}\n")),
    _rule("jump-line", "where the article goes on or comes from in the newspaper", "报纸转版、接版标记", "drop", "certain",
          (Example(f"{_ONE}\n\n{_TWO}\n\n（下转第4版）\n", f"{_ONE}\n\n{_TWO}\n\n〔原文此处缺失〕\n"),),
          (f"{_ONE}全文见第三版。\n\n{_TWO}\n",)),
    _rule("title", "the line that names the article", "文章标题", "classify", "likely",
          (Example(f"河边的水车\n\n{_ONE}\n\n{_TWO}\n", f"{_ONE}\n\n{_TWO}\n"),), (f"{_ONE}\n\n{_TWO}\n",)),
    _rule("byline", "who wrote the article", "作者署名", "classify", "likely",
          (Example(f"# 河边\n\n本报记者 张三\n\n{_ONE}\n\n{_TWO}\n", f"{_ONE}\n\n{_TWO}\n"),), (f"# 河边\n\n{_ONE}\n\n张三说好。\n",)),
    _rule("heading", "a short line without end mark that stands over text", "无句末标点的短行，为小标题", "classify", "likely",
          (Example(f"# 河边\n\n{_ONE}\n\n### 图纸\n\n{_TWO}\n", f"{_ONE}\n\n## 图纸\n\n{_TWO}\n"),),
          (f"# 河边\n\n{_ONE}\n\n## 图纸\n\n{_TWO}\n",)),
    _rule("heading-parts", "parts of a heading are set apart by a wide space", "标题各部分以全角空格分隔", "join", "certain",
          (Example(f"# 河边\n\n{_ONE}\n\n## 一 图纸\n\n{_TWO}\n\n## 二 客人\n\n{_THREE}\n",
                   f"{_ONE}\n\n## 一　图纸\n\n{_TWO}\n\n## 二　客人\n\n{_THREE}\n"),), (f"# 河边\n\n{_ONE}\n\n## 图纸\n\n{_TWO}\n",)),
    _rule("caption", "the words under a picture", "图片说明", "classify", "likely",
          (Example(f"# 河边\n\n{_ONE}\n\n图为老师傅在工作。新华社记者 张三/摄\n\n{_TWO}\n",
                   f"{_ONE}\n\n图为老师傅在工作。新华社记者 张三/摄\n{{: .caption }}\n\n{_TWO}\n"),),
          (f"# 河边\n\n{_ONE}\n\n{_TWO}\n",)),
    _rule("pullquote", "a sentence of the text, repeated to be set apart", "摘自正文的提要", "classify", "likely",
          (Example(f"# 河边\n\n{_ONE}\n\n- ◆{_ONE}\n\n{_TWO}\n", f"{_ONE}\n\n{_ONE}\n{{: .pullquote }}\n\n{_TWO}\n"),),
          (f"# 河边\n\n{_ONE}\n\n- 先量尺寸\n- 后裁木料\n\n{_TWO}\n",)),
    _rule("author-note", "who the author is", "作者简介", "classify", "certain",
          (Example(f"# 河边\n\n{_ONE}\n\n{_TWO}（作者单位：某某研究室）\n",
                   f"{_ONE}\n\n{_TWO}\n\n（作者单位：某某研究室）\n{{: .author-note }}\n"),),
          (f"# 河边\n\n{_ONE}\n\n{_TWO}（作者们都同意）\n",)),
    _rule("editor-note", "what an editor put before or behind the text", "编者按、按语", "classify", "certain",
          (Example(f"# 河边\n\n编者按：{_ONE}\n\n{_TWO}\n", f"编者按：{_ONE}\n{{: .editor-note }}\n\n{_TWO}\n"),),
          (f"# 河边\n\n{_ONE}\n\n编者按下电话，说了一句话。\n",)),
    _rule("signature", "who issues a document, and when", "文末署名与日期", "classify", "likely",
          (Example(f"# 修缮水车的通知\n\n{_ONE}\n\n柳溪县人民政府\n\n2019年3月5日\n",
                   f"{_ONE}\n\n柳溪县人民政府\n{{: .signature }}\n\n2019年3月5日\n{{: .signature }}\n"),),
          (f"# 河边\n\n{_ONE}\n\n柳溪县人民政府来了人。\n",)),
    _rule("abstract", "the abstract of a paper", "论文摘要", "classify", "certain",
          (Example(f"# 水车考\n\n摘要：{_ONE}\n\n{_TWO}\n", f"摘要：{_ONE}\n{{: .abstract }}\n\n{_TWO}\n"),),
          (f"# 水车考\n\n{_ONE}\n\n摘要写在前面。\n",)),
    _rule("keywords", "the key words of a paper, and its class marks", "论文关键词、分类号", "classify", "certain",
          (Example(f"# 水车考\n\n{_ONE}\n\n关键词：水车；渠道\n\n{_TWO}\n",
                   f"{_ONE}\n\n关键词：水车；渠道\n{{: .keywords }}\n\n{_TWO}\n"),),
          (f"# 水车考\n\n{_ONE}\n\n关键词有两个。\n",)),
    _rule("verse", "lines that are lines by right", "诗行", "classify", "likely",
          (Example(f"# 河边\n\n{_ONE}\n\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。\n\n{_TWO}\n",
                   f"{_ONE}\n\n白日依山尽，  \n黄河入海流。  \n欲穷千里目，  \n更上一层楼。\n{{: .verse }}\n\n{_TWO}\n"),), (f"{_ONE}\n\n{_TWO}\n",)),
    _rule("note", "a mark in the text and the note it calls", "注释符号与注文", "classify", "certain",
          (Example(f"# 河边\n\n{_ONE[:-1]}※。\n\n{_TWO}\n\n※这是县志里的说法。\n",
                   f"{_ONE[:-1]}[^1]。\n\n{_TWO}\n\n[^1]: 这是县志里的说法。\n"),),
          (f"# 河边\n\n{_ONE}\n\n{_TWO}\n",)),
    _rule("note-mark", "the mark of a note; the edition numbers its notes itself", "注号由本书统一编排", "delete", "certain",
          (Example(f"# 河边\n\n{_ONE[:-1]}※。\n\n{_TWO}\n\n※这是县志里的说法。\n",
                   f"{_ONE[:-1]}[^1]。\n\n{_TWO}\n\n[^1]: 这是县志里的说法。\n"),), (f"{_ONE}\n\n※ {_TWO}\n\n※ {_THREE}\n",)),
    _rule("block-mark", "the mark of a block, which its kind now says", "区块标记", "delete", "certain",
          (Example(f"# 河边\n\n{_ONE}\n\n### {_TWO}\n\n{_THREE}\n", f"{_ONE}\n\n{_TWO}\n\n{_THREE}\n"),), (f"{_ONE}\n\n{_TWO}\n",)),
    _rule("inner-space", "white space between blocks", "区块之间的空白", "delete", "certain",
          (Example(f"# 河边\n\n{_ONE}\n\n{_TWO} （作者单位：某某研究室）\n",
                   f"{_ONE}\n\n{_TWO}\n\n（作者单位：某某研究室）\n{{: .author-note }}\n"),), (f"{_ONE}\n\n{_TWO}\n",)),
    _rule("attribution", "text whose article is uncertain", "归属存疑的文字", "flag", "doubtful",
          (Example(OUT_OF_ORDER, PUT_TOGETHER),), (IN_ORDER,)),
    _rule("far-join", "a paragraph that goes on in another place of the page", "隔栏续接的段落", "join", "likely",
          (Example(OUT_OF_ORDER, PUT_TOGETHER),), (IN_ORDER,)),
    _rule("paragraph-join", "a paragraph cut in two", "被截断的段落", "join", "certain",
          (Example(f"# 河边\n\n{_ONE}\n\n第一张画的是底座，第二张画的是横梁，第三张画的是齿\n\n轮，三张都要细读。\n\n{_TWO}\n",
                   f"{_ONE}\n\n第一张画的是底座，第二张画的是横梁，第三张画的是齿轮，三张都要细读。\n\n{_TWO}\n"),),
          (f"# 河边\n\n{_ONE}\n\n{_TWO}\n\n{_THREE}\n",)),
    _rule("lines", "lines of a list, a table or a verse", "列表、表格、诗行之行", "join", "certain",
          (Example(f"{_ONE}\n\n- 先量\n\n- 后裁\n\n{_TWO}\n", f"{_ONE}\n\n- 先量\n- 后裁\n\n{_TWO}\n"),), (f"{_ONE}\n\n{_TWO}\n",)),
    _rule("gap", "text that is missing", "原文缺失", "replace", "likely",
          (Example(f"{_ONE}\n\n{_TWO}\n\n（下转第4版）\n", f"{_ONE}\n\n{_TWO}\n\n〔原文此处缺失〕\n"),), (f"# 河边\n\n{_ONE}\n",)),
    _rule("move", "text that stood in another place", "文字位置调整", "move", "likely",
          (Example(OUT_OF_ORDER, PUT_TOGETHER),), (IN_ORDER,)),
    _rule("line-end", "blocks are set apart by one empty line", "区块之间空一行", "replace", "certain",
          (Example(f"{_ONE}\r\n{_TWO}\r\n", f"{_ONE}\n\n{_TWO}\n"),), (f"{_ONE}\n\n{_TWO}\n",)),
    _rule("file-end", "a file ends with one line end", "文件以一个换行结束", "replace", "certain",
          (Example(_ONE, f"{_ONE}\n"),), (f"{_ONE}\n",)),
    _rule("markdown-escape", "a backslash of Markdown, in a Markdown source", "Markdown 来源中的转义反斜线", "replace", "certain",
          (Example(f"{_ONE}\n\n甲\\_乙\n", f"{_ONE}\n\n甲\\_乙\n"),), (f"{_ONE}\n",), "markdown"),
    _rule("front-matter", "fields of a Markdown source", "Markdown 来源的文首字段", "drop", "certain",
          (Example(f"---\ntitle: 河边\n---\n\n{_ONE}\n", f"{_ONE}\n"),), (f"{_ONE}\n\n---\n\n{_TWO}\n",), "markdown"),
    _rule("markup", "a mark of an article that was cleaned before", "既有清理稿的标记", "classify", "certain",
          (Example(f"{_ONE}\n\n图为水车。\n{{: .caption }}\n", f"{_ONE}\n\n图为水车。\n{{: .caption }}\n"),), (f"{_ONE}\n",), "markdown"),
    _rule("decision", "what the editor decided", "编者决定", "replace", "certain"),
)  # fmt: skip

# What `[clean] off` cannot name.
ALWAYS = frozenset(rule.name for rule in PAGE_RULES) - SWITCHABLE
