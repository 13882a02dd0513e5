// Reference data that travels inside the program, so that a copied binary works alone.
// Each file is the very file in plans/reference or calendars/holidays; a file named on the command
// line replaces it.
#pragma once
#include <stddef.h>

/// A file's bytes; they live as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} sucharit_bundled_file;

/// plans/reference/oit-items.csv: OIT item codes by ITA year and role.
sucharit_bundled_file sucharit_bundled_oit_items(void);

/// plans/reference/ita/frameworks.yaml: what the ITA asks and how it judges, year by year.
sucharit_bundled_file sucharit_bundled_ita_frameworks(void);

/// plans/reference/oit: how many years have a whole catalogue of items, and each year's .yaml in order.
size_t sucharit_bundled_oit_catalogue_count(void);
sucharit_bundled_file sucharit_bundled_oit_catalogue(size_t index);

/// calendars/holidays: how many years, and each year's .ics in order.
size_t sucharit_bundled_holiday_year_count(void);
sucharit_bundled_file sucharit_bundled_holiday_year(size_t index);

/// The commit that the program was built of, `-dirty` behind it where files had been changed since; empty
/// where the build does not say.
const char *sucharit_commit(void);
