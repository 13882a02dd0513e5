import Foundation
import TestSupport
import Testing

@Suite("make install", .timeLimit(.minutes(15)))
struct InstallTests {
  private static let installed = [
    "bin/sucharit", "lib/systemd/system/sucharit.service",
    "share/bash-completion/completions/sucharit", "share/fish/vendor_completions.d/sucharit.fish",
    "share/man/man1/sucharit.1", "share/zsh/site-functions/_sucharit",
  ]

  private func make(_ target: String, into sandbox: Sandbox) async throws -> Program.Run {
    try await Program.run(
      program: URL(filePath: "/usr/bin/make"),
      [
        target, "PREFIX=/usr", "DESTDIR=\(sandbox.path("root"))",
        "SUCHARIT=\(Program.binary.path)",
      ], in: Repository.root, environment: Program.environment)
  }

  /// Every file below a folder, by its path from there.
  private func files(below folder: URL) -> [String] {
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .map { String($0.path.dropFirst(folder.path.count + 1)) }.sorted()
  }

  @Test("puts program, manual, completions and service in their places; uninstall takes all of it")
  func installed() async throws {
    try await Sandbox.with { sandbox in
      let install = try await make("install", into: sandbox)
      try #require(install.code == 0, "\(install.notes)")
      let root = sandbox["root/usr"]
      #expect(files(below: root) == Self.installed)
      let version = try await Program.run(
        program: root.appending(path: "bin/sucharit"), ["--version"], in: sandbox.folder,
        environment: Program.environment)
      #expect(version.code == 0)
      for shell in Self.installed where shell.contains("completions") || shell.contains("zsh") {
        #expect(try sandbox.text("root/usr/\(shell)").contains("six-month"), "\(shell)")
      }
      let unit = try sandbox.text("root/usr/lib/systemd/system/sucharit.service")
      #expect(unit.contains("ExecStart=/usr/bin/sucharit serve"))
      #expect(unit.contains("UMask=0077") && unit.contains("LimitNOFILE="))
      #expect(unit.contains("ProtectSystem=strict") && !unit.contains("@BINDIR@"))
      let uninstall = try await make("uninstall", into: sandbox)
      #expect(uninstall.code == 0, "\(uninstall.notes)")
      #expect(files(below: root).isEmpty)
    }
  }

  @Test("without a program that is built, nothing is installed and the way is said")
  func unbuilt() async throws {
    try await Sandbox.with { sandbox in
      let run = try await Program.run(
        program: URL(filePath: "/usr/bin/make"),
        ["install", "DESTDIR=\(sandbox.path("root"))", "SUCHARIT=\(sandbox.path("none"))"],
        in: Repository.root, environment: Program.environment)
      #expect(run.code != 0 && run.notes.contains("make build"), "\(run.notes)")
      #expect(sandbox.names(in: "").isEmpty)
    }
  }
}
