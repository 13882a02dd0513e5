private import FoundationEssentials
import Interchange

extension JSON {
  /// The records of a command for machines: the same text for the same values, members sorted by name.
  static func text(of records: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let limits = Limits(depth: 512, octets: .max)
    return try read(Array(try encoder.encode(records)), within: limits).text(.page)
  }
}
