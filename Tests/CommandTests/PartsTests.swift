internal import Foundation
internal import Interchange
internal import TestSupport
internal import Testing

/// What the program is made of, told as CycloneDX.
@Suite(".ci/sbom", .timeLimit(.minutes(15)))
struct PartsTests {
  private func sbom(_ resolved: String, _ program: String) async throws -> Program.Run {
    try await Program.run(
      program: Repository.root.appending(path: ".ci/sbom"), [resolved, program],
      in: Repository.root, environment: Program.environment)
  }

  @Test("has every Swift package in its version, and the Debian packages that the program links")
  func parts() async throws {
    let run = try await sbom("Package.resolved", Program.binary.path)
    try #require(run.code == 0, "\(run.notes)")
    let document = try JSON.read(run.output, within: JSON.Limits(octets: .max))
    #expect(document["bomFormat"] == "CycloneDX" && document["specVersion"] == "1.5")
    let components = document["components"]?.items ?? []
    let parts = components.map { "\($0["name"]?.string ?? "") \($0["version"]?.string ?? "")" }
    let resolved = try JSON.read(
      try Repository.octets("Package.resolved"), within: JSON.Limits(octets: .max))
    let pins = (resolved["pins"]?.items ?? []).map { pin in
      let version = pin["state"]?["version"]?.string ?? ""
      return "\(pin["identity"]?.string ?? "") \(version)"
    }
    #expect(pins.count > 8)
    #expect(Set(pins).subtracting(parts) == [])
    let names = Set(components.compactMap { $0["name"]?.string })
    #expect(names.isSuperset(of: ["libsqlite3-0", "libical3", "libzip4", "zlib1g"]))
    let marks = components.compactMap { $0["bom-ref"]?.string }
    #expect(Set(marks).count == components.count)
  }

  @Test("says what is missing where nothing is built")
  func unbuilt() async throws {
    let run = try await sbom("Package.resolved", "/nowhere/sucharit")
    #expect(run.code == 69 && run.notes.contains("make build"), "\(run.notes)")
  }

  @Test("every package that the program names itself is of one exact version")
  func exact() throws {
    let manifest = try Repository.text("Package.swift")
    let program = manifest.prefix(
      upTo: manifest.range(of: "// `make bench`")?.lowerBound ?? manifest.endIndex)
    let named = program.matches(of: /\.package\(\s*url: "[^"]+", ([a-z]+):/).map { String($0.1) }
    #expect(named.count == 8 && Set(named) == ["exact"])
  }
}
