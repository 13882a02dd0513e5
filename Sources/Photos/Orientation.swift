/// How a picture is to be turned: the one tag of Exif that stays (Exif 2.32, 4.6.4, tag 0x0112).
struct Orientation: Hashable {
  /// 2 to 8; 1 is how the picture stands anyway.
  let value: UInt8

  private static let tag = 0x0112
  private static let short = 3
  /// More tags than any camera writes.
  private static let mostTags = 1_000

  init?(value: Int) {
    guard 2...8 ~= value else { return nil }
    self.value = UInt8(value)
  }

  /// Of a TIFF header with its tags, as Exif has it; nil where it says nothing that can be read.
  init?(tiff octets: ArraySlice<UInt8>) {
    let octets = Array(octets)
    let lowestFirst: Bool
    switch octets.prefix(4) {
    case [0x49, 0x49, 0x2A, 0]: lowestFirst = true
    case [0x4D, 0x4D, 0, 0x2A]: lowestFirst = false
    default: return nil
    }
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= octets.count else { return nil }
      let some = octets[place..<place + count]
      return (lowestFirst ? Array(some.reversed()) : Array(some)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(4, 4), let tags = number(start, 2) else { return nil }
    for place in (0..<min(tags, Self.mostTags)).lazy.map({ start + 2 + 12 * $0 }) {
      guard let tag = number(place, 2) else { return nil }
      guard tag == Self.tag, number(place + 2, 2) == Self.short, number(place + 4, 4) == 1 else {
        continue
      }
      guard let value = number(place + 8, 2) else { return nil }
      self.init(value: value)
      return
    }
    return nil
  }

  /// A TIFF header with this tag alone.
  var tiff: [UInt8] {
    [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8]  // the highest octet first; the tags follow
      + [0, 1]  // one of them
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]
      + [0, 0, 0, 0]  // no other list of tags
  }
}
