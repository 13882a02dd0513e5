# make run    set up, build, check the bundled plan, write its calendars
# make test   set up, then every test, foreign readers included
# make bench  the benchmarks (Tests/Benchmarks)
# make lint   format and import checks

PLAN = plans/samut-prakan-city.yaml
PLAN_ID = samut-prakan-city
SUCHARIT = .build/release/sucharit

# What the program needs, and what only its tests need: Debian package names.
RUN_PACKAGES = libical-dev
TEST_PACKAGES = $(RUN_PACKAGES) khal python3-icalendar python3-jsonschema python3-yaml

.PHONY: run test bench lint format build setup-run setup-test clean

run: build
	@echo; $(SUCHARIT) check $(PLAN)
	@echo; $(SUCHARIT) schedule $(PLAN) --summary
	@echo; $(SUCHARIT) calendar $(PLAN)
	@echo; echo "Calendars: calendars/$(PLAN_ID)/ (all.ics, and one file an owner). Program: $(SUCHARIT)"

# The Swift runtime goes into the program, so that a copied binary works where only libical3 is there.
build: setup-run
	swift build --configuration release --product sucharit --static-swift-stdlib

test: setup-test
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

bench: setup-run
	SUCHARIT_BENCHMARKS=1 swift package --scratch-path .build-bench --allow-writing-to-package-directory benchmark

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

setup-run:
	@sh .ci/setup $(RUN_PACKAGES)

setup-test:
	@sh .ci/setup $(TEST_PACKAGES)

clean:
	rm -rf .build .build-*
