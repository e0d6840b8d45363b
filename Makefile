# make run: the whole thing with a simulated WeChat, on http://127.0.0.1:$(PORT)
# make test: lint, types and every test, on a fresh clone too
# make quick: lint, types, the house rules, the table of acts and what people type as a choice, in seconds (types take longer the first time)
# make coverage: every test, and the share of lines and branches they run through; fails below the floor in pyproject.toml
PORT ?= 8080
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test quick coverage lint types bench clean

run: .venv/run.stamp
	$(BIN)/mashang demo --port $(PORT)

test: .venv/test.stamp .venv/browser.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist worksteal

quick: lint types
	$(BIN)/python -m pytest -q -n 2 tests/test_house_*.py tests/handlers/cases/test_acts.py tests/handlers/cases/test_overdue.py \
	  tests/handlers/test_chart.py tests/handlers/test_choosing.py tests/handlers/test_session_state.py

coverage: .venv/test.stamp .venv/browser.stamp
	$(BIN)/python -m pytest -q -n 2 --dist worksteal --cov --cov-report=term:skip-covered

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test.stamp
	$(BIN)/mypy

bench: .venv/test.stamp
	$(BIN)/python benchmarks/suggesting.py
	$(BIN)/python benchmarks/turn.py

clean:
	rm -rf .venv var

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.stamp: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/test.stamp: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $@ .venv/run.stamp

# The browser tests drive the distribution's Chromium. As root it is installed when missing; otherwise the
# tests themselves fail and say what to install.
.venv/browser.stamp: | .venv/bin/python
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null; \
	  else echo "Chromium is missing: install the package 'chromium' (and 'fonts-noto-cjk')"; fi; }
	@touch $@
