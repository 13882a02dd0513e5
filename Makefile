# make run    set up, build, check the bundled plan, write its calendars and demonstration reports
# make test   set up, then every test, foreign readers included
# make bench  the benchmarks (Tests/Benchmarks)
# make pages  pictures of the pages of every report, to be looked at, in out/pages
# make lint   format and import checks

PLAN = plans/samut-prakan-city.yaml
PLAN_ID = samut-prakan-city
SUCHARIT = .build/release/sucharit
DEMONSTRATION = plans/demonstration/samut-prakan-city-2566.txt
DEMONSTRATION_DATA = out/demonstration-data
FORMATS = html,pdf,docx,xlsx,md,csv,json

# What the program needs, and what only its tests need: Debian package names.
RUN_PACKAGES = chromium fonts-tlwg-laksaman-ttf libical-dev libqrencode-dev libsqlite3-dev \
  libxlsxwriter-dev libzip-dev zlib1g-dev
TEST_PACKAGES = $(RUN_PACKAGES) khal libreoffice-writer-nogui poppler-utils python3-docx \
  python3-icalendar python3-jsonschema python3-openpyxl python3-venv python3-yaml zbar-tools

.PHONY: run test bench pages lint format build setup-run setup-test clean

run: build
	@echo; $(SUCHARIT) check $(PLAN)
	@echo; $(SUCHARIT) schedule $(PLAN) --summary
	@echo; $(SUCHARIT) calendar $(PLAN)
	@rm -rf $(DEMONSTRATION_DATA)
	@echo; $(SUCHARIT) log script $(DEMONSTRATION) --demonstration --quiet --plan $(PLAN) --data $(DEMONSTRATION_DATA)
	@$(SUCHARIT) report six-month --year 2566 --as-of 5/4/2566 --memo --format $(FORMATS) --plan $(PLAN) --data $(DEMONSTRATION_DATA) -o out
	@$(SUCHARIT) report annual --year 2566 --as-of 31/10/2566 --memo --format $(FORMATS) --plan $(PLAN) --data $(DEMONSTRATION_DATA) -o out
	@$(SUCHARIT) report budget --year 2566 --as-of 31/10/2566 --plan $(PLAN) --data $(DEMONSTRATION_DATA) -o out
	@echo; echo "Calendars: calendars/$(PLAN_ID)/ (all.ics, and one file an owner). Program: $(SUCHARIT)"

# The Swift runtime goes into the program, so that a copied binary works without Swift; names of functions,
# half of its size, do not.
build: setup-run
	swift build --configuration release --product sucharit --static-swift-stdlib -Xlinker -s

test: setup-test
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

bench: setup-run
	SUCHARIT_BENCHMARKS=1 swift package --scratch-path .build-bench --allow-writing-to-package-directory benchmark
	@sh .ci/setup python3 wrk
	SUCHARIT_BENCHMARKS=1 swift build --scratch-path .build-bench --configuration release --product BareServer
	SUCHARIT_BENCHMARKS=1 swift build --scratch-path .build-bench --configuration release --product sucharit
	Tests/Benchmarks/Web/measure .build-bench/release/sucharit .build-bench/release/BareServer

pages: setup-test build
	Tests/Pages/make-pages $(SUCHARIT) out/pages

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

setup-run:
	@sh .ci/setup $(RUN_PACKAGES)

setup-test:
	@sh .ci/setup $(TEST_PACKAGES)
	@$(MAKE) --no-print-directory .build/python/installed

# What the tests need from PyPI, in an environment of its own.
.build/python/installed: Tests/requirements.txt
	@echo "Installing from PyPI: $<"
	@/usr/bin/python3 -m venv --clear .build/python
	@.build/python/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

clean:
	rm -rf .build .build-*
