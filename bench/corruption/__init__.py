"""Clean texts made dirty on purpose, with known truth: what `make bench-cleaning` and tests/bench score cleaning by.

`articles` reads clean texts, `layout` cuts them into columns and sets them on a page, `noise` soils lines and
characters, `recipes` says which of it goes together, `score` compares what cleaning made of a page with the truth.
Everything is seeded: the same recipe, texts and seed give the same page.
"""
