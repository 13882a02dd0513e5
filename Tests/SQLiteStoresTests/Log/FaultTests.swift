import Foundation
import GRDB
import Glibc
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("What cannot be a log is refused and left alone") struct OpeningFaultTests {
  @Test("Reading where there is no log makes nothing")
  func nothing() async throws {
    try await TestFolder.with { folder in
      #expect(throws: StoreFault.cannotOpen(folder.database, "there is no log here")) {
        try folder.store(.readOnly)
      }
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test("A folder that is a file", arguments: [TestFolder.Mode.readOnly, .readWrite])
  func isFile(_ mode: TestFolder.Mode) async throws {
    try await TestFolder.with { folder in
      try Data("mine".utf8).write(to: URL(filePath: folder.path))
      let fault = #expect(throws: StoreFault.self) { try folder.store(mode) }
      let expected: StoreFault =
        mode == .readWrite
        ? .cannotOpen(folder.path, "it is not a folder")
        : .cannotOpen(folder.database, "there is no log here")
      #expect(fault == expected)
      #expect(try Data(contentsOf: URL(filePath: folder.path)) == Data("mine".utf8))
    }
  }

  @Test("A log.sqlite that is a folder", arguments: [TestFolder.Mode.readOnly, .readWrite])
  func isFolder(_ mode: TestFolder.Mode) async throws {
    try await TestFolder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder.database, withIntermediateDirectories: true)
      #expect(throws: StoreFault.foreign(.log, at: folder.database)) {
        try folder.store(mode)
      }
    }
  }

  @Test(
    "A file that is no database", arguments: ["", "SQLite", "some text", "SQLite format 3\0 only"])
  func noDatabase(_ text: String) async throws {
    try await TestFolder.with { folder in
      try folder.put(Data(text.utf8))
      for mode in [TestFolder.Mode.readOnly, .readWrite] {
        #expect(throws: StoreFault.foreign(.log, at: folder.database)) { try folder.store(mode) }
      }
      #expect(try folder.octets() == Data(text.utf8))
    }
  }

  @Test("The database of another program", arguments: ["DELETE", "WAL"])
  func foreign(_ journal: String) async throws {
    try await TestFolder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      try folder.attack(
        "PRAGMA journal_mode = \(journal); CREATE TABLE entry (a); PRAGMA user_version = 1")
      let before = try folder.octets()
      for mode in [TestFolder.Mode.readOnly, .readWrite] {
        #expect(throws: StoreFault.foreign(.log, at: folder.database)) { try folder.store(mode) }
      }
      #expect(try folder.octets() == before)
    }
  }

  @Test("A log of a later version")
  func later() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(2)
      try folder.attack("PRAGMA user_version = 4")
      let before = try folder.octets()
      for mode in [TestFolder.Mode.readOnly, .readWrite] {
        #expect(throws: StoreFault.newerVersion(.log, 4)) { try folder.store(mode) }
      }
      #expect(try folder.octets() == before)
    }
  }

  @Test(
    "A log whose pages were written over is damaged, cut short or not", arguments: [false, true])
  func damaged(_ isCut: Bool) async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(200)
      var octets = try folder.octets()
      let middle = octets.count / 2
      if isCut {
        octets = octets.prefix(middle)
      } else {
        octets.replaceSubrange(8192..<octets.count, with: Data(count: octets.count - 8192))
      }
      try folder.put(octets)
      let fault = #expect(throws: StoreFault.self) {
        _ = try folder.store(.readOnly).entries()
      }
      guard case .damaged = fault else {
        Issue.record("\(String(describing: fault)) is not 'damaged'")
        return
      }
      #expect(throws: StoreFault.self) {
        try folder.store().append(at: { .second(999) }) { _ in [.note("x")] }
      }
      #expect(try folder.octets() == octets)
    }
  }
}

