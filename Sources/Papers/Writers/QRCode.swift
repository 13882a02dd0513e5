private import CQREncode
private import CZlib

/// Text as a QR code (ISO/IEC 18004), with error correction of level M: it can still be read with 15
/// percent of it lost to a stamp or a fold.
struct QRCode: Hashable {
  /// How many modules a side has.
  let side: Int
  /// Row by row; true is dark.
  private let modules: [Bool]

  /// The light border that a reader needs, in modules (ISO/IEC 18004, 5.3.8).
  static let quietZone = 4

  /// Nil for no text, and for more than a code holds: 2,331 octets.
  init?(_ text: String) {
    let octets = Array(text.utf8)
    guard !octets.isEmpty,
      let code = QRcode_encodeData(Int32(octets.count), octets, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    self.side = side
    // The lowest bit says whether a module is dark.
    modules = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
  }

  func isDark(row: Int, column: Int) -> Bool {
    (0..<side).contains(row) && (0..<side).contains(column) && modules[row * side + column]
  }

  /// The side with the light border.
  var fullSide: Int { side + 2 * Self.quietZone }

  /// One path of SVG whose unit is a module; runs of dark modules are one stroke.
  var path: String {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        let end = (column..<side).first { !isDark(row: row, column: $0) } ?? side
        if end > column {
          let (x, y) = (column + Self.quietZone, row + Self.quietZone)
          path += "M\(x) \(y)h\(end - column)v1h-\(end - column)z"
        }
        column = max(end, column + 1)
      }
    }
    return path
  }

  /// A picture with so many dots a module, in two levels of grey.
  func picture(dots: Int) -> RasterImage? {
    let width = fullSide * dots
    var rows: [UInt8] = []
    for y in 0..<fullSide {
      var row = [UInt8](repeating: 0xFF, count: (width + 7) / 8)
      for x in 0..<width
      where isDark(row: y - Self.quietZone, column: x / dots - Self.quietZone) {
        row[x / 8] &= ~(0x80 >> UInt8(x % 8))
      }
      // Every row begins with the number of its filter: none.
      for _ in 0..<dots { rows += [0] + row }
    }
    return PNGFile(width: width, height: width, rows: rows).map { RasterImage($0.octets) } ?? nil
  }
}

/// A PNG file of one bit a dot (ISO/IEC 15948).
private struct PNGFile {
  let octets: [UInt8]

  /// `rows` with their filters, as the standard has them before they are compressed.
  init?(width: Int, height: Int, rows: [UInt8]) {
    var size = compressBound(UInt(rows.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, rows, UInt(rows.count), Z_BEST_COMPRESSION) == Z_OK else {
      return nil
    }
    let header = Self.number(width) + Self.number(height) + [1, 0, 0, 0, 0]
    octets =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
      + Self.chunk("IDAT", Array(packed.prefix(Int(size)))) + Self.chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    let sum = crc32(0, body, UInt32(body.count))
    return number(content.count) + body + number(Int(sum))
  }

  private static func number(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
