# The engine's Python (3.11 or newer) and the one that QGIS is built with.
PYTHON ?= python3
QGIS_PYTHON ?= /usr/bin/python3
ENGINE := .venv/bin/python
PLUGINS := build/plugins
export QGIS_PYTHON

.DEFAULT_GOAL := help
.PHONY: help setup engine qgis-test demo test test-all test-qgis340 fuzz bench lint coverage link screenshots architecture package qgis clean distclean

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

setup: engine qgis-test ## make the environments; install QGIS and Xvfb where they are missing

engine:
	@$(PYTHON) tools/environment.py .venv resources/engine-requirements.txt requirements-test.txt --check torch --check rasterio --check pytest

qgis-test:
	@tools/install_qgis.sh
	@$(QGIS_PYTHON) tools/environment.py .venv-test requirements-test-qgis.txt --system-site-packages --check qgis --check pytest_qgis

demo: setup link ## find the changes of a made-up pair through qgis_process and compare them with the truth
	@$(ENGINE) -m tools.demo build/demo

test: setup link ## the tests but for the slow ones
	@$(ENGINE) -m tools.run_tests

test-all: setup link ## all tests
	@$(ENGINE) -m tools.run_tests --slow

test-qgis340: engine link ## the plugin's tests under QGIS 3.40, in a Debian 13 that is set up under build/ (as root)
	@tools/test_in_debian13.sh

fuzz: engine ## mutated cards, headers, job lines, recipes and descriptions, a minute each
	@$(ENGINE) -m tools.fuzz

bench: engine ## every program of benchmarks/
	@$(ENGINE) -m tools.bench

lint: engine ## ruff, bandit as the plugin repository runs it, and mypy
	@$(ENGINE) -m pip --disable-pip-version-check install --quiet -r requirements-lint.txt
	@$(ENGINE) -m tools.lint

coverage: engine ## how much of the engine its tests run, package by package
	@$(ENGINE) -m tools.measure_coverage

link: ## a plugin folder of symlinks under build/plugins
	@$(PYTHON) tools/plugin_folder.py link $(PLUGINS)

screenshots: setup link ## docs/images/dock.png: the dock on the demo's pair, in a real QGIS on a made-up display
	@$(ENGINE) -m tools.screenshots

architecture: engine ## docs/images/architecture.svg: the rooms and their imports, drawn from the code
	@$(ENGINE) -m tools.architecture

package: ## build/revisit.zip of the committed files
	@$(PYTHON) tools/plugin_folder.py package build/revisit.zip

qgis: setup link ## start QGIS with the plugin in a profile of its own
	@tools/start_qgis.sh

clean: ## remove what was built, but not the environments
	rm -rf build .pytest_cache .ruff_cache .mypy_cache .qgis-settings

distclean: clean
	rm -rf .venv .venv-test
