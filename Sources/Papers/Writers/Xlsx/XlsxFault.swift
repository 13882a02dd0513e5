/// Why a workbook could not be written.
public enum XlsxFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// libxlsxwriter refused or failed, in its own words: no room for its temporary files, more rows than
  /// a sheet has.
  case library(String)
  /// The file in memory could not be made or read.
  case memory(errno: Int32)

  public var description: String {
    switch self {
    case .library(let words): "the workbook could not be written: \(words)"
    case .memory(let errno): "the workbook could not be kept in memory (error \(errno))"
    }
  }
}
