# Every command of the project. `make help` lists them.
SHELL := /bin/sh
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
LOCK := $(BIN)/python -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --no-annotate $(if $(UPGRADE),--upgrade)

.DEFAULT_GOAL := help
.PHONY: help run test check lock messages bench

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile

run: ## install what is missing, start everything, serve the demo office on 127.0.0.1:8000 (PORT=8001 make run)
	@sh apparat/embedded/bootstrap.sh run
	@exec sh apparat/embedded/bootstrap.sh then python -m apparat.embedded.launch

test: ## install what is missing, run the whole test suite on real servers (ARGS="-k 13_6" to choose)
	@sh apparat/embedded/bootstrap.sh test
	@exec sh apparat/embedded/bootstrap.sh then python -m pytest -n auto $(ARGS)

check: ## style, types, import contracts, migrations, translations, templates, generated maps, deployment settings
	@sh apparat/embedded/bootstrap.sh check
	@exec sh apparat/embedded/bootstrap.sh then sh apparat/embedded/check.sh

lock: ## write the three lock files anew from pyproject.toml (UPGRADE=1 for newer versions)
	@sh apparat/embedded/bootstrap.sh check
	$(LOCK) --extra embedded --extra dev --output-file requirements-dev.txt
	$(LOCK) --extra embedded --constraint requirements-dev.txt --output-file requirements-run.txt
	$(LOCK) --constraint requirements-dev.txt --output-file requirements.txt

messages: ## collect the texts of the interface into the Kazakh and Russian catalogues
	@sh apparat/embedded/bootstrap.sh check
	$(MANAGE) makemessages --all --no-obsolete --ignore .venv --ignore var --ignore tests

bench: ## measure: calendar, counting, ledger, search, demo, pages at 100,000 letters
	@sh apparat/embedded/bootstrap.sh test
	@exec sh apparat/embedded/bootstrap.sh then python -m benchmarks $(ARGS)
