/// GIF (GIF89a specification): a screen, then pictures and extensions, each of blocks of up to 255 octets.
enum GIFBlocks {
  /// How often an animation runs, the one application whose data draws something.
  private static let loops = ["NETSCAPE2.0", "ANIMEXTS1.0"]

  static func clean(_ source: inout PhotoSource) throws -> [CleanPhoto.Piece] {
    guard try source.has("GIF87a", at: 0) || source.has("GIF89a", at: 0) else {
      throw PhotoFault.malformed
    }
    var place = 13 + colours(try source.octet(10))
    guard place <= source.size else { throw PhotoFault.cutShort }
    var pieces: [CleanPhoto.Piece] = [.kept(0..<place)]
    while true {
      let start = place
      var isDrawn = true
      switch try source.octet(place) {
      case 0x3B: return pieces + [.kept(place..<place + 1)]
      case 0x2C:
        // A table of its own may come after the place of the picture; then how long its codes are.
        place += 10 + colours(try source.octet(place + 9)) + 1
      case 0x21:
        isDrawn = try draws(&source, extensionAt: place)
        place += 2
      default: throw PhotoFault.malformed
      }
      place = try endOfBlocks(&source, from: place)
      if isDrawn { pieces.append(.kept(start..<place)) }
    }
  }

  /// The octets of a table of colours, by the flags before it.
  private static func colours(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 6 << (flags & 7) }

  /// Not comments and not data of programs, which may be XMP.
  private static func draws(_ source: inout PhotoSource, extensionAt place: Int) throws -> Bool {
    switch try source.octet(place + 1) {
    case 0xF9, 0x01: true
    case 0xFF: try loops.contains { try source.has("\u{B}" + $0, at: place + 2) }
    default: false
    }
  }

  private static func endOfBlocks(_ source: inout PhotoSource, from start: Int) throws -> Int {
    var place = start
    while true {
      let count = Int(try source.octet(place))
      place += 1 + count
      guard count > 0 else { return place }
    }
  }
}
