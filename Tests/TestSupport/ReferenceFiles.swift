public import PlanModel
internal import PlanReading

/// A reference file that a test could not use.
public struct UnusableReference: Error, CustomStringConvertible {
  public let diagnostics: [Diagnostic]

  public var description: String {
    diagnostics.map { "\($0.at.line):\($0.at.column) [\($0.rule.rawValue)] \($0.message.english)" }
      .joined(separator: "\n")
  }
}

extension ITAFrameworks {
  /// The frameworks of plans/reference.
  public static func reference() throws -> ITAFrameworks {
    let file = try Repository.octets("plans/reference/ita/frameworks.yaml")
    let reading = ReferenceReader.frameworks(file)
    guard let value = reading.value else {
      throw UnusableReference(diagnostics: reading.diagnostics)
    }
    return value
  }
}

extension OITCatalogue {
  /// The catalogue of a year of plans/reference.
  public static func reference(_ year: Int) throws -> OITCatalogue {
    let reading = ReferenceReader.catalogue(
      try Repository.octets("plans/reference/oit/\(year).yaml"))
    guard let value = reading.value else {
      throw UnusableReference(diagnostics: reading.diagnostics)
    }
    return value
  }
}
