"""Readings that dictionaries of words do not give: surnames, names of famous people, places, corrected phrases.

After 现代汉语词典 (7th edition), 通用规范汉字字典 and, for places, the readings the places themselves use. A surname
marked "?" is read in two ways by its bearers: the commoner one is given and the editor is asked to look.
"""

from __future__ import annotations


def _table(rows: str) -> dict[str, str]:
    """"曾 zēng，解 xiè" → {"曾": "zēng", "解": "xiè"}."""
    pairs = (row.split(" ", 1) for row in rows.replace("\n", "").split("，") if row)
    return dict(pairs)


# Single surnames whose reading is not the character's common one, or whose character has several.
SURNAMES = _table(
    "曾 zēng，解 xiè，仇 qiú，朴 piáo，区 ōu，任 rén，单 shàn，查 zhā，盖 gě?，华 huà，纪 jǐ?，宁 nìng?，葛 gě，柏 bǎi?，秘 bì，"
    "繁 pó，翟 zhái?，缪 miào，员 yùn，贠 yùn，冼 xiǎn，洗 xiǎn，乜 niè，黑 hè?，盛 shèng，召 shào，卜 bǔ，车 chē，褚 chǔ，"
    "燕 yān，应 yīng，于 yú，哈 hǎ，逄 páng，那 nā?，能 nài，祭 zhài，种 chóng，郗 xī?，郇 xún?，隗 wěi?，撒 sǎ，瞿 qú，谌 chén?，"
    "覃 qín?，费 fèi?，苻 fú，佴 nài，干 gān，折 shé，么 yāo，幺 yāo，相 xiàng，占 zhān，阚 kàn，靳 jìn，句 gōu，勾 gōu，逯 lù，"
    "缑 gōu，璩 qú，禚 zhuó，笪 dá，庹 tuǒ，厍 shè，郏 jiá，麹 qū，曲 qū，宓 mì?，乐 yuè?，晁 cháo，牟 móu?，冯 féng，贾 jiǎ，沈 shěn，"
    "石 shí，过 guō，强 qiáng，粘 nián，万 wàn，宿 sù，角 jué，戚 qī，莘 shēn，都 dū，佟 tóng，行 xíng，俱 jù，炅 guì，炔 guì，"
    "妫 guī，仉 zhǎng，亓 qí，薄 bó，尉 wèi，谷 gǔ，隽 juàn，率 shuài，重 chóng，长 cháng，朝 cháo，降 jiàng，卡 kǎ，"
    "大 dà，中 zhōng，会 huì，合 hé，系 xì，令 lìng，陆 lù，叶 yè，臧 zāng，藏 zāng，车 chē，晟 chéng，洪 hóng，俞 yú，喻 yù，尹 yǐn，"
    "殷 yīn，訾 zī，昝 zǎn，麻 má，梅 méi，咎 jiù，戴 dài，郝 hǎo，郄 qiè，郤 xì，蒯 kuǎi，蔺 lìn，胥 xū，甄 zhēn，邵 shào，邬 wū，"
    "曹 cáo，冉 rǎn，芮 ruì，羿 yì，阙 quē，阎 yán，闫 yán，綦 qí，钭 tǒu，亶 dǎn，侴 chǒu，郜 gào，刁 diāo，尧 yáo，佘 shé，余 yú，"
    "吴 wú，吾 wú，南 nán，呙 guō，荀 xún，茹 rú，蔚 yù，鲍 bào，暴 bào，卓 zhuó，邸 dǐ，底 dǐ，宗 zōng，兴 xīng，漆 qī，祝 zhù，"
    "桑 sāng，娄 lóu，龙 lóng，弗 fú，丁 dīng，车 chē，幸 xìng，扈 hù，竺 zhú，佀 sì，似 sì，仝 tóng，宿 sù，赛 sài，塞 sài，适 kuò，"
    "南 nán，轧 yà，空 kōng，给 jǐ?，少 shào，舍 shè，舒 shū，傅 fù，付 fù，卞 biàn，边 biān，便 biàn?，调 diào?，载 zài?，累 léi?"
)

