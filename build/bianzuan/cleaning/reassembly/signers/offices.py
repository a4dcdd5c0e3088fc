"""Offices and works: how their names end. One place to add one."""

from __future__ import annotations

# 县人民政府, 文史资料委员会, 第三纺织厂: a regular expression for the last word.
OFFICE_END = "(?:政府|委员会|委|办公室|办公厅|厅|局|部|院|会|社|公司|集团|大学|学院|学校|中学|小学|中心|法院|检察院|银行|站|所|处|馆|厂|队|党组|支部|小组|代表团)"
# The whole name of one, as it stands alone on a line.
OFFICE = rf"[\u3400-\u9fff（）() \u3000·、]{{2,40}}{OFFICE_END}"
# 清河日报, 《渡口周刊》: the name of a newspaper, alone on a line or beside its day.
PAPER = "《?[\u3400-\u9fff]{2,10}(?:报|周刊|导刊)》?"
