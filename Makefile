# One target for each daily act. `make pdf` and `make test` set up all they need (scripts/setup.sh).
.DEFAULT_GOAL := help
.PHONY: gates gallery specimen bench-readings bench-sample help pdf html test preview check bench bench-cleaning bench-decisions bench-losses bench-papers bench-suspects lint format schema lock wheel clean ready ready-to-test

PUBLICATION ?= content
OUT ?= out
PORT ?= 8765
ARGS ?=

# macOS: Python must be told where Homebrew keeps Pango; the shell between would drop an exported variable.
ifeq ($(shell uname),Darwin)
LIBRARIES := DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib
endif
PY := $(LIBRARIES) .venv/bin/python
BIANZUAN := $(PY) -m bianzuan

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

pdf: ready ## set up what is needed and build the sample book: out/*.pdf, out/html
	$(BIANZUAN) build $(PUBLICATION) -o $(OUT)

html: ready ## only the reading edition: out/html/index.html
	$(BIANZUAN) build $(PUBLICATION) -o $(OUT) --target html

test: ready-to-test ## set up what tests need and run them; ARGS="-k word" chooses
	$(PY) -m pytest -n auto --dist loadscope $(ARGS)

preview: ready ## show the sample book in the browser, built again on every change
	$(BIANZUAN) preview $(PUBLICATION) --port $(PORT)

fuzz: ready-to-test ## look for inputs that break a property of cleaning, other ones each time
	$(PY) -m pytest --hypothesis-profile=other tests/cleaning tests/reading $(ARGS)

check: pdf ## check the sample book as a printer and a proof-reader would
	$(BIANZUAN) check $(OUT)

bench: ready ## time the stages on the sample book
	$(PY) bench/bench.py $(PUBLICATION)

bench-cleaning: ready-to-test ## score cleaning on pages made dirty on purpose, with known truth
	$(PY) bench/cleaning.py $(ARGS)

bench-decisions: ready-to-test ## count the decisions an editor needs from cleaned pages to their perfect text
	$(PY) bench/decisions.py $(ARGS)

bench-losses: ready-to-test ## count which losses of text are marked, asked about or not told, by kinds
	$(PY) bench/losses.py $(ARGS)

bench-papers: ready-to-test ## score how pages of newspapers are taken apart into their items
	$(PY) bench/papers.py $(ARGS)

bench-sample: ready-to-test ## score cleaning on the five sample documents against an editor's reading of them
	$(PY) bench/sample.py $(ARGS)

bench-suspects: ready ## count how many planted slips are flagged, and how many flags are right
	$(PY) bench/suspects.py $(ARGS)

bench-readings: ready ## compare readings and order of hard names and terms with other ways
	$(PY) bench/readings.py

bench-setting: ready ## measure the setting in every theme and trim size: early pages, gaps, gates missed
	$(PY) bench/setting.py $(PUBLICATION) $(ARGS)

gates: ready ## fail where the sample or the stress publication misses a gate of setting in any theme and trim size
	$(PY) bench/setting.py $(PUBLICATION) tests/publications/stress/in --strict $(ARGS)

specimen: ready ## one text set by plain WeasyPrint, by bianzuan and by Chromium: out/specimen.png
	$(PY) bench/specimen.py -o $(OUT)/specimen.png

gallery: ready-to-test ## real pages of each theme, the review desk, a phone: docs/gallery/*.png
	$(PY) bench/gallery.py $(PUBLICATION)

lint: ready-to-test ## ruff and mypy, strict
	$(PY) -m ruff check
	$(PY) -m mypy

schema: ready ## write publication.schema.json anew from the dataclasses
	$(PY) scripts/schema.py

wheel: ready-to-test ## build the wheel into dist/
	$(PY) -m build --wheel --no-isolation

lock: ## write the two lock files anew from pyproject.toml (needs uv)
	uv pip compile -q --universal --generate-hashes --no-annotate --no-header --extra ner --extra meaning pyproject.toml -o requirements.lock
	uv pip compile -q --universal --generate-hashes --no-annotate --no-header --extra ner --extra meaning --group dev pyproject.toml -o requirements-dev.lock

clean: ## remove out/ and nothing else
	rm -rf out

ready:
	@scripts/setup.sh run

ready-to-test:
	@scripts/setup.sh test
