// libical 3 (Debian libical-dev): reads, checks and writes iCalendar.
// Linked by name, not by pkg-config, which would add libicalss and libicalvcal for nothing.
#pragma once
#include <libical/ical.h>