# Surnames of more than one character.
COMPOUND_SURNAMES = _table(
    "欧阳 ōu yáng，太史 tài shǐ，端木 duān mù，上官 shàng guān，司马 sī mǎ，东方 dōng fāng，独孤 dú gū，南宫 nán gōng，"
    "万俟 mò qí，闻人 wén rén，夏侯 xià hóu，诸葛 zhū gě，尉迟 yù chí，公羊 gōng yáng，赫连 hè lián，澹台 tán tái，"
    "皇甫 huáng fǔ，宗政 zōng zhèng，濮阳 pú yáng，公冶 gōng yě，太叔 tài shū，申屠 shēn tú，公孙 gōng sūn，慕容 mù róng，"
    "仲孙 zhòng sūn，钟离 zhōng lí，长孙 zhǎng sūn，宇文 yǔ wén，司徒 sī tú，鲜于 xiān yú，司空 sī kōng，闾丘 lǘ qiū，"
    "子车 zǐ jū，亓官 qí guān，司寇 sī kòu，巫马 wū mǎ，公西 gōng xī，颛孙 zhuān sūn，壤驷 rǎng sì，公良 gōng liáng，"
    "漆雕 qī diāo，乐正 yuè zhèng，宰父 zǎi fǔ，谷梁 gǔ liáng，拓跋 tuò bá，夹谷 jiá gǔ，轩辕 xuān yuán，令狐 líng hú，"
    "段干 duàn gān，百里 bǎi lǐ，呼延 hū yán，东郭 dōng guō，南门 nán mén，羊舌 yáng shé，微生 wēi shēng，梁丘 liáng qiū，"
    "左丘 zuǒ qiū，西门 xī mén，单于 chán yú，淳于 chún yú，完颜 wán yán，耶律 yē lǜ，贺兰 hè lán，哥舒 gē shū，尔朱 ěr zhū，"
    "沮渠 jǔ qú，仉督 zhǎng dū，纳兰 nà lán，叶赫 yè hè，爱新觉罗 ài xīn jué luó，阿史那 ā shǐ nà，长谷川 cháng gǔ chuān，"
    "范姜 fàn jiāng，第五 dì wǔ，达奚 dá xī，斛律 hú lǜ，屈突 qū tū，高堂 gāo táng，即墨 jí mò，相里 xiàng lǐ"
)

# Names that are read by tradition, given name included.
PERSONS = _table(
    "曾参 zēng shēn，皋陶 gāo yáo，伍员 wǔ yún，郦食其 lì yì jī，审食其 shěn yì jī，金日䃅 jīn mì dī，"
    "冒顿 mò dú，屠呦呦 tú yōu yōu，万俟卨 mò qí xiè，可汗 kè hán，呼韩邪 hū hán yé，嫪毐 lào ǎi，墨翟 mò dí，鬼谷子 guǐ gǔ zǐ，"
    "老莱子 lǎo lái zǐ，李冰 lǐ bīng，樊于期 fán wū jī，于禁 yú jīn，华佗 huà tuó，范雎 fàn jū，逄蒙 páng méng，后羿 hòu yì，"
    "阖闾 hé lǘ，夫差 fū chāi，姒文命 sì wén mìng，召公 shào gōng，叶公 yè gōng，费祎 fèi yī，贾谊 jiǎ yì，臧否 zāng pǐ，"
    "尉缭 wèi liáo，李悝 lǐ kuī，乐毅 yuè yì，乐羊 yuè yáng，乐嘉 lè jiā，宁武子 nìng wǔ zǐ，宁浩 níng hào，宁泽涛 níng zé tāo，"
    "翟让 zhái ràng，翟方进 zhái fāng jìn，翟志刚 zhái zhì gāng，纪晓岚 jǐ xiǎo lán，纪昀 jǐ yún，盖叫天 gài jiào tiān，"
    "盖聂 gě niè，盖苏文 gài sū wén，费孝通 fèi xiào tōng，费正清 fèi zhèng qīng，牟宗三 móu zōng sān，"
    "隗嚣 wěi xiāo，华国锋 huà guó fēng，华罗庚 huà luó gēng，种师道 chóng shī dào，折可适 shé kě shì，繁钦 pó qīn，"
    "单雄信 shàn xióng xìn，查慎行 zhā shèn xíng，查良镛 zhā liáng yōng，仇鸾 qiú luán，解缙 xiè jìn，解学恭 xiè xué gōng，"
    "朴树 pǔ shù，区寄 ōu jì，朴正熙 piáo zhèng xī，朴槿惠 piáo jǐn huì，任弼时 rén bì shí，任长霞 rén cháng xiá，曾国藩 zēng guó fān，"
    "仇英 qiú yīng，王莽 wáng mǎng，张弛 zhāng chí，冼星海 xiǎn xīng hǎi，藏天朔 zāng tiān shuò，黄盖 huáng gài，"
    "李长春 lǐ cháng chūn，张国焘 zhāng guó tāo，陈独秀 chén dú xiù，瞿秋白 qú qiū bái，邓中夏 dèng zhōng xià，"
    "张九龄 zhāng jiǔ líng，陈寅恪 chén yín kè，徐悲鸿 xú bēi hóng，沈从文 shěn cóng wén，朱自清 zhū zì qīng，"
    "俞平伯 yú píng bó，傅斯年 fù sī nián，顾颉刚 gù jié gāng，吕叔湘 lǚ shū xiāng，王力 wáng lì，钱三强 qián sān qiáng，"
    "柏拉图 bó lā tú，查理 chá lǐ，查尔斯 chá ěr sī，费尔巴哈 fèi ěr bā hā，盖茨 gài cí，华盛顿 huá shèng dùn，葛兰西 gě lán xī，"
    "拓跋焘 tuò bá tāo，蔺相如 lìn xiàng rú，任正非 rén zhèng fēi，万里 wàn lǐ，张仲景 zhāng zhòng jǐng，李时珍 lǐ shí zhēn，宋应星 sòng yìng xīng，徐霞客 xú xiá kè，徐光启 xú guāng qǐ"
)

