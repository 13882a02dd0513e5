#pragma once
// libzip: an archive in memory, for Word documents (which are zipped XML). Debian: libzip-dev
#include <zip.h>
