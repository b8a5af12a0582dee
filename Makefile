# postlint: `make` alone lists what there is.
PYTHON ?= python3
VENV   ?= .venv
# The samples keep a secret until 1 December 2026; this date shows them before it, any day.
AS_OF  ?= 2026-11-24T09:00+01:00

BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
BENCH_ARGS ?=

.PHONY: help try test test-ray check bench format clean

help: ## say what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

try: $(VENV)/.installed ## check the drafts in sample_posts: findings, praise, verdict
	@code=0; $(BIN)/postlint check sample_posts --as-of $(AS_OF) || code=$$?; \
	echo; \
	case $$code in \
	  0) echo "Exit code 0: nothing to change in any draft.";; \
	  1) echo "Exit code 1: some drafts have something to fix. The samples are meant to.";; \
	  *) echo "Exit code $$code: not everything could be checked. That should not happen here."; exit $$code;; \
	esac

test: check ## everything CI runs: lint, types, import contracts, tests
	$(BIN)/python -m pytest

test-ray: $(VENV)/.ready ## the tests of `postlint cluster`, object storage too; installs Ray, some 600 MB
	$(PIP) install --editable '.[ray-tests]'
	$(BIN)/python -m pytest tests_ray

check: $(VENV)/.ready ## the fast half of `make test`: lint, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.ready ## put the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.installed ## measure postlint beside its peers: BENCH_ARGS=--help says how
	@mkdir -p build
	$(BIN)/python benchmarks/bench.py build/bench $(BENCH_ARGS)

clean: ## remove the environment and every cache
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# Two stamps: trying postlint needs no test tools.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "postlint needs Python 3.11 or newer; say: make try PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV): about a minute, once ..."
	$(PIP) install --editable .
	@touch $@

$(VENV)/.ready: pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV) with the test tools: about a minute, once ..."
	$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.installed
