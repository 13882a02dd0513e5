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
