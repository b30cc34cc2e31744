# Makefile: builds, runs and tests Okno.  Everything made lies under build/;
# data, sockets and logs of a running copy lie under VAR.  An area is a word in
# AREAS and a folder in cgi-bin/.
#
#   make up            the whole system with demo data, on 127.0.0.1:8080
#   make up PORT=8090  another copy beside it, with a VAR of its own

AREAS  = account journal visits catalog staff messages settings start operator booking api
B      = build
PORT   ?= 8080
PREFIX ?= /usr/local
S      ?= 60

export AREAS PORT VAR S
MAKEFLAGS += --no-print-directory
Q = $(if $(V),,@echo '  $@';)	# V=1 shows the commands

# ---- flags -----------------------------------------------------------------

PKGS    = libpq talloc json-c libsodium libcurl gmime-3.0 libical fcgi gumbo vips libseccomp \
	  xlsxwriter libzip libxml-2.0
PKG_INC := $(patsubst -I%,-isystem %,$(shell pkg-config --cflags-only-I $(PKGS) 2>/dev/null))
PKG_LIB := $(shell pkg-config --libs $(PKGS) 2>/dev/null)
LIBS    = -Wl,--as-needed $(PKG_LIB) -lphonenumber -loath -lzint -lcjose -lstdc++ -lm
IS_GCC  := $(if $(findstring clang,$(shell $(CC) --version 2>/dev/null)),,1)

WARN    = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	  -Wold-style-definition -Wformat=2 -Wpointer-arith -Wcast-qual -Wwrite-strings \
	  -Wvla -Wundef -Wnull-dereference \
	  $(if $(IS_GCC),-Wduplicated-cond -Wduplicated-branches -Wlogical-op)
HARD    = -O2 -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection
# SAN names the sanitisers of a build of its own: make asan, make fuzz.
OPT     = $(if $(SAN),-O1 -fno-omit-frame-pointer -fsanitize=$(SAN) -fno-sanitize-recover=all,$(HARD))
BASE    = -g $(OPT) -fPIE $(if $(DEV),-Werror) -D_GNU_SOURCE -MMD -MP $(PKG_INC) \
	  -Ilib -I$(B)/lib -I$(@D)
CFLAGS  = -std=gnu11 $(WARN) $(BASE)
CLANG_FLAGS = $(filter-out -Wduplicated-% -Wlogical-op -MMD -MP,$(CFLAGS)) -I$(B)/$(<D)
CXXFLAGS = -std=gnu++17 -Wall -Wextra -Wshadow $(BASE)
LDFLAGS = $(OPT) -pie -Wl,-z,relro,-z,now

# ---- what there is ---------------------------------------------------------

