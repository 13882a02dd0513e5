# make run    set up, build, check the bundled plan, write its calendars and demonstration reports
# make test   set up, then every test, foreign readers included
# make bench  the benchmarks (Tests/Benchmarks)
# make pages  pictures of the pages of every report, to be looked at, in out/pages
# make sbom   what the program is made of, as CycloneDX, in out/sbom.cdx.json
# make lint   format and import checks
# make build  the program alone; then, as root, `make install` (PREFIX, DESTDIR) or `make uninstall`

PLAN = plans/samut-prakan-city.yaml
PLAN_ID = samut-prakan-city
SUCHARIT = .build/release/sucharit
DEMONSTRATION = plans/demonstration/samut-prakan-city-2566.txt
DEMONSTRATION_REGISTERS = plans/demonstration/registers-2566.txt
DEMONSTRATION_DATA = out/demonstration-data
DEMONSTRATION_REPORTS = out/demonstration
FORMATS = html,pdf,docx,xlsx,md,csv,json

# What the program needs, and what only its tests need: Debian package names.
RUN_PACKAGES = chromium fonts-tlwg-laksaman-ttf libcurl4-openssl-dev libexpat1-dev libical-dev \
  libqrencode-dev libsqlite3-dev libxlsxwriter-dev libzip-dev openssl poppler-utils tesseract-ocr \
  tesseract-ocr-tha zlib1g-dev
TEST_PACKAGES = $(RUN_PACKAGES) khal libimage-exiftool-perl libreoffice-writer-nogui \
  python3-docx python3-icalendar python3-jsonschema python3-openpyxl python3-pil python3-venv \
  python3-yaml zbar-tools

PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
SHAREDIR = $(PREFIX)/share
UNITDIR = $(PREFIX)/lib/systemd/system
MANUAL = $(DESTDIR)$(SHAREDIR)/man/man1/sucharit.1
COMPLETIONS_BASH = $(DESTDIR)$(SHAREDIR)/bash-completion/completions/sucharit
COMPLETIONS_ZSH = $(DESTDIR)$(SHAREDIR)/zsh/site-functions/_sucharit
COMPLETIONS_FISH = $(DESTDIR)$(SHAREDIR)/fish/vendor_completions.d/sucharit.fish
UNIT = $(DESTDIR)$(UNITDIR)/sucharit.service

.PHONY: run test bench pages sbom lint format build commit install uninstall setup-run setup-test clean

run: build
	@echo; $(SUCHARIT) check $(PLAN)
	@echo; $(SUCHARIT) schedule $(PLAN) --summary
	@echo; $(SUCHARIT) calendar $(PLAN)
	@rm -rf $(DEMONSTRATION_DATA)
	@echo; $(SUCHARIT) log script $(DEMONSTRATION) --demonstration --quiet --plan $(PLAN) --data $(DEMONSTRATION_DATA)
	@$(SUCHARIT) report six-month --year 2566 --as-of 5/4/2566 --memo --format $(FORMATS) --plan $(PLAN) --data $(DEMONSTRATION_DATA) -o $(DEMONSTRATION_REPORTS)
	@$(SUCHARIT) report annual --year 2566 --as-of 31/10/2566 --memo --format $(FORMATS) --plan $(PLAN) --data $(DEMONSTRATION_DATA) -o $(DEMONSTRATION_REPORTS)
	@$(SUCHARIT) report budget --year 2566 --as-of 31/10/2566 --plan $(PLAN) --data $(DEMONSTRATION_DATA) -o $(DEMONSTRATION_REPORTS)
	@$(SUCHARIT) log script $(DEMONSTRATION_REGISTERS) --demonstration --quiet --plan $(PLAN) --data $(DEMONSTRATION_DATA)
	@$(SUCHARIT) gift report --year 2566 --round annual --as-of 31/10/2566 --format $(FORMATS) --plan $(PLAN) --data $(DEMONSTRATION_DATA) -o $(DEMONSTRATION_REPORTS)
	@$(SUCHARIT) complaint report --year 2566 --round annual --as-of 31/10/2566 --format $(FORMATS) --plan $(PLAN) --data $(DEMONSTRATION_DATA) -o $(DEMONSTRATION_REPORTS)
	@echo; echo "Calendars: calendars/$(PLAN_ID)/ (all.ics, and one file for each owner). Program: $(SUCHARIT)"

