#pragma once
// libxlsxwriter: Excel workbooks with formats, formulas and charts. Debian: libxlsxwriter-dev
#include <xlsxwriter.h>

// memfd_create(2), which <sys/mman.h> shows only under _GNU_SOURCE: a file in memory, for a library
// whose version 1.1.4 writes to files only.
extern int memfd_create(const char *name, unsigned int flags);
