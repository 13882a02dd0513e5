import Foundation
import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("The audit trail of a data folder") struct AuditFolderTests {
  /// Nine in the morning of a day of January 2567.
  private static func morning(_ number: Int) -> Instant {
    Instant(millisecondsSinceEpoch: 1_704_074_400_000 + Int64(number - 1) * 86_400_000)
  }

  private static func event(_ day: Int, _ who: String? = "somsri") -> AuditEvent {
    AuditEvent(.signedIn, at: morning(day), by: who, from: "192.0.2.1", about: "x")
  }

  @Test("gives back what was added, in order, after it is opened again")
  func roundTrip() async throws {
    try await TestFolder.with { folder in
      let trail = try DataFolder(folder.path).audit(keptFor: 90)
      for kind in AuditEvent.Kind.allCases {
        try trail.add(
          AuditEvent(kind, at: Self.morning(1), by: "a", to: "b", from: "::1", about: "\"\n"))
      }
      try trail.add(Self.event(2, nil))
      let lines = try DataFolder(folder.path).audit(keptFor: 90).lines()
      #expect(lines.map(\.kind) == AuditEvent.Kind.allCases.map(\.rawValue) + ["signed-in"])
      #expect(lines.first?.about == "\"\n" && lines.first?.time == "2024-01-01T09:00:00+07:00")
      #expect(lines.last?.who == nil && lines.last?.whom == nil)
      #expect(try trail.lines(by: "b").count == AuditEvent.Kind.allCases.count)
    }
  }

  @Test("is its owner's alone")
  func rights() async throws {
    try await TestFolder.with { folder in
      let before = umask(0)
      defer { umask(before) }
      try DataFolder(folder.path).audit(keptFor: 90).add(Self.event(1))
      for (name, mode) in [("", 0o700), ("/key", 0o400), ("/2024-01-01.jsonl", 0o600)] {
        let found = try FileManager.default.attributesOfItem(
          atPath: folder.path + "/audit" + name)
        #expect((found[.posixPermissions] as? Int).map { $0 & 0o777 } == mode, "\(name)")
      }
    }
  }

  @Test("keeps an event for so many days, the day itself among them, and none where that is 0")
  func retention() async throws {
    try await TestFolder.with { folder in
      let trail = try DataFolder(folder.path).audit(keptFor: 3)
      for day in 1...4 { try trail.add(Self.event(day)) }
      try trail.purge(now: Self.morning(3))
      #expect(try trail.lines().count == 4)
      try trail.purge(now: Self.morning(4))
      #expect(
        try trail.lines().map { $0.time.prefix(10) } == ["2024-01-02", "2024-01-03", "2024-01-04"])
      let none = try DataFolder(folder.path).audit(keptFor: 0)
      try none.add(Self.event(5))
      #expect(try none.lines().count == 3)
      try none.purge(now: Self.morning(4))
      #expect(try none.lines().isEmpty)
    }
  }

  @Test(
    "names a person by a pseudonym that another folder's key does not give, and no two persons alike"
  )
  func pseudonyms() async throws {
    try await TestFolder.with { folder in
      let (one, other) = (
        try DataFolder(folder.path).audit(keptFor: 90),
        try DataFolder(folder.beside("other")).audit(keptFor: 90)
      )
      for trail in [one, other] {
        for name in ["somsri", "SomSri", "somchai"] { try trail.add(Self.event(1, name)) }
      }
      let (names, others) = (try one.lines().map(\.who), try other.lines().map(\.who))
      #expect(names[0] == names[1] && names[0] != names[2])
      #expect(Set(names).isDisjoint(with: Set(others)))
      #expect(try one.lines().allSatisfy { $0.address.wholeMatch(of: /[0-9a-f]{16}/) != nil })
    }
  }

  @Test("goes on after a line of which a process that was killed wrote half")
  func half() async throws {
    try await TestFolder.with { folder in
      let trail = try DataFolder(folder.path).audit(keptFor: 90)
      try trail.add(Self.event(1))
      let file = folder.path + "/audit/2024-01-01.jsonl"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try (text + text.prefix(40)).write(toFile: file, atomically: true, encoding: .utf8)
      try trail.add(Self.event(1, "somchai"))
      #expect(try trail.lines().count == 2 && trail.lines(by: "somchai").count == 1)
    }
  }

  @Test("is in no backup")
  func backup() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(1)
      try DataFolder(folder.path).audit(keptFor: 90).add(Self.event(1))
      _ = try DataFolder(folder.path).backup(to: folder.beside("copy"))
      #expect(!FileManager.default.fileExists(atPath: folder.beside("copy") + "/audit"))
    }
  }
}
