import Foundation
import TestSupport
import Testing

@Suite("ThreatModel.md") struct ThreatModelTests {
  @Test("names tests that are there")
  func names() throws {
    let document = try Repository.text("Sources/sucharit/sucharit.docc/ThreatModel.md")
    let named = document.matches(of: /“([^”]+)”/).map { String($0.1) }
    #expect(named.count > 50)
    let written = try written()
    for name in named { #expect(written.contains(name), "no test is called '\(name)'") }
  }

  /// Those of level 2, of 4.0.3, by section: which numbers each has.
  private static let requirements: [String: [Int]] = [
    "1.1": [1, 2, 3, 4, 5, 6, 7], "1.2": [1, 2, 3, 4], "1.4": [1, 4, 5], "1.5": [1, 2, 3, 4],
    "1.6": [1, 2, 3, 4], "1.7": [1, 2], "1.8": [1, 2], "1.9": [1, 2], "1.10": [1], "1.11": [1, 2],
    "1.12": [2], "1.14": [1, 2, 3, 4, 5, 6], "2.1": Array(1...12), "2.2": [1, 2, 3],
    "2.3": [1, 2, 3], "2.4": [1, 2, 3, 4, 5], "2.5": [1, 2, 3, 4, 5, 6, 7], "2.6": [1, 2, 3],
    "2.7": [1, 2, 3, 4, 5, 6], "2.8": [1, 2, 3, 4, 5, 6], "2.9": [1, 2, 3], "2.10": [1, 2, 3, 4],
    "3.1": [1], "3.2": [1, 2, 3, 4], "3.3": [1, 2, 3, 4], "3.4": [1, 2, 3, 4, 5],
    "3.5": [1, 2, 3], "3.7": [1], "4.1": [1, 2, 3, 5], "4.2": [1, 2], "4.3": [1, 2, 3],
    "5.1": [1, 2, 3, 4, 5], "5.2": [1, 2, 3, 4, 5, 6, 7, 8],
    "5.3": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "5.4": [1, 2, 3], "5.5": [1, 2, 3, 4],
    "6.1": [1, 2, 3], "6.2": [1, 2, 3, 4, 5, 6], "6.3": [1, 2], "6.4": [1, 2],
    "7.1": [1, 2, 3, 4], "7.2": [1, 2], "7.3": [1, 3, 4], "7.4": [1, 2, 3], "8.1": [1, 2, 3, 4],
    "8.2": [1, 2, 3], "8.3": [1, 2, 3, 4, 5, 6, 7, 8], "9.1": [1, 2, 3], "9.2": [1, 2, 3, 4],
    "10.2": [1, 2], "10.3": [1, 2, 3], "11.1": [1, 2, 3, 4, 5, 6, 7, 8], "12.1": [1, 2, 3],
    "12.2": [1], "12.3": [1, 2, 3, 4, 5, 6], "12.4": [1, 2], "12.5": [1, 2], "12.6": [1],
    "13.1": [1, 3, 4, 5], "13.2": [1, 2, 3, 5, 6], "13.3": [1, 2], "13.4": [1, 2],
    "14.1": [1, 2, 3, 4], "14.2": [1, 2, 3, 4, 5, 6], "14.3": [2, 3],
    "14.4": [1, 2, 3, 4, 5, 6, 7], "14.5": [1, 2, 3, 4],
  ]

  @Test("answers every requirement of the ASVS once, with a verdict and what it rests on")
  func requirements() throws {
    let document = try Repository.text("Sources/sucharit/sucharit.docc/ThreatModel.md")
    let row = /(?m)^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/
    let rows = document.matches(of: row).map(\.output)
    let asked = Self.requirements.flatMap { section, numbers in numbers.map { "\(section).\($0)" } }
    #expect(rows.map { String($0.1) }.sorted() == asked.sorted())
    for row in rows {
      #expect(["met", "not met", "not applicable"].contains(row.3), "\(row.1)")
      #expect(!row.4.trimmingCharacters(in: .whitespaces).isEmpty, "\(row.1)")
    }
  }

  /// The names of all tests, as they stand in the files under Tests.
  private func written() throws -> Set<String> {
    let top = Repository.root.appending(path: "Tests")
    var names: Set<String> = []
    for module in try FileManager.default.contentsOfDirectory(atPath: top.path)
    where module.hasSuffix("Tests") {
      let folder = top.appending(path: module).path
      for file in try FileManager.default.subpathsOfDirectory(atPath: folder)
      where file.hasSuffix(".swift") {
        let text = try Repository.text("Tests/\(module)/\(file)")
        names.formUnion(text.matches(of: /@Test\(\s*"([^"]+)"/).map { String($0.1) })
      }
    }
    return names
  }
}
