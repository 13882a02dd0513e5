internal import CBundled
internal import PlanModel
private import PlanReading
internal import ThaiCivil

extension Live {
  /// What the ITA asks, of the file named or of that inside the program.
  static func frameworks(_ path: String?) throws -> ITAFrameworks {
    let file = try ReferenceFile(path, sucharit_bundled_ita_frameworks(), "the bundled frameworks")
    return try file.value(ReferenceReader.frameworks)
  }

  /// The items of a year's public disclosure with all their elements, of the file named or of those inside the
  /// program; nil where no file is named, and none inside is of that year.
  static func catalogue(_ path: String?, of year: FiscalYear) throws -> OITCatalogue? {
    if let path {
      let file = ReferenceFile(name: path, octets: try Files.readText(path))
      let named = try file.value(ReferenceReader.catalogue)
      guard named.year == year.year else {
        throw Failure(
          ExitStatus.invalid, "\(path) is the catalogue of \(named.year), not of \(year)",
          hint: "--year \(named.year)")
      }
      return named
    }
    return try (0..<sucharit_bundled_oit_catalogue_count()).lazy.map { index in
      let file = try ReferenceFile(
        nil, sucharit_bundled_oit_catalogue(index), "the bundled catalogue")
      return try file.value(ReferenceReader.catalogue)
    }.first { $0.year == year.year }
  }
}

/// A file of reference data.
private struct ReferenceFile {
  let name: String
  let octets: [UInt8]

  init(name: String, octets: [UInt8]) { (self.name, self.octets) = (name, octets) }

  init(_ path: String?, _ bundled: sucharit_bundled_file, _ name: String) throws {
    self.name = path ?? name
    octets = try path.map { try Files.readText($0) } ?? Live.octets(of: bundled)
  }

  /// What it says; a failure that prints the faults where it cannot be used.
  func value<Value>(
    _ read: ([UInt8]) -> ReferenceReader.Reading<Value>
  ) throws -> Value {
    let reading = read(octets)
    guard let value = reading.value else {
      Console.note(
        DiagnosticText(name, octets, reading.diagnostics, in: Live.language, errorsOnly: true).text)
      throw Failure(
        ExitStatus.invalid,
        Phrase("\(name) มีข้อผิดพลาด ใช้ไม่ได้", "\(name) has faults and cannot be used")
          .said(in: Live.language))
    }
    return value
  }
}
