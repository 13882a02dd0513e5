internal import Foundation
internal import Testing

/// Whole papers that stand in the folder Golden beside the tests, one file a case.
///
/// They are recorded only where SUCHARIT_RECORD is set, and never where CI is.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    let environment = ProcessInfo.processInfo.environment
    if environment["SUCHARIT_RECORD"] != nil {
      try #require(
        environment["CI"] == nil, "golden files are not recorded in CI",
        sourceLocation: sourceLocation)
      try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let here = text.split(separator: "\n", omittingEmptySubsequences: false)
    let there = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, (line, wanted)) in zip(here, there).enumerated() where line != wanted {
      #expect(line == wanted, "\(name):\(number + 1)", sourceLocation: sourceLocation)
      return
    }
    #expect(text == golden, "\(name): other lines follow", sourceLocation: sourceLocation)
  }
}
