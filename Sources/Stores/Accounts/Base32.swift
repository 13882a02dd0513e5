/// Octets in letters and digits that people can read to each other (RFC 4648, 6), without padding.
package enum Base32 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  package static func text(of octets: [UInt8]) -> String {
    var out: [UInt8] = []
    var (rest, bits): (UInt32, Int) = (0, 0)
    for octet in octets {
      rest = rest << 8 | UInt32(octet)
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(digits[Int(rest >> UInt32(bits) & 31)])
      }
    }
    if bits > 0 { out.append(digits[Int(rest << UInt32(5 - bits) & 31)]) }
    return String(decoding: out, as: UTF8.self)
  }
}
