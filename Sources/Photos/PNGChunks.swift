import CZlib

/// PNG (W3C PNG, third edition): chunks of a length, a type of four letters, data and a check sum.
enum PNGChunks {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// Picture, colours, shape, and the frames of an animation; not text, time and Exif, and nothing unknown.
  private static let drawing: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV",
    "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
  ]

  static func clean(_ source: inout PhotoSource) throws -> [CleanPhoto.Piece] {
    guard source.size > 8, try source.octets(0..<8) == signature else {
      throw PhotoFault.malformed
    }
    var pieces: [CleanPhoto.Piece] = [.kept(0..<8)]
    var orientation: Orientation?
    var place = 8
    var type = ""
    while type != "IEND" {
      let length = try source.number(place..<place + 4)
      type = String(decoding: try source.octets(place + 4..<place + 8), as: Unicode.ASCII.self)
      let chunk = place..<place + 12 + length
      guard chunk.upperBound <= source.size else { throw PhotoFault.cutShort }
      guard (place == 8) == (type == "IHDR") else { throw PhotoFault.malformed }
      if drawing.contains(type) {
        pieces.append(.kept(chunk))
      } else if type == "eXIf", length <= 1 << 16, orientation == nil {
        orientation = Orientation(tiff: try source.octets(place + 8..<place + 8 + length)[...])
      }
      place = chunk.upperBound
    }
    // After the header, before the picture.
    if let orientation { pieces.insert(.made(chunk(of: orientation)), at: 2) }
    return pieces
  }

  private static func chunk(of orientation: Orientation) -> [UInt8] {
    let contents = Array("eXIf".utf8) + orientation.tiff
    let sum = UInt32(truncatingIfNeeded: crc32(0, contents, UInt32(contents.count)))
    return UInt32(contents.count - 4).octets + contents + sum.octets
  }
}

extension UInt32 {
  /// The highest first.
  fileprivate var octets: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}
