#pragma once
// libqrencode: text as a QR code (ISO/IEC 18004), for the foot of a report. Debian: libqrencode-dev
#include <qrencode.h>