@Suite("What cannot be written is refused and harms nothing") struct WritingFaultTests {
  @Test("A store that is open for reading alone")
  func readOnly() async throws {
    try await TestFolder.with { folder in
      let entries = try folder.filled(3).entries()
      let store = try folder.store(.readOnly)
      let fault = StoreFault.readOnly(folder.path)
      #expect(throws: fault) { try store.append([.note("x")], at: { .second(9) }) }
      #expect(throws: fault) { try store.append(at: { .second(9) }) { _ in [.note("x")] } }
      #expect(throws: fault) { try store.import([]) }
      #expect(throws: fault) { try store.storeEvidence(octets: [1], name: "a", made: nil) }
      #expect(throws: StoreFault.readOnly(folder.database)) {
        try store.file.reading { try $0.execute(sql: "CREATE TABLE other (a)") }
      }
      #expect(try store.entries() == entries)
    }
  }

  @Test("A folder without the right to write can be read, and refuses an entry")
  func readOnlyFolder() async throws {
    try await TestFolder.with { folder in
      let before = try folder.filled(3).entries()
      let user = try folder.takeRights()
      defer { folder.giveRights() }
      let writer = try Child.logWriter(
        folder.path, name: "a", count: 1, user: user, outputs: folder.beside("writer")
      ).end()
      #expect(writer.code == 69 && writer.output.isEmpty)
      #expect(writer.notes == "\(folder.database) cannot be written\n")
      let reader = try Child.logWriter(
        folder.path, name: "a", count: 0, user: user, outputs: folder.beside("reader")
      ).end()
      #expect(reader.code == 0, "\(reader.notes)")
      #expect(reader.acknowledged.count == 3)
      #expect(try folder.store(.readOnly).entries() == before)
    }
  }

  @Test("A folder without the right to write can be read while its owner has it open for writing")
  func readOnlyFolderInUse() async throws {
    try await TestFolder.with { folder in
      let store = try folder.filled(3)
      let user = try folder.takeRights()
      defer { folder.giveRights() }
      let reader = try Child.logWriter(
        folder.path, name: "a", count: 0, user: user, outputs: folder.beside("reader")
      ).end()
      #expect(reader.code == 0, "\(reader.notes)")
      #expect(reader.acknowledged.count == 3)
      #expect(try store.verify().faults == [])
    }
  }

  @Test("No folder can be made where one cannot write")
  func noFolder() async throws {
    try await TestFolder.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      let user = try folder.takeRights()
      defer { folder.giveRights() }
      for path in [folder.path, folder.path + "/inner"] {
        let writer = try Child.logWriter(
          path, name: "a", count: 1, user: user, outputs: folder.beside("writer")
        ).end()
        #expect(writer.code == 69)
        #expect(writer.notes == "\(path) cannot be written\n")
      }
    }
  }

  @Test("A database that may not grow takes no entry more, and keeps those it has")
  func full() async throws {
    try await TestFolder.with { folder in
      let store = try folder.filled(3)
      try store.file.writing { try $0.execute(sql: "PRAGMA max_page_count = 1") }
      let records = (0..<200).map { LogRecord.note("\($0)") }
      #expect(throws: StoreFault.diskFull(folder.database)) {
        try store.append(records, at: { .second(9) })
      }
      #expect(try store.entries().count == 3)
      #expect(try store.verify().faults == [])
      try store.file.writing { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
      try store.append(records, at: { .second(9) })
      #expect(try folder.store(.readOnly).verify().entries == 203)
    }
  }

  @Test("A writer that the system gives no more room stops with a message, and nothing is lost")
  func noRoom() async throws {
    try await TestFolder.with { folder in
      // Files of at most 400 blocks of 512 octets; more is an error and not a signal.
      let command = "trap '' XFSZ; ulimit -f 400; exec \"$0\" \"$@\""
      let outputs = folder.beside("writer")
      let end = try Child(
        "/bin/sh", ["-c", command, Child.logWriter, folder.path, "a", "100000"], outputs: outputs
      ).end()
      #expect(end.code == 69)
      #expect(
        end.notes.hasPrefix("the disk failed at \(folder.database)")
          || end.notes.hasPrefix("there is no room left"))
      let store = try folder.store()
      #expect(try store.verify().faults == [])
      let entries = try store.entries()
      #expect(!end.acknowledged.isEmpty)
      for (number, hash) in end.acknowledged {
        #expect(entries[number - 1].hash.description == hash)
      }
      try store.append([.note("next")], at: { Instant(millisecondsSinceEpoch: 1 << 45) })
    }
  }
}

@Suite("Words of a fault") struct FaultWordsTests {
  static let faults: [StoreFault] = [
    .cannotOpen("data", "reason"), .foreign(.log, at: "data"), .foreign(.accounts, at: "accounts"),
    .newerVersion(.log, 7),
    .newerVersion(.accounts, 7), .damaged(.log, at: "log", "reason"),
    .damaged(.accounts, at: "accounts", "reason"), .otherPlan(Plan.ID("a"), inUse: Plan.ID("b")),
    .readOnly("data"), .diskFull("data"), .diskFailed("data", "reason"),
    .clockBehind(last: .second(1), now: .second(0)), .busy(.log), .busy(.accounts),
    .fileUnreadable("data", "reason"),
    .evidenceTooLarge(12, limit: 10), .evidenceNotStored("abc"), .unwritable("reason"),
    .notEmpty("data"), .badLine(3, "reason"), .failed("reason"),
  ]

  @Test("Every fault says what it carries, in one sentence without a full stop", arguments: faults)
  func words(_ fault: StoreFault) {
    let words = fault.description
    #expect(!words.isEmpty && !words.hasSuffix(".") && !words.contains("\n"))
    for (_, value) in Mirror(reflecting: fault).children {
      for part in Self.parts(value) { #expect(words.contains(part), "\(words): \(part)") }
    }
  }

  private static func parts(_ value: Any) -> [String] {
    let children = Mirror(reflecting: value).children
    if value is Instant || children.isEmpty { return ["\(value)"] }
    return children.flatMap { parts($0.value) }
  }
}

extension TestFolder {
  func put(_ octets: Data) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: database + ending)
    }
    try octets.write(to: URL(filePath: database))
  }

  func octets() throws -> Data { try Data(contentsOf: URL(filePath: database)) }

  /// Takes away the right to write in the data folder and gives a user who has no other.
  func takeRights() throws -> uid_t? {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    for name in names { chmod("\(path)/\(name)", 0o444) }
    chmod(path, 0o555)
    // To root nothing is read-only.
    return getuid() == 0 ? 65_534 : nil
  }

  func giveRights() { chmod(path, 0o755) }
}
