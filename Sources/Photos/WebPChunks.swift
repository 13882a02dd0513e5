/// WebP (RFC 9649): a RIFF file, whose chunks have a type of four letters, a length and data of an even count.
enum WebPChunks {
  private static let exif = Array("Exif\0\0".utf8)
  private static let drawing: Set<String> = ["VP8 ", "VP8L", "ALPH", "ANIM", "ICCP"]
  /// In the flags of VP8X: that there is Exif, and that there is XMP.
  private static let hasExif: UInt8 = 0x08
  private static let hasXMP: UInt8 = 0x04

  static func clean(_ source: inout PhotoSource) throws -> [CleanPhoto.Piece] {
    guard try source.has("RIFF", at: 0), try source.has("WEBP", at: 8) else {
      throw PhotoFault.malformed
    }
    let end = 8 + (try source.number(4..<8, lowestFirst: true))
    guard 12...source.size ~= end else { throw PhotoFault.cutShort }
    let orientation = try orientation(&source, 12..<end)
    var chunks = try picture(&source, 12..<end, flags: orientation == nil ? 0 : hasExif)
    guard !chunks.isEmpty else { throw PhotoFault.malformed }
    if let orientation {
      chunks.append(.made(header("EXIF", orientation.tiff.count) + orientation.tiff))
    }
    return [.made(header("RIFF", 4 + chunks.reduce(0) { $0 + $1.count }) + Array("WEBP".utf8))]
      + chunks
  }

  /// The chunks of a part of the file that draw something; in VP8X the flags say what metadata there is.
  private static func picture(
    _ source: inout PhotoSource, _ range: Range<Int>, flags: UInt8, isFrame: Bool = false
  ) throws -> [CleanPhoto.Piece] {
    var pieces: [CleanPhoto.Piece] = []
    try chunks(&source, range) { source, type, chunk, data in
      switch type {
      case "VP8X":
        guard data.count >= 10 else { throw PhotoFault.malformed }
        let old = try source.octet(data.lowerBound) & ~(hasExif | hasXMP)
        pieces.append(.kept(chunk.lowerBound..<data.lowerBound))
        pieces.append(.made([old | flags]))
        pieces.append(.kept(data.lowerBound + 1..<chunk.upperBound))
      case "ANMF" where !isFrame:
        // The place of a frame, then chunks of its own.
        guard data.count >= 16 else { throw PhotoFault.malformed }
        let place = data.lowerBound..<data.lowerBound + 16
        let frame = try picture(
          &source, place.upperBound..<data.upperBound, flags: 0, isFrame: true)
        let count = 16 + frame.reduce(0) { $0 + $1.count }
        pieces += [.made(header("ANMF", count)), .kept(place)] + frame
      case _ where drawing.contains(type): pieces.append(.kept(chunk))
      default: break
      }
    }
    return pieces
  }

  private static func orientation(
    _ source: inout PhotoSource, _ range: Range<Int>
  ) throws -> Orientation? {
    var found: Orientation?
    var isExtended = false
    try chunks(&source, range) { source, type, _, data in
      if type == "VP8X" { isExtended = true }
      guard type == "EXIF", isExtended, found == nil, data.count <= 1 << 16 else { return }
      let octets = try source.octets(data)
      // Some programs write the beginning of the segment of a JPEG, too.
      found = Orientation(
        tiff: octets.starts(with: exif) ? octets.dropFirst(exif.count) : octets[...])
    }
    return found
  }

  private static func chunks(
    _ source: inout PhotoSource, _ range: Range<Int>,
    _ body: (inout PhotoSource, _ type: String, _ chunk: Range<Int>, _ data: Range<Int>) throws ->
      Void
  ) throws {
    var place = range.lowerBound
    while place < range.upperBound {
      let type = String(decoding: try source.octets(place..<place + 4), as: Unicode.ASCII.self)
      let length = try source.number(place + 4..<place + 8, lowestFirst: true)
      let data = place + 8..<place + 8 + length
      let chunk = place..<data.upperBound + length % 2
      guard chunk.upperBound <= range.upperBound else { throw PhotoFault.cutShort }
      try body(&source, type, chunk, data)
      place = chunk.upperBound
    }
  }

  private static func header(_ type: String, _ count: Int) -> [UInt8] {
    Array(type.utf8) + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: count >> $0) }
  }
}
