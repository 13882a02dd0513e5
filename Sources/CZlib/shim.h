#pragma once
// zlib: the compression and the check sums of a PNG file, calendar feeds packed as gzip. Debian: zlib1g-dev
#include <zlib.h>

// deflateInit2 is a macro, which Swift does not see. 16 more than the largest window asks for gzip.
static inline int sucharit_gzip_init(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