HERE     = $(foreach a,$(AREAS),$(if $(wildcard cgi-bin/$(a)/$(a).c),$(a)))
FOLDERS  = lib lib/booking worker worker/admin worker/picture $(AREAS:%=cgi-bin/%)
QUERIES  = $(wildcard $(FOLDERS:%=%/*.sql))
HEADERS  = $(QUERIES:%.sql=$(B)/%_sql.h)
PROGRAMS = $(HERE:%=$(B)/bin/okno-%) $(if $(wildcard worker/*.c),$(B)/bin/okno-worker) \
	   $(if $(wildcard worker/admin/*.c),$(B)/bin/okno-admin) $(B)/bin/okno-picture
UNIT     = $(patsubst %.c,$(B)/%.t,$(wildcard tests/unit/*.c))
BENCH    = $(patsubst %.c,$(B)/%,$(wildcard tests/bench/*.c))
FUZZ     = $(patsubst %.c,$(B)/%,$(wildcard tests/fuzz/*.c))
MO       = $(patsubst locale/%.po,build/locale/%.mo,$(wildcard locale/*.po))

objs  = $(patsubst %.c,$(B)/%.o,$(wildcard $(1)/*.c))
pages = $(wildcard $(1)/*.html $(1)/*.txt lib/pages/*.html)
views = $(B)/$(1)/views.o

.SECONDEXPANSION:
.SECONDARY:
.DELETE_ON_ERROR:
.PHONY: FORCE all programs unit bench-programs fuzz-programs public up down restart fresh status psql logs \
	migrate admin verify-audit packages check-packages check asan fuzz tidy lint bench soak install clean help

all: programs public $(MO)	## build everything
programs: $(PROGRAMS)
unit: $(UNIT) ; @:
bench-programs: $(BENCH)
fuzz-programs: $(FUZZ)

# ---- programs --------------------------------------------------------------

$(B)/bin/okno-worker: $(call objs,worker) $(call views,worker) $(B)/libokno.a
$(B)/bin/okno-admin: $(call objs,worker/admin) $(call views,worker/admin) $(B)/libokno.a
$(B)/bin/okno-picture: $(call objs,worker/picture)
$(HERE:%=$(B)/bin/okno-%): $(B)/bin/okno-%: $$(call objs,cgi-bin/$$*) $$(call views,cgi-bin/$$*) \
	$(B)/libokno.a
$(PROGRAMS):
	@mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $(filter %.o %.a,$^) $(LIBS)

$(B)/libokno.a: $(call objs,lib) $(call objs,lib/booking) \
		$(patsubst %.cc,$(B)/%.o,$(wildcard lib/*.cc))
	@mkdir -p $(@D)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

# A .sql file's named queries become the header that the .c beside it includes.
$(B)/%_sql.h: %.sql lib/sql.awk
	@mkdir -p $(@D)
	$(Q)awk -f lib/sql.awk $< >$@

# Which build this is: written anew only when it is another.
$(B)/lib/version_text.h: FORCE
	@mkdir -p $(@D)
	@printf '#define OKNO_VERSION "%s"\n' "$$(git describe --tags --always 2>/dev/null || echo release)" >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
$(B)/lib/version.o: $(B)/lib/version_text.h

# A program carries its templates and the library's as one table.
$(B)/%/views.c: lib/views.awk $$(call pages,$$*)
	@mkdir -p $(@D)
	$(Q)awk -f lib/views.awk $(filter %.html %.txt,$^) </dev/null >$@

$(B)/%/views.o: $(B)/%/views.c
	$(Q)$(CC) $(CFLAGS) -c -o $@ $<

$(B)/%.o: %.c | $(HEADERS)
	@mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -c -o $@ $<

$(B)/%.o: %.cc
	@mkdir -p $(@D)
	$(Q)$(CXX) $(CXXFLAGS) -c -o $@ $<

# ---- programs of the tests -------------------------------------------------

$(B)/tests/unit/%.t: $(B)/tests/unit/%.o $(B)/libokno.a
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ -lcmocka $(LIBS)

$(B)/tests/bench/%: $(B)/tests/bench/%.o $(B)/libokno.a
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS)

# The harness alone gets libFuzzer's main; the library is built with its probes.
# Linked as C++, for the sanitiser's part that the phones' library needs.
$(B)/tests/fuzz/%: $(B)/tests/fuzz/%.o $(B)/libokno.a
	$(Q)$(CXX) $(LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(LIBS)

-include $(wildcard $(B)/*/*.d $(B)/*/*/*.d)

# ---- front end and languages -----------------------------------------------

public: build/public/manifest.json
build/public/manifest.json: $(if $(wildcard package.json),node_modules/.stamp) \
		$(shell find public cgi-bin lib/pages locale -type f 2>/dev/null)
	@mkdir -p $(@D)
	$(if $(wildcard package.json),node public/build.mjs,echo '{}' >$@)
	@touch $@

node_modules/.stamp: package.json $(wildcard package-lock.json .npmrc)
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

build/locale/%.mo: locale/%.po
	@mkdir -p $(@D)/$*/LC_MESSAGES
	$(Q)msgfmt --check-format -o $(@D)/$*/LC_MESSAGES/okno-$*.mo $<
	@touch $@

# ---- running ---------------------------------------------------------------

up:	## install what is missing, build, start with demo data (PORT=, VAR=)
	@$(MAKE) packages
	@nginx/private.sh note 'building'
	@$(MAKE) -j$$(nproc) all
	@nginx/private.sh up

fresh:	## up with an empty database and new demo data: what was in it is lost
	@$(MAKE) packages
	@$(MAKE) -j$$(nproc) all
	@nginx/private.sh fresh

down:	## stop what up started (data stays)
restart:	## down and up
status:	## what runs
logs:	## follow the logs
migrate:	## apply new migrations to the running copy
down restart status logs migrate:
	@nginx/private.sh $@

psql:	## psql as the private cluster's superuser (ARGS='-Atc "…"')
	@nginx/private.sh psql $(ARGS)

admin:	## the operator's command (ARGS='…')
	@nginx/private.sh admin $(ARGS)

verify-audit:	## check the seals of all journals of actions (ARGS='CHAIN NUMBER:SEAL')
	@nginx/private.sh admin verify-audit $(ARGS)

packages:	## install the Debian packages that building and running need
	@nginx/packages.sh run

check-packages:	## … and those that only tests need
	@nginx/packages.sh check

# ---- testing ---------------------------------------------------------------

check: check-packages	## every test, on a port and VAR of its own
	@$(MAKE) -j$$(nproc) all unit
	@tests/run all

asan: check-packages	## unit and HTTP tests under the address and undefined sanitisers
	@$(MAKE) -j$$(nproc) B=build/asan SAN=address,undefined programs unit
	@$(MAKE) public $(MO)
	@BIN=build/asan tests/run unit http

fuzz: check-packages	## each harness of tests/fuzz for a share of S=60 seconds
	@$(MAKE) -j$$(nproc) B=build/fuzz CC=clang CXX=clang++ \
		SAN=fuzzer-no-link,address,undefined fuzz-programs
	@tests/run fuzz

# One file under every analyser; again only when it or a header has changed.  Clang's
# takes most of the time, in functions with many paths, where it finds nothing more
# for it: NODES=225000 is its own patience.
NODES ?= 40000
tidy: $(patsubst %.c,$(B)/lint/%.ok,$(wildcard $(FOLDERS:%=%/*.c)))
$(B)/lint/%.ok: %.c .clang-tidy $(wildcard lib/*.h lib/booking/*.h) | $(HEADERS)
	@mkdir -p $(@D)
	$(Q)clang -fsyntax-only -Werror $(CLANG_FLAGS) $<
	@$(CC) -fanalyzer -Werror $(CFLAGS) -I$(B)/$(<D) -MF $@.d -c -o $@.o $<
	@cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
		--suppress=missingIncludeSystem --suppress=arrayIndexThenCheck --error-exitcode=1 -D_GNU_SOURCE -Ilib $<
	@clang-tidy --quiet $< -- $(CLANG_FLAGS) -Xclang -analyzer-config -Xclang max-nodes=$(NODES) 2>&1 | grep -v 'warnings\? generated' >$@.out; \
		! grep . $@.out
	@touch $@

lint: check-packages	## analysers, and the house rules that no compiler knows
	@tests/run lint

bench: check-packages	## throughput against the ceilings of the same run
	@$(MAKE) -j$$(nproc) all bench-programs
	@BENCH_PORT=$(if $(filter-out file,$(origin PORT)),$(PORT),$(BENCH_PORT)) BENCH_VAR='$(or $(VAR),$(BENCH_VAR))' tests/run bench

soak: check-packages	## storms of booking with kills in between, for S= seconds
	@$(MAKE) -j$$(nproc) all
	@tests/run soak

# ---- installing ------------------------------------------------------------

install: all	## programs, shared data and units into DESTDIR and PREFIX
	@PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' nginx/install.sh

clean:	## remove what was built (data stays)
	rm -rf build

help:	## this list
	@awk '/^[a-z-]+:.*## / { name = $$0; sub(/:.*/, "", name); sub(/.*## /, ""); \
		printf "  %-16s%s\n", name, $$0 }' Makefile
