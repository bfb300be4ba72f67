# Every command of the project. `make help` lists them.
SHELL := /bin/sh
READY := sh apparat/embedded/bootstrap.sh
DO := $(READY) then
LOCK := $(DO) python -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --no-annotate $(if $(UPGRADE),--upgrade)
# Invented values: `check --deploy` reads settings and talks to no server
PRODUCTION := env DJANGO_SETTINGS_MODULE=apparat.settings.production ALLOWED_HOSTS=apparat.example \
	SECRET_KEY=0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ SITE_URL=https://apparat.example \
	EMAIL_HOST=mail.example DATABASE_URL=postgresql://db.example/apparat REDIS_URL=redis://redis.example

.DEFAULT_GOAL := help
.PHONY: help run test check lock messages bench

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "make %-10s %s\n", $$1, $$2 }'

run: ## install what is missing, start everything, serve the demo office on 127.0.0.1:8000 (PORT=8001 make run)
	@$(READY) run
	@exec $(DO) python -m apparat.embedded.launch

test: ## install what is missing, run the whole suite on real servers (ARGS="-k 13_6" to choose)
	@$(READY) test
	@exec $(DO) python -m pytest -n auto --dist worksteal $(ARGS)

check: ## style, types, import contracts, migrations, translations, templates, generated maps, settings of production
	@$(READY) check
	@$(DO) ruff check .
	@$(DO) ruff format --check .
	@$(DO) lint-imports
	@$(DO) mypy acquaintance apparat approvals archive control documents imports journals notes outgoing stocks tests manage.py
	@$(DO) python manage.py makemigrations --check --dry-run
	@$(DO) python manage.py check_messages
	@$(DO) sh -c 'find templates -name "*.html" -exec djade --check --target-version 5.2 {} +'
	@$(DO) djlint templates --lint
	@$(DO) python manage.py clause --check
	@$(DO) python manage.py draw_lifecycles --check
	@$(PRODUCTION) $(DO) python manage.py check --deploy --fail-level WARNING

lock: ## write the three lock files anew from pyproject.toml (UPGRADE=1 takes newer versions)
	@$(READY) check
	$(LOCK) --extra embedded --extra dev --output-file requirements-dev.txt
	$(LOCK) --extra embedded --constraint requirements-dev.txt --output-file requirements-run.txt
	$(LOCK) --constraint requirements-dev.txt --output-file requirements.txt

messages: ## collect the texts of the interface into the Kazakh and Russian catalogues
	@$(READY) check
	@$(DO) python manage.py collect_messages

bench: ## measure calendar, counting, ledger, demo, letters, eight writers, pages at 1,000,000 letters, pages beside recognition
	@$(READY) test
	@exec $(DO) python -m benchmarks $(ARGS)