# Places and words that the dictionary of pypinyin lacks or reads in another way, and words that are ambiguous alone.
PHRASES = _table(
    "会稽 kuài jī，浚县 xùn xiàn，单县 shàn xiàn，单父 shàn fǔ，筠连 jūn lián，费县 fèi xiàn，郫都 pí dū，都江堰 dū jiāng yàn，"
    "台州 tāi zhōu，天台山 tiān tāi shān，天台县 tiān tāi xiàn，丽水 lí shuǐ，六安 lù ān，六合区 lù hé qū，番禺 pān yú，东莞 dōng guǎn，"
    "铅山 yán shān，枞阳 zōng yáng，砀山 dàng shān，亳州 bó zhōu，蚌埠 bèng bù，歙县 shè xiàn，黟县 yī xiàn，涡阳 guō yáng，"
    "濉溪 suī xī，荥阳 xíng yáng，荥经 yíng jīng，泌阳 bì yáng，武陟 wǔ zhì，尉氏 wèi shì，中牟 zhōng mù，柘城 zhè chéng，"
    "长子县 zhǎng zǐ xiàn，长垣 cháng yuán，洪洞 hóng tóng，隰县 xí xiàn，繁峙 fán shì，解州 xiè zhōu，解池 xiè chí，盂县 yù xiàn，临汾 lín fén，"
    "莘县 shēn xiàn，莘庄 xīn zhuāng，东阿 dōng ē，茌平 chí píng，无棣 wú dì，临朐 lín qú，鄄城 juàn chéng，郯城 tán chéng，"
    "牟平 mù píng，即墨 jí mò，曲阜 qū fù，兖州 yǎn zhōu，莒县 jǔ xiàn，乐陵 lào líng，乐亭 lào tíng，蔚县 yù xiàn，井陉 jǐng xíng，"
    "藁城 gǎo chéng，栾城 luán chéng，大城县 dài chéng xiàn，涿州 zhuō zhōu，蠡县 lǐ xiàn，鄚州 mào zhōu，洺关 míng guān，行唐 xíng táng，"
    "邗江 hán jiāng，盱眙 xū yí，睢宁 suī níng，邳州 pī zhōu，浒墅关 xǔ shù guān，浒浦 xǔ pǔ，甪直 lù zhí，栟茶 bēn chá，"
    "鄞州 yín zhōu，衢州 qú zhōu，缙云 jìn yún，诸暨 zhū jì，嵊州 shèng zhōu，嵊泗 shèng sì，乐清 yuè qīng，台江 tái jiāng，"
    "厦门 xià mén，长汀 cháng tīng，柘荣 zhè róng，莆田 pú tián，婺源 wù yuán，弋阳 yì yáng，"
    "黄陂 huáng pí，监利 jiàn lì，郧阳 yún yáng，郧西 yún xī，秭归 zǐ guī，猇亭 xiāo tíng，蕲春 qí chūn，洪湖 hóng hú，"
    "郴州 chēn zhōu，耒阳 lěi yáng，枝江 zhī jiāng，汨罗 mì luó，芷江 zhǐ jiāng，沅陵 yuán líng，溆浦 xù pǔ，"
    "东阳 dōng yáng，大埔 dà bù，黄埔 huáng pǔ，高要 gāo yāo，广州 guǎng zhōu，儋州 dān zhōu，儋县 dān xiàn，百色 bǎi sè，邕宁 yōng níng，"
    "涪陵 fú líng，綦江 qí jiāng，北碚 běi bèi，重庆 chóng qìng，垫江 diàn jiāng，犍为 qián wéi，珙县 gǒng xiàn，郫县 pí xiàn，"
    "阆中 làng zhōng，邛崃 qióng lái，乐山 lè shān，乐至 lè zhì，什邡 shí fāng，会东 huì dōng，会理 huì lǐ，"
    "勐海 měng hǎi，勐腊 měng là，景东 jǐng dōng，洱源 ěr yuán，"
    "柞水 zhà shuǐ，吴堡 wú bǔ，洽川 hé chuān，栎阳 yuè yáng，华阴 huà yīn，华县 huà xiàn，华州 huà zhōu，华山 huà shān，"
    "岷县 mín xiàn，崆峒 kōng tóng，巴彦淖尔 bā yàn nào ěr，"
    "喀什 kā shí，和硕 hé shuò，尉犁 yù lí，龟兹 qiū cí，吐蕃 tǔ bō，大宛 dà yuān，月氏 yuè zhī，大月氏 dà yuè zhī，身毒 yuān dú，"
    "高句丽 gāo gōu lí，珲春 hún chūn，桦甸 huà diàn，阿城 ā chéng，依兰 yī lán，穆棱 mù líng，牡丹江 mǔ dān jiāng，"
    "抚顺 fǔ shùn，岫岩 xiù yán，阜新 fù xīn，桓仁 huán rén，宽甸 kuān diàn，"
    "济南 jǐ nán，济宁 jǐ níng，济源 jǐ yuán，济钢 jǐ gāng，齐河 qí hé，张掖 zhāng yè，曹妃甸 cáo fēi diàn，"
    "柏林 bó lín，阿房宫 ē páng gōng，石碣 shí jié，"
    "价值观 jià zhí guān，世界观 shì jiè guān，人生观 rén shēng guān，院校 yuàn xiào，推行 tuī xíng，执行 zhí xíng，实行 shí xíng，施行 shī xíng，"
    "进行 jìn xíng，现行 xiàn xíng，发行 fā xíng，运行 yùn xíng，举行 jǔ xíng，试行 shì xíng，践行 jiàn xíng，"
    "长三角 cháng sān jiǎo，珠三角 zhū sān jiǎo，调研 diào yán，调查 diào chá，调节 tiáo jié，调解 tiáo jiě，调处 tiáo chǔ，调整 tiáo zhěng，调动 diào dòng，协调 xié tiáo，"
    "着力 zhuó lì，着眼 zhuó yǎn，着重 zhuó zhòng，长度 cháng dù，长江 cháng jiāng，长效 cháng xiào，长远 cháng yuǎn，长期 cháng qī，"
    "长征 cháng zhēng，长城 cháng chéng，成长 chéng zhǎng，增长 zēng zhǎng，部长 bù zhǎng，省长 shěng zhǎng，市长 shì zhǎng，"
    "县长 xiàn zhǎng，校长 xiào zhǎng，院长 yuàn zhǎng，厂长 chǎng zhǎng，行长 háng zhǎng，组长 zǔ zhǎng，班长 bān zhǎng，"
    "行业 háng yè，行会 háng huì，行政 xíng zhèng，行动 xíng dòng，银行 yín háng，各行各业 gè háng gè yè，产业 chǎn yè，"
    "重点 zhòng diǎn，重要 zhòng yào，重大 zhòng dà，重工业 zhòng gōng yè，重建 chóng jiàn，重组 chóng zǔ，双重 shuāng chóng，"
    "传承 chuán chéng，传记 zhuàn jì，列传 liè zhuàn，自传 zì zhuàn，水浒传 shuǐ hǔ zhuàn，为人民服务 wèi rén mín fú wù，"
    "为实现 wèi shí xiàn，人为 rén wéi，有为 yǒu wéi，作为 zuò wéi，为民 wèi mín，供给侧 gōng jǐ cè，供给 gōng jǐ，供应 gōng yìng，"
    "应用 yìng yòng，应急 yìng jí，应对 yìng duì，应届 yīng jiè，响应 xiǎng yìng，"
    "分子 fèn zǐ，积极分子 jī jí fèn zǐ，知识分子 zhī shí fèn zǐ，少数民族 shǎo shù mín zú，少年 shào nián，少先队 shào xiān duì，"
    "创伤 chuāng shāng，首创 shǒu chuàng，会计 kuài jì，会计师 kuài jì shī，差别 chā bié，差异 chā yì，差额 chā é，出差 chū chāi，"
    "处理 chǔ lǐ，处分 chǔ fèn，办事处 bàn shì chù，书记处 shū jì chù，秘书处 mì shū chù，更新 gēng xīn，变更 biàn gēng，"
    "载体 zài tǐ，记载 jì zǎi，转载 zhuǎn zǎi，登载 dēng zǎi，数据 shù jù，数字 shù zì，血汗 xuè hàn，率先 shuài xiān，效率 xiào lǜ，"
    "教学 jiào xué，教育 jiào yù，干部 gàn bù，骨干 gǔ gàn，干预 gān yù，干劲 gàn jìn，实干 shí gàn，苦干 kǔ gàn，便利 biàn lì，"
    "校对 jiào duì，勘校 kān jiào，校勘 jiào kān，校园 xiào yuán，乐业 lè yè，音乐 yīn yuè，礼乐 lǐ yuè，声乐 shēng yuè，"
    "尽责 jìn zé，尽管 jǐn guǎn，强制 qiáng zhì，强国 qiáng guó，勉强 miǎn qiǎng，空间 kōng jiān，空白 kòng bái，空缺 kòng quē，"
    "朝阳 cháo yáng?，朝鲜 cháo xiǎn，王朝 wáng cháo，朝代 cháo dài，藏族 zàng zú，西藏 xī zàng，藏书 cáng shū，青藏 qīng zàng，"
    "卷烟 juǎn yān，试卷 shì juàn，模范 mó fàn，模式 mó shì，模具 mú jù，模样 mú yàng，系统 xì tǒng，关系 guān xì，联系 lián xì，"
    "宁夏 níng xià，宁波 níng bō，南宁 nán níng，西宁 xī níng，辽宁 liáo níng，咸宁 xián níng，切实 qiè shí，切身 qiè shēn，切削 qiē xiāo，"
    "剥削 bō xuē，压迫 yā pò，提防 dī fáng，提高 tí gāo，屏障 píng zhàng，宿舍 sù shè，旅舍 lǚ shè，量化 liàng huà，质量 zhì liàng，"
    "度量衡 dù liàng héng，计量 jì liàng，胜任 shèng rèn，责任 zé rèn，主任 zhǔ rèn，任务 rèn wù，中央 zhōng yāng，中标 zhòng biāo，中肯 zhòng kěn，"
    "相声 xiàng sheng，首相 shǒu xiàng，外交 wài jiāo，参加 cān jiā，参与 cān yù，人参 rén shēn，曲线 qū xiàn，歌曲 gē qǔ，戏曲 xì qǔ，"
    "种植 zhòng zhí，种子 zhǒng zi，工种 gōng zhǒng，兴办 xīng bàn，复兴 fù xīng，振兴 zhèn xīng，兴趣 xìng qù，奔小康 bèn xiǎo kāng，"
    "降低 jiàng dī，投降 tóu xiáng，给予 jǐ yǔ，给养 jǐ yǎng，自给 zì jǐ，补给 bǔ jǐ，配给 pèi jǐ，累计 lěi jì，积累 jī lěi，劳累 láo lèi，"
    "结晶 jié jīng，结果 jié guǒ，团结 tuán jié，看守所 kān shǒu suǒ，看护 kān hù，冲突 chōng tū，背景 bèi jǐng，背包 bēi bāo，"
    "散文 sǎn wén，扩散 kuò sàn，露天 lù tiān，暴露 bào lù，落实 luò shí，落户 luò hù，的确 dí què，目的 mù dì，标的 biāo dì，地方 dì fāng，"
    "尺度 chǐ dù，热度 rè dù，揣度 chuǎi duó，作坊 zuō fang，街坊 jiē fang，牌坊 pái fāng，混合 hùn hé，混淆 hùn xiáo，扎根 zhā gēn，"
    "驻扎 zhù zhā，挣扎 zhēng zhá，粘贴 zhān tiē，勒令 lè lìng，勒索 lè suǒ，勒紧 lēi jǐn，石油 shí yóu，畜牧 xù mù，牲畜 shēng chù，"
    "禁止 jìn zhǐ，塞外 sài wài，要塞 yào sài，堵塞 dǔ sè，刹车 shā chē，古刹 gǔ chà，炮制 páo zhì，宣传 xuān chuán，"
    "角色 jué sè，角逐 jué zhú，角度 jiǎo dù，脊梁 jǐ liáng，解放 jiě fàng，解送 jiè sòng，当选 dāng xuǎn，适当 shì dàng，当作 dàng zuò，"
    "担当 dān dāng，担子 dàn zi，重担 zhòng dàn，弹药 dàn yào，弹性 tán xìng，铺设 pū shè，店铺 diàn pù，省亲 xǐng qīn，反省 fǎn xǐng，"
    "称职 chèn zhí，对称 duì chèn，职称 zhí chēng，好人 hǎo rén，爱好 ài hào，喜好 xǐ hào，薄弱 bó ruò，薄荷 bò he，厚薄 hòu báo，"
    "恶化 è huà，厌恶 yàn wù，发展 fā zhǎn，理发 lǐ fà，难民 nàn mín，灾难 zāi nàn，困难 kùn nan，划分 huà fēn，计划 jì huà，划算 huá suàn，"
    "监督 jiān dū，国子监 guó zǐ jiàn，太监 tài jiàn，占领 zhàn lǐng，占卜 zhān bǔ，观念 guān niàn，道观 dào guàn，冠军 guàn jūn，衣冠 yī guān，"
    "宝藏 bǎo zàng，储藏 chǔ cáng，否定 fǒu dìng，臧否 zāng pǐ，宽恕 kuān shù，屏息 bǐng xī，咽喉 yān hóu，吞咽 tūn yàn，荷载 hè zài，负荷 fù hè，"
    "卡车 kǎ chē，关卡 guān qiǎ，校场 jiào chǎng，削减 xuē jiǎn，涨价 zhǎng jià，高涨 gāo zhǎng，骑兵 qí bīng，轻骑 qīng qí"
)

# Characters that are read in more than one way in headings: where no word or name settles it, the editor is asked.
POLYPHONES = frozenset(
    "行相长分重为得落血好难空干说乐转恶度调强应横处曲朝号背散露将兴少差弹种奇藏累任称冲薄冠济丧假卷参便塞"
    "禁更率校刺降炮舍钻铺奔宿鲜只属宁供缝觉伯圈盛削钉占监屏轴晕泊担否剥卒贾仆壳荷坊曾扒拓沓葛菲堡刹仔查单解仇朴盖尉"
    "缪传载当观都夹尽混创折翟覃隗莘牟柏蔚济莞浒陂埔枞洞圩塘鲜涌模畜勒扎角脊粘佛燕焘"
)
