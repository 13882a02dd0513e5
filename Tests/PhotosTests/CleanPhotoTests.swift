import Photos
import TestSupport
import Testing

/// Files that have the form of each kind, with something in every place where metadata can stand.
private enum Sample {
  static let secret = Array("SECRET".utf8)

  static func segment(_ marker: UInt8, _ contents: [UInt8]) -> [UInt8] {
    let count = contents.count + 2
    return [0xFF, marker, UInt8(count >> 8), UInt8(count & 0xFF)] + contents
  }

  /// A TIFF header with a device, and an orientation where one is said.
  static func tiff(_ orientation: UInt8?) -> [UInt8] {
    let turned = orientation.map { [0x12, 0x01, 3, 0, 1, 0, 0, 0, $0, 0, 0, 0] as [UInt8] } ?? []
    let device: [UInt8] = [0x0F, 0x01, 2, 0, 7, 0, 0, 0, 50, 0, 0, 0]
    let count: UInt8 = orientation == nil ? 1 : 2
    let tags = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, count, 0] + device + turned + [0, 0, 0, 0]
    return tags + Array(repeating: 0, count: 50 - tags.count) + secret + [0]
  }

  static func jpeg(_ orientation: UInt8? = 6) -> [UInt8] {
    let head =
      [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
      + segment(0xE1, Array("Exif\0\0".utf8) + tiff(orientation))
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
      + segment(0xE2, Array("MPF\0".utf8) + secret) + segment(0xED, secret)
      + segment(0xEB, secret) + segment(0xFE, secret)
    return head + drawn + [0xFF, 0xD9] + secret
  }

  /// Tables, a frame, and two scans with marks in their data and a table between.
  static let drawn: [UInt8] =
    segment(0xDB, [1, 2, 3]) + [0xFF] + segment(0xC2, [4, 5, 6])
    + segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9]) + segment(0xEE, Array("Adobe".utf8))
    + segment(0xDA, [7]) + [1, 0xFF, 0, 2, 0xFF, 0xD3, 3] + segment(0xC4, [8])
    + segment(0xDA, [9]) + [4, 0xFF, 0]

  static func png() -> [UInt8] {
    func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(data.count)] + Array(type.utf8) + data + [1, 2, 3, 4]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", Array(repeating: 1, count: 13)) + chunk("eXIf", tiff(8))
      + chunk("tEXt", secret) + chunk("iTXt", secret) + chunk("tIME", secret)
      + chunk("heRe", secret) + chunk("IDAT", [5, 6, 7]) + chunk("IEND", []) + secret
  }

  static func webP() -> [UInt8] {
    func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
      Array(type.utf8) + [UInt8(data.count), 0, 0, 0] + data + (data.count % 2 == 0 ? [] : [0])
    }
    let frame = chunk(
      "ANMF", Array(repeating: 0, count: 16) + chunk("VP8 ", [1, 2]) + chunk("seC ", secret))
    let chunks =
      chunk("VP8X", [0x3E, 0, 0, 0, 1, 0, 0, 1, 0, 0]) + chunk("VP8L", [1, 2, 3]) + frame
      + chunk("EXIF", tiff(3)) + chunk("XMP ", secret) + chunk("seCR", secret)
    return Array("RIFF".utf8) + [
      UInt8((chunks.count + 4) & 0xFF), UInt8((chunks.count + 4) >> 8), 0, 0,
    ]
      + Array("WEBP".utf8) + chunks + secret
  }

  static func gif() -> [UInt8] {
    func application(_ name: String, _ data: [UInt8]) -> [UInt8] {
      [0x21, 0xFF, 11] + Array(name.utf8) + [UInt8(data.count)] + data + [0]
    }
    let comment = [0x21, 0xFE, UInt8(secret.count)] + secret + [0]
    let picture: [UInt8] =
      [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80] + [1, 1, 1, 2, 2, 2] + [2, 2, 9, 9, 0]
    return Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + [0, 0, 0, 9, 9, 9]
      + application("NETSCAPE2.0", [1, 3, 0]) + comment + application("XMP DataXMP", secret)
      + [0x21, 0xF9, 4, 0, 0, 0, 0, 0] + picture + [0x3B] + secret
  }

  static let all: [(PhotoKind, [UInt8])] = [
    (.jpeg, jpeg()), (.png, png()), (.webP, webP()), (.gif, gif()),
  ]
}

extension CleanPhoto {
  /// The whole clean file.
  fileprivate func whole(of original: [UInt8]) -> [UInt8] {
    var octets: [UInt8] = []
    while octets.count < count {
      let more = self.octets(from: octets.count, atMost: 7) { Array(original[$0..<$0 + $1]) }
      guard !more.isEmpty else { break }
      octets += more
    }
    return octets
  }
}

@Suite("A photo")
struct CleanPhotoTests {
  private func cleaned(_ kind: PhotoKind, _ original: [UInt8]) throws -> [UInt8] {
    let photo = try CleanPhoto(of: kind, original)
    let whole = photo.whole(of: original)
    #expect(whole.count == photo.count)
    return whole
  }

  @Test("has nothing left in it that its camera wrote, and is clean the second time")
  func secrets() throws {
    for (kind, original) in Sample.all {
      let clean = try cleaned(kind, original)
      #expect(original.contains(Sample.secret) && !clean.contains(Sample.secret), "\(kind)")
      #expect(try cleaned(kind, clean) == clean, "\(kind)")
    }
  }

