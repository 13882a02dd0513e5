/// A picture in PNG form, with its size in dots.
public struct PNGImage: Hashable, Sendable {
  public let octets: [UInt8]
  public let width: Int
  public let height: Int

  /// The most dots of a side; more than a page at 600 dots an inch has.
  public static let largestSide = 20_000

  /// Nil for what does not begin as a PNG does (ISO/IEC 15948, 5.2 and 11.2.2) or has a side of 0 or of
  /// more than ``largestSide`` dots. The dots themselves are not looked at.
  public init?(_ octets: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header: [UInt8] = [0, 0, 0, 13] + Array("IHDR".utf8)
    guard octets.count > 33, octets.starts(with: signature + header) else { return nil }
    let sides = [16, 20].map { start in
      octets[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    guard sides.allSatisfy({ (1...Self.largestSide).contains($0) }) else { return nil }
    self.octets = octets
    (width, height) = (sides[0], sides[1])
  }
}
