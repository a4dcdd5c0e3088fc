"""Lists of records end where they end, however long they are."""

from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly.kinds.records import records
from bianzuan.cleaning.reassembly.rows import read_rows


def end_of(lines: list[str]) -> int:
    return records(read_rows([PageLine(number, line) for number, line in enumerate(lines, 1)]), 0)


def test_a_list_of_records_goes_on_to_its_last_line() -> None:
    for length in (5, 120, 122, 250):
        lines = [f"{'被告' if number % 2 else '原告'} 刘敏" for number in range(length)]
        assert end_of([*lines, "水车修好以后，渡口的桥也修好了，两岸的路灯亮到半夜。"]) == length


def test_lines_that_share_no_label_are_none() -> None:
    assert end_of([f"{chr(0x4E00 + number)}{chr(0x5E00 + number)} 刘敏" for number in range(150)]) == 0
