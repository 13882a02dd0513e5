#include "CBundled.h"

// #embed (C23) puts the file's bytes into the object as data: no generated source, no start-up cost.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char oit_items[] = {
#embed "../../plans/reference/oit-items.csv"
};
static const unsigned char ita_frameworks[] = {
#embed "../../plans/reference/ita/frameworks.yaml"
};
static const unsigned char oit_catalogue_2566[] = {
#embed "../../plans/reference/oit/2566.yaml"
};
static const unsigned char holidays_2565[] = {
#embed "../../calendars/holidays/2565.ics"
};
static const unsigned char holidays_2566[] = {
#embed "../../calendars/holidays/2566.ics"
};
static const unsigned char holidays_2567[] = {
#embed "../../calendars/holidays/2567.ics"
};
static const unsigned char holidays_2568[] = {
#embed "../../calendars/holidays/2568.ics"
};
static const unsigned char holidays_2569[] = {
#embed "../../calendars/holidays/2569.ics"
};
static const unsigned char holidays_2570[] = {
#embed "../../calendars/holidays/2570.ics"
};

#define FILE_OF(array) {(array), sizeof(array)}

static const sucharit_bundled_file holiday_years[] = {
    FILE_OF(holidays_2565), FILE_OF(holidays_2566), FILE_OF(holidays_2567),
    FILE_OF(holidays_2568), FILE_OF(holidays_2569), FILE_OF(holidays_2570),
};

static const sucharit_bundled_file oit_catalogues[] = {
    FILE_OF(oit_catalogue_2566),
};

sucharit_bundled_file sucharit_bundled_oit_items(void) {
  return (sucharit_bundled_file)FILE_OF(oit_items);
}

sucharit_bundled_file sucharit_bundled_ita_frameworks(void) {
  return (sucharit_bundled_file)FILE_OF(ita_frameworks);
}

size_t sucharit_bundled_oit_catalogue_count(void) {
  return sizeof(oit_catalogues) / sizeof(oit_catalogues[0]);
}

sucharit_bundled_file sucharit_bundled_oit_catalogue(size_t index) {
  return oit_catalogues[index];
}

size_t sucharit_bundled_holiday_year_count(void) {
  return sizeof(holiday_years) / sizeof(holiday_years[0]);
}

sucharit_bundled_file sucharit_bundled_holiday_year(size_t index) {
  return holiday_years[index];
}

// `make build` writes the commit there; a plain `swift build` does without.
#if __has_include("../../.build/commit.h")
#include "../../.build/commit.h"
#else
#define SUCHARIT_COMMIT ""
#endif

const char *sucharit_commit(void) {
  return SUCHARIT_COMMIT;
}
