/// JPEG (ITU-T T.81, annex B): markers, most with a segment whose length follows, and data of scans.
enum JPEGSegments {
  private static let exif = Array("Exif\0\0".utf8)
  private static let jfif = Array("JFIF\0".utf8)
  private static let profile = Array("ICC_PROFILE\0".utf8)
  private static let adobe = Array("Adobe".utf8)

  static func clean(_ source: inout PhotoSource) throws -> [CleanPhoto.Piece] {
    guard source.size > 4, try source.octets(0..<2) == [0xFF, 0xD8] else {
      throw PhotoFault.malformed
    }
    var picture: [CleanPhoto.Piece] = []
    // JFIF wants to be first; the orientation comes after it.
    var head: [CleanPhoto.Piece] = [.kept(0..<2)]
    var orientation: Orientation?
    var place = 2
    var hasScan = false
    // A file that breaks off within a scan still has most of its picture.
    while !(hasScan && place >= source.size) {
      let (marker, start) = try marker(&source, at: place)
      if marker == 0xD9 {
        picture.append(.kept(start - 1..<start + 1))
        break
      }
      guard let segment = try segment(&source, marker, after: start) else {
        place = start + 1
        continue
      }
      let beginning = try source.octets(segment.lowerBound + 4..<segment.upperBound)
      switch marker {
      case 0xE0 where beginning.starts(with: jfif) && head.count == 1:
        if let piece = withoutThumbnail(beginning, segment) { head.append(piece) }
      case 0xE1 where beginning.starts(with: exif) && orientation == nil:
        orientation = Orientation(tiff: beginning[exif.count...])
      case _ where draws(marker, beginning): picture.append(.kept(segment))
      default: break
      }
      place = segment.upperBound
      if marker == 0xDA {
        hasScan = true
        let end = try endOfScan(&source, from: place)
        picture.append(.kept(place..<end))
        place = end
      }
    }
    return head + (orientation.map { [.made(segment(of: $0))] } ?? []) + picture
  }

  /// The marker at a place, and where its second octet stands: any number of 0xFF may fill up before it.
  private static func marker(
    _ source: inout PhotoSource, at place: Int
  ) throws -> (UInt8, Int) {
    guard try source.octet(place) == 0xFF else { throw PhotoFault.malformed }
    var place = place + 1
    while try source.octet(place) == 0xFF { place += 1 }
    return (try source.octet(place), place)
  }

  /// From the marker to the end of its segment; nil for a marker that stands alone.
  private static func segment(
    _ source: inout PhotoSource, _ marker: UInt8, after place: Int
  ) throws -> Range<Int>? {
    switch marker {
    case 0x01, 0xD0...0xD8: return nil
    default:
      let length = try source.number(place + 1..<place + 3)
      guard length >= 2 else { throw PhotoFault.malformed }
      guard place + 1 + length <= source.size else { throw PhotoFault.cutShort }
      return place - 1..<place + 1 + length
    }
  }

  /// Whether a segment is needed to draw the picture: its frames, tables and scans, and its colours.
  private static func draws(_ marker: UInt8, _ beginning: [UInt8]) -> Bool {
    switch marker {
    case 0xC0...0xC7, 0xC9...0xCF, 0xDA...0xDF: true
    case 0xE2: beginning.starts(with: profile)
    case 0xEE: beginning.starts(with: adobe)
    default: false
    }
  }

  /// Where the marker after the data of a scan stands: in the data a 0xFF has a 0 after it, or one of the eight
  /// marks to begin again at (T.81, B.1.1.2 and B.1.1.5).
  private static func endOfScan(_ source: inout PhotoSource, from start: Int) throws -> Int {
    var place = start
    while let found = try source.first(0xFF, from: place) {
      guard found + 1 < source.size else { return source.size }
      switch try source.octet(found + 1) {
      case 0, 0xD0...0xD7: place = found + 2
      case 0xFF: place = found + 1
      default: return found
      }
    }
    return source.size
  }

  /// A segment of JFIF (ITU-T T.871, 10.1) without the small picture that may end it; a thumbnail stays what a picture was
  /// before somebody cut a face out of it. Nil for one that is too short to be any. Those of its extension (10.2), which
  /// are other small pictures, are not kept at all.
  private static func withoutThumbnail(
    _ contents: [UInt8], _ segment: Range<Int>
  ) -> CleanPhoto.Piece? {
    let withoutSize = jfif.count + 7
    guard contents.count >= withoutSize + 2 else { return nil }
    if contents.count == withoutSize + 2, contents[withoutSize...] == [0, 0] {
      return .kept(segment)
    }
    let kept = Array(contents[..<withoutSize]) + [0, 0]
    return .made([0xFF, 0xE0, 0, UInt8(kept.count + 2)] + kept)
  }

  /// A segment of Exif with nothing but the orientation.
  private static func segment(of orientation: Orientation) -> [UInt8] {
    let contents = exif + orientation.tiff
    return [0xFF, 0xE1, 0, UInt8(contents.count + 2)] + contents
  }
}
