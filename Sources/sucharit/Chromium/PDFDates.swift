internal import ThaiCivil

/// The two dates of a PDF: when it was made and when it was changed.
enum PDFDates {
  /// Writes an instant over both where they stand, in the same number of octets (ISO 32000-1, 7.9.4), so
  /// that no place in the file moves.
  static func set(_ instant: Instant, in octets: [UInt8]) -> [UInt8] {
    var octets = octets
    let time = Array("\(digits(of: instant))+07'00'".utf8)
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      let key = Array(key.utf8)
      var place = 0
      while let found = octets[place...].firstRange(of: key) {
        place = found.upperBound
        guard let end = octets[place...].firstIndex(of: UInt8(ascii: ")")) else { break }
        guard end - place == time.count else { continue }
        octets.replaceSubrange(place..<end, with: time)
      }
    }
    return octets
  }

  /// 20230405235959, in Thai time and years of the common era, as the form wants it.
  private static func digits(of instant: Instant) -> String {
    instant.description.prefix(19).filter { $0.isNumber }
  }
}