# The Swift runtime goes into the program, so that a copied binary works without Swift; names of functions,
# half of its size, do not, and so nothing that a debugger would want is made for them.
build: setup-run commit
	swift build --configuration release --product sucharit --static-swift-stdlib -debug-info-format none -Xlinker -s

# What --version says. The header is written where the commit is another; the compiler does not know that the
# source, built without it before, would now include it.
commit:
	@mkdir -p .build
	@hash=$$(git describe --always --abbrev=12 --dirty --exclude='*' 2>/dev/null) || hash=; \
	line="#define SUCHARIT_COMMIT \"$$hash\""; \
	[ "$$(cat .build/commit.h 2>/dev/null)" = "$$line" ] || \
	  { echo "$$line" >.build/commit.h; touch Sources/CBundled/bundled.c; }

# Root installs what somebody else has built: nothing is built here. Manual and completions are what the
# program says of itself.
install:
	@test -x $(SUCHARIT) || { echo "There is no $(SUCHARIT) yet: make build" >&2; exit 69; }
	install -D -m 755 $(SUCHARIT) $(DESTDIR)$(BINDIR)/sucharit
	install -d $(dir $(MANUAL) $(COMPLETIONS_BASH) $(COMPLETIONS_ZSH) $(COMPLETIONS_FISH) $(UNIT))
	$(SUCHARIT) manual >$(MANUAL)
	$(SUCHARIT) --generate-completion-script bash >$(COMPLETIONS_BASH)
	$(SUCHARIT) --generate-completion-script zsh >$(COMPLETIONS_ZSH)
	$(SUCHARIT) --generate-completion-script fish >$(COMPLETIONS_FISH)
	sed 's|@BINDIR@|$(BINDIR)|' Sources/sucharit/Service/sucharit.service >$(UNIT)
	chmod 644 $(MANUAL) $(COMPLETIONS_BASH) $(COMPLETIONS_ZSH) $(COMPLETIONS_FISH) $(UNIT)

# Settings and data stay.
uninstall:
	rm -f $(DESTDIR)$(BINDIR)/sucharit $(MANUAL) $(COMPLETIONS_BASH) $(COMPLETIONS_ZSH) $(COMPLETIONS_FISH) $(UNIT)

# A machine that only runs the tests needs nothing that a debugger would want.
test: setup-test
	swift build --build-tests --explicit-target-dependency-import-check error $(if $(CI),-debug-info-format none)
	swift test --skip-build

bench: setup-run
	SUCHARIT_BENCHMARKS=1 swift package --scratch-path .build-bench --allow-writing-to-package-directory benchmark
	@sh .ci/setup python3 wrk
	SUCHARIT_BENCHMARKS=1 swift build --scratch-path .build-bench --configuration release --product BareServer
	SUCHARIT_BENCHMARKS=1 swift build --scratch-path .build-bench --configuration release --product sucharit
	Tests/Benchmarks/Web/measure .build-bench/release/sucharit .build-bench/release/BareServer
	@sh .ci/setup python3 python3-docx python3-openpyxl libreoffice-writer-nogui poppler-utils
	Tests/Benchmarks/Reading/measure.py .build-bench/release/sucharit
	@sh .ci/setup python3 chromium fonts-tlwg-laksaman-ttf
	Tests/Benchmarks/Papers/measure.py .build-bench/release/sucharit

pages: setup-test build
	Tests/Pages/make-pages $(SUCHARIT) out/pages

sbom: build
	@sh .ci/setup python3
	@mkdir -p out
	.ci/sbom Package.resolved $(SUCHARIT) >out/sbom.cdx.json

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