  @Test(
    "as JPEG has every segment that draws it, octet for octet, and the orientation alone besides")
  func jpeg() throws {
    let clean = try cleaned(.jpeg, Sample.jpeg(6))
    let drawn = Sample.drawn.replacing([0xFF, 0xFF, 0xC2] as [UInt8], with: [0xFF, 0xC2])
    #expect(clean.suffix(drawn.count + 2) == drawn + [0xFF, 0xD9])
    let turned =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]
    #expect(clean.contains(turned))
    #expect(clean.starts(with: [0xFF, 0xD8, 0xFF, 0xE0]))
    for straight in [1, 0, 9, nil] as [UInt8?] {
      #expect(try !cleaned(.jpeg, Sample.jpeg(straight)).contains(Array("Exif".utf8)))
    }
  }

  @Test("that breaks off within its data is handed on as far as it goes")
  func brokenOff() throws {
    let original = Sample.jpeg(nil)
    let end = try #require(original.firstRange(of: [4, 0xFF, 0, 0xFF, 0xD9] as [UInt8]))
    let clean = try cleaned(.jpeg, Array(original[..<(end.lowerBound + 1)]))
    #expect(clean.last == 4 && !clean.contains(Sample.secret))
  }

  @Test("that is none, or breaks off before its picture, is no photo")
  func malformed() {
    for (kind, original) in Sample.all {
      for octets in [
        [], [1], Array("MZ".utf8), Array(original.prefix(20)), Array(original.dropFirst()),
      ] {
        #expect(throws: PhotoFault.self, "\(kind)") { try CleanPhoto(of: kind, octets) }
      }
    }
  }

  @Test("whose octets were changed anywhere never crashes, and is clean the second time")
  func mutated() throws {
    var numbers = SeededNumbers(seed: 11)
    for (kind, original) in Sample.all {
      for _ in 0..<3_000 {
        var octets = original
        for _ in 0...Int.random(in: 0..<4, using: &numbers) {
          let place = Int.random(in: octets.indices, using: &numbers)
          switch Int.random(in: 0..<4, using: &numbers) {
          case 0: octets[place] = UInt8.random(in: .min ... .max, using: &numbers)
          case 1: octets[place] = [0, 0xFF, 0x7F, 0x80][Int.random(in: 0..<4, using: &numbers)]
          case 2: octets.removeSubrange(place..<min(place + 3, octets.count - 1))
          default: octets.insert(contentsOf: octets.prefix(place).suffix(9), at: place)
          }
        }
        guard let photo = try? CleanPhoto(of: kind, octets) else { continue }
        let ranges = photo.pieces.compactMap { piece in
          if case .kept(let range) = piece { range } else { nil }
        }
        #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= octets.count })
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        let clean = try cleaned(kind, octets)
        #expect(try cleaned(kind, clean) == clean)
      }
    }
  }

  @Test(
    "a reader that gives less than there is said to be, and a frame within frames, end in a fault")
  func bounded() {
    #expect(throws: PhotoFault.cutShort) {
      try CleanPhoto(of: .jpeg, size: 1_000_000) { _, _ in [0xFF, 0xD8] }
    }
    // Frames are not gone into without end.
    var frames: [UInt8] = []
    for _ in 0..<10_000 {
      let count = frames.count + 16
      let size = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: count >> $0) }
      frames = Array("ANMF".utf8) + size + Array(repeating: 0, count: 16) + frames
    }
    let size = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: (frames.count + 4) >> $0) }
    let file = Array("RIFF".utf8) + size + Array("WEBP".utf8) + frames
    #expect(throws: Never.self) { try CleanPhoto(of: .webP, file) }
  }

  @Test("has no thumbnail of JFIF, neither in its segment nor in that of its extension")
  func thumbnails() throws {
    let plain = Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1]
    func photo(_ jfif: [UInt8]) -> [UInt8] {
      [0xFF, 0xD8] + Sample.segment(0xE0, jfif)
        + Sample.segment(0xE0, Array("JFXX\0".utf8) + [0x10] + Sample.secret) + Sample.drawn
        + [0xFF, 0xD9]
    }
    let original = photo(plain + [2, 1] + Sample.secret)
    let clean = try CleanPhoto(of: .jpeg, original)
    let octets = clean.pieces.flatMap { piece in
      switch piece {
      case .kept(let range): Array(original[range])
      case .made(let octets): octets
      }
    }
    let head = [0xFF, 0xD8] + Sample.segment(0xE0, plain + [0, 0])
    // What fills up before a marker goes, too.
    let drawn = Sample.drawn.replacing([0xFF, 0xFF, 0xC2] as [UInt8], with: [0xFF, 0xC2])
    #expect(octets == head + drawn + [0xFF, 0xD9])
    #expect(clean.pieces.contains(.made(Sample.segment(0xE0, plain + [0, 0]))))
    // One that is too short to be any is left out.
    #expect(try CleanPhoto(of: .jpeg, photo(Array(plain.dropLast()))).pieces.first == .kept(0..<2))
  }

  @Test("is none of the pictures that cannot be taken apart, which are known by how they begin")
  func closed() {
    for begin in ["\0\0\0\u{18}ftypheic", "\0\0\0\u{1C}ftypavif", "II*\0", "MM\0*"] {
      #expect(ClosedPicture.isOne(beginning: Array(begin.utf8)), "\(begin)")
    }
    #expect(!ClosedPicture.isOne(beginning: Array("\0\0\0\u{18}ftypisom".utf8)))
    for octets in [Sample.jpeg(), Sample.png(), Sample.webP(), Sample.gif(), []] {
      #expect(!ClosedPicture.isOne(beginning: Array(octets.prefix(ClosedPicture.octetsNeeded))))
    }
  }
}
