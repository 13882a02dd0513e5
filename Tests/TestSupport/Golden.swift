import Foundation
public import Testing

/// Whole outputs that stand in the folder Golden of a test target, one file for each case.
///
/// They are recorded only where SUCHARIT_RECORD is set, and never where CI is.
public enum Golden {
  /// Expects a text to be a golden file of the target whose test asks; says the first line that is not.
  public static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Repository.root.appending(path: "Tests/\(sourceLocation.moduleName)/Golden/\(name)")
    let environment = ProcessInfo.processInfo.environment
    if environment["SUCHARIT_RECORD"] != nil {
      try #require(
        environment["CI"] == nil, "golden files are not recorded in CI",
        sourceLocation: sourceLocation)
      try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // Octets: two texts that Unicode calls the same may be written differently.
    let here = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    let there = golden.utf8.split(separator: 10, omittingEmptySubsequences: false)
    for (number, (line, wanted)) in zip(here, there).enumerated()
    where !line.elementsEqual(wanted) {
      Issue.record(
        "\(name):\(number + 1): \(String(Substring(line))) is not \(String(Substring(wanted)))",
        sourceLocation: sourceLocation)
      return
    }
    #expect(
      here.count == there.count, "\(name): other lines follow", sourceLocation: sourceLocation)
  }
}
