"""What only looks like noise comes out as it went in: the traps of the classes, as whole documents."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.body import parse_body
from bianzuan.model import Source
from bianzuan.reading import split_lines

PROSE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"

TRAPS = {
    "pinyin of a textbook": "天(tiān)地(dì)人(rén)，你(nǐ)我(wǒ)他(tā)，一(yī)二(èr)三(sān)，金(jīn)木(mù)水(shuǐ)火(huǒ)土(tǔ)。",
    "pinyin of a textbook in Traditional script": "老(lǎo)師(shī)教(jiāo)學(xué)生(shēng)讀(dú)書(shū)，大(dà)家(jiā)來(lái)寫(xiě)字(zì)。",
    "glosses": "单(shàn)县人，姓仇(qiú)，与解(xiè)缙、曾(zēng)巩、乐(yuè)毅同乡。",
    "verse": "白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。",
    "refrain": "我们走在大路上，\n意气风发斗志昂扬。\n我们走在大路上，\n披荆斩棘奔向前方。\n我们走在大路上，\n朝着胜利的方向。",
    "numbered lines": "（1）先量尺寸；\n（2）后裁木料；\n（3）再上桐油。",
    "table": "| 名目 | 价 |\n| --- | --- |\n| 水车 | 1,000 |",
    "English": 'The old man said, "Go home, now!" It cost $1,000.50 (about 7,000 yuan), a, b, c...',
    "code": '```\nprint("工会,好")  # 注,释(一)\n\tx = [1,2]--\n```',
    "formula": "当a<b>c时，f(x,y)=x+y，比例为3:2，时间是8:12，共1,234人。",
    "range": "这是2017--2019年、2020-2021年和第3—5页的事。",
    "address": "见https://a.cn/x,y?z=1(a)和a.b@c.cn，版本是v1.2.3。",
    "name of another script": "作者是宮﨑駿，书名《憺園集》，引文“學而時習之”照旧。" + PROSE,
    "references": "[1]王宁,李红.水车史[M].北京:某出版社,2001.\n[2]张三, 李四. 木工小考[J]. 某学报, 2001, 3(2): 1-5.",
    "readings of polyphones": "音樂(yuè)、快樂(lè)、樂(yuè)器，長(zhǎng)大、長(cháng)短，傳(zhuàn)記、傳(chuán)說，還(hái)有。",
    "years as lines": f"2019\n\n{PROSE * 4}\n\n2020\n\n{PROSE * 4}他又说。\n\n2021",
}


@pytest.mark.parametrize("name", TRAPS)
def test_traps_come_out_as_they_went_in(name: str) -> None:
    text = f"{PROSE}\n\n{TRAPS[name]}\n\n第二天一早，镇上来了两位客人，打听水车的价钱。\n"
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    came_out = [result.articles[0].title, *(block.text for block in parse_body(result.articles[0].body))]
    assert "".join("".join(came_out).split()) == "".join(text.split())
