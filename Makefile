# The commands of this project; `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

qgis_python := .venv/bin/python
in_clean_env := tools/clean_env.sh
pytest := -m pytest --no-header
# pytest-qgis keeps its profile here, and each run should start with a clean one.
drop_old_profile := rm -rf .qgis-settings

.PHONY: help
help: ## list the commands
	@echo "make COMMAND, where COMMAND is one of:"
	@sed -nE 's/^([a-z-]+):.*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

# --- what a visitor wants ---

.PHONY: demo
demo: qgis ## the seven maps of an invented region and their report, from nothing, in output/
	@$(in_clean_env) /usr/bin/python3 tools/demo.py

.PHONY: install
install: qgis ## put the plugin into your QGIS profile (PROFILE=folder for another one)
	@/usr/bin/python3 tools/install.py $(if $(PROFILE),--profile "$(PROFILE)")

.PHONY: package
package: qgis ## build/veerkracht_plugin and build/veerkracht_plugin.zip
	@/usr/bin/python3 tools/package.py

# --- tests ---

.PHONY: test
test: test-core test-qgis $(if $(wildcard tests/gui/test_*.py),test-gui) test-headless ## all tests; installs what is missing

.PHONY: test-core test-core-newest test-core-oldest
test-core: test-core-newest test-core-oldest ## the method without QGIS, on the newest and the oldest numpy and pandas
test-core-newest: python
	@tools/setup.sh venv .venv-core-newest requirements/core-newest.txt
	@echo "== core, newest numpy and pandas"
	@$(in_clean_env) .venv-core-newest/bin/python $(pytest) tests/core --cov --cov-config=pyproject.toml
test-core-oldest: python
	@tools/setup.sh venv .venv-core-oldest requirements/core-oldest.txt
	@echo "== core, oldest numpy and pandas"
	@$(in_clean_env) .venv-core-oldest/bin/python $(pytest) tests/core

.PHONY: test-qgis
test-qgis: qgis-tests ## the bridge and the algorithms, in QGIS
	@echo "== QGIS"
	@$(drop_old_profile)
	@$(in_clean_env) $(qgis_python) $(pytest) tests/qgis

.PHONY: test-gui
test-gui: qgis-tests ## windows, mouse and keyboard, on a virtual screen
	@echo "== windows"
	@$(drop_old_profile)
	@$(in_clean_env) --screen $(qgis_python) $(pytest) tests/gui

.PHONY: test-headless
test-headless: qgis-tests ## the packaged plugin in a clean profile, by qgis_process
	@echo "== the package"
	@$(in_clean_env) $(qgis_python) $(pytest) tests/headless

.PHONY: bench
bench: qgis-tests ## speed and memory, as ratios measured in one run
	@$(in_clean_env) $(qgis_python) tools/bench.py

# --- the quality of the text ---

.PHONY: lint
lint: lint-tools ## ruff, mypy, complete translations
	@.venv-lint/bin/ruff check .
	@.venv-lint/bin/ruff format --check .
	@.venv-lint/bin/mypy
	@/usr/bin/python3 tools/translations.py --check

.PHONY: format
format: lint-tools ## let ruff write the code as the lint wants it
	@.venv-lint/bin/ruff check --fix-only .
	@.venv-lint/bin/ruff format .

.PHONY: scan
scan: package ## what plugins.qgis.org looks for in an upload
	@tools/setup.sh venv .venv-scan requirements/scan.txt
	@.venv-scan/bin/python tools/scan.py build/veerkracht_plugin

# --- what is generated and kept in the repository ---

.PHONY: styles
styles: qgis ## the QML files of styles/, from resources/legends.json
	@$(in_clean_env) /usr/bin/python3 tools/make_styles.py

.PHONY: layouts
layouts: qgis ## the page templates of resources/layouts, after the design of the report
	@$(in_clean_env) /usr/bin/python3 tools/make_layouts.py

.PHONY: models
models: qgis ## the models that the plugin brings, in resources/models
	@$(in_clean_env) /usr/bin/python3 tools/make_model.py

.PHONY: golden
golden: qgis-tests ## the pictures in tests/golden that the pages of the report are held against: look at them
	@$(in_clean_env) $(qgis_python) $(pytest) -q tests/qgis/test_report_golden.py -k looks --write-golden

.PHONY: demo-data
demo-data: qgis ## the invented region of resources/demo
	@tools/setup.sh venv .venv-tools requirements/tools.txt --system-site-packages
	@$(in_clean_env) .venv-tools/bin/python tools/make_demo_data.py

.PHONY: translations
translations: python ## bring resources/i18n/*.ts up to date with the code
	@/usr/bin/python3 tools/translations.py

# --- what is installed when it is missing ---

.PHONY: python qgis qgis-tests lint-tools
python:
	@tools/setup.sh python
qgis:
	@tools/setup.sh qgis
qgis-tests: qgis
	@tools/setup.sh qgis-venv .venv requirements/test.txt
lint-tools: python
	@tools/setup.sh venv .venv-lint requirements/lint.txt
