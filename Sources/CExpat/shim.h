#pragma once
// expat: XML octets as events, without a tree. Debian: libexpat1-dev
#include <expat.h>
