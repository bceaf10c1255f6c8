# The chores. Each makes the environment ready by itself: nothing to install beforehand but Python 3.11 to 3.14.
# More words for a chore go into ARGS:  make test ARGS="tests/story -k dates"   make run ARGS=my-story/

PYTHON ?= python3
MINUTES ?= 20
SETUP = $(PYTHON) packaging/setup

.DEFAULT_GOAL := help
.PHONY: help run test check bench soak pictures ready package package-macos package-windows smoke format readme constraints

help:      ## say what can be done
	@sed -n 's/^\([a-z-]*\): *## /  make \1\t/p' Makefile | expand -t 28

run:       ## open the G60 story; without a screen, draw its pictures instead
	@$(SETUP) run $(ARGS)

test:      ## run the tests
	@$(SETUP) test $(ARGS)

check:     ## ruff, mypy, the import contracts, and the form of the release workflow
	@$(SETUP) check

bench:     ## measure start, reading, memory and rest
	@$(SETUP) bench $(ARGS)

soak:      ## play visitors at a kiosk for MINUTES (20) at 20 times their speed, and say whether anything grows
	@$(SETUP) soak --minutes $(MINUTES) $(ARGS)

pictures:  ## draw every view of the story to pictures/
	@$(SETUP) pictures $(ARGS)

package:   ## make the program without Python, as this system hands it on, into build/package/, and try it
	@$(SETUP) package $(ARGS)

package-macos: ## lay out the macOS bundle without a Mac, for each kind of processor, and examine it
	@$(SETUP) package-macos $(ARGS)

package-windows: ## make and try the program and its installer for Windows, through Wine on Linux x86_64
	@$(SETUP) package-windows $(ARGS)

smoke:     ## freeze the program and try it without Python, network and rights to write
	@$(SETUP) smoke $(ARGS)

ready:     ## only make the environment ready
	@$(SETUP) ready

format:    ## put the code into its form
	@$(SETUP) ready && .venv/bin/ruff check --fix-only -q . ; .venv/bin/ruff format -q .

readme:    ## draw the README's pictures anew
	@$(SETUP) ready
	@for view in timeline network comparison statistics; do \
	  QT_QPA_PLATFORM=offscreen .venv/bin/python -m g60desk export --view $$view --size 1280x720 \
	    --to docs/pictures/$$view.png || exit 1; done
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m g60desk export --attract --theme hall --size 1280x720 --to .loop \
	  && cp .loop/attract-1-*.png docs/pictures/kiosk.png && rm -r .loop
	@for strip in morph growth; do \
	  QT_QPA_PLATFORM=offscreen .venv/bin/python -m g60desk export --strip $$strip --size 1280x720 \
	    --to docs/pictures/network-$$strip.png || exit 1; done
	@for compared in histories:histories strips:distances; do \
	  QT_QPA_PLATFORM=offscreen .venv/bin/python -m g60desk export --view comparison --compared $${compared%:*} \
	    --size 1280x720 --to docs/pictures/$${compared#*:}.png || exit 1; done
	@PYTHONPATH=. .venv/bin/python tests/presenter/two_monitors.py .talk --minutes 8 --language en --theme paper \
	  --room 1280x720 --desk 1280x720 && cp .talk/*/09-console.png docs/pictures/console.png && rm -r .talk

constraints: ## choose the versions anew, none younger than two weeks (needs uv)
	uv pip compile --universal --python-version 3.11 --extra dev --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make constraints" --no-annotate -q --upgrade --exclude-newer "2 weeks" \
	  -c packaging/constraints.in -o packaging/constraints.txt pyproject.toml
