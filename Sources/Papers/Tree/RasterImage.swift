/// A picture of dots, in PNG or JPEG form, with its size.
public struct RasterImage: Hashable, Sendable {
  public let format: Format
  public let octets: [UInt8]
  /// In dots.
  public let width: Int
  public let height: Int

  /// The forms that every office program and browser shows.
  public enum Format: String, Sendable {
    case png
    case jpeg

    public var mediaType: String { "image/\(rawValue)" }
  }

  /// The most dots of a side; more than a page at 600 dots an inch has.
  public static let largestSide = 20_000

  /// Nil for what does not begin as a PNG or a JPEG does, or has a side of 0 or of more than
  /// ``largestSide`` dots. The dots themselves are not looked at.
  public init?(_ octets: [UInt8]) {
    guard let (format, width, height) = Self.png(octets) ?? Self.jpeg(octets),
      [width, height].allSatisfy({ (1...Self.largestSide).contains($0) })
    else { return nil }
    self.format = format
    self.octets = octets
    self.width = width
    self.height = height
  }

  /// ISO/IEC 15948, 5.2 and 11.2.2.
  private static func png(_ octets: [UInt8]) -> (Format, Int, Int)? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header: [UInt8] = [0, 0, 0, 13] + Array("IHDR".utf8)
    guard octets.count > 33, octets.starts(with: signature + header) else { return nil }
    return (.png, number(octets, 16, 4), number(octets, 20, 4))
  }

  /// ITU-T T.81, B.1 and B.2.2: markers one after the other up to the one of the frame.
  private static func jpeg(_ octets: [UInt8]) -> (Format, Int, Int)? {
    guard octets.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var place = 2
    while place + 9 < octets.count, octets[place] == 0xFF {
      switch octets[place + 1] {
      case 0xFF: place += 1
      case 0x01, 0xD0...0xD8: place += 2
      // The frames, whatever their coding; C4, C8 and CC are something else.
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return (.jpeg, number(octets, place + 7, 2), number(octets, place + 5, 2))
      default: place += 2 + max(2, number(octets, place + 2, 2))
      }
    }
    return nil
  }

  private static func number(_ octets: [UInt8], _ place: Int, _ count: Int) -> Int {
    octets[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
  }
}
