#pragma once
// zlib: the compression and the check sums of a PNG file. Debian: zlib1g-dev
#include <zlib.h>
