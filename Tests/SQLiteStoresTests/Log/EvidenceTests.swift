import Foundation
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Evidence") struct EvidenceTests {
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test("A file is kept under its SHA-256, with its name, size, kind and day")
  func kept() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let made = day(2567, 1, 15)
      let evidence = try store.storeEvidence(
        octets: Array("abc".utf8), name: "ก/ภาพ.txt", made: made)
      #expect(
        evidence
          == Evidence(
            .file(sha256: abc, name: "ภาพ.txt", octets: 3, kind: "text/plain"), made: made))
      #expect(store.evidence.place(of: abc) == "\(folder.path)/evidence/ba/\(abc)")
      #expect(
        try Data(contentsOf: URL(filePath: store.evidence.place(of: abc))) == Data("abc".utf8))
    }
  }

  @Test("The same file twice, by octets and by path, is stored once")
  func once() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      try Data("abc".utf8).write(to: URL(filePath: folder.beside("note.txt")))
      let first = try store.storeEvidence(octets: Array("abc".utf8), name: "a.txt", made: nil)
      let second = try store.storeEvidence(path: folder.beside("note.txt"), made: nil)
      #expect(first.content != second.content)
      #expect(try folder.evidence() == ["ba/\(abc)"])
      try store.append([.note("1", evidence: [first, second])], at: { .second(0) })
      #expect(try store.verify().files == 1)
    }
  }

  @Test("A file that is stored again is as new, and of a log that does not verify none is removed")
  func strays() async throws {
    try await TestFolder.with { folder in
      let store = try folder.filled(2)
      let octets = Array("stray".utf8)
      let stray = try store.storeEvidence(octets: octets, name: "a.txt", made: nil)
      let place = store.evidence.place(of: try #require(stray.sha256))
      let old = Date(timeIntervalSince1970: 1_000_000)
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: place)
      let limit = Instant(millisecondsSinceEpoch: 2_000_000_000)
      _ = try store.storeEvidence(octets: octets, name: "b.txt", made: nil)
      #expect(try store.removeStrayEvidence(storedBefore: limit) == 0)
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: place)
      try folder.attackSecretly("UPDATE entry SET text = replace(text, '\"cli\"', '\"web\"')")
      #expect(throws: StoreFault.unverified(.edited(1))) {
        try store.removeStrayEvidence(storedBefore: limit)
      }
      #expect(FileManager.default.fileExists(atPath: place))
    }
  }

  @Test("A missing and a changed file are named, every one, and storing them again heals the log")
  func damage() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let files = try (0..<4).map {
        try store.storeEvidence(octets: Array("file \($0)".utf8), name: "\($0).txt", made: nil)
      }
      for file in files { try store.append([.note("x", evidence: [file])], at: { .second(0) }) }
      let places = files.compactMap(\.sha256).map { URL(filePath: store.evidence.place(of: $0)) }
      try FileManager.default.removeItem(at: places[1])
      try FileManager.default.removeItem(at: places[2])
      try Data("file ?".utf8).write(to: places[2])
      let hashes = files.compactMap(\.sha256)
      let verification = try store.verify()
      #expect(
        verification.faults == [
          .evidenceMissing(2, sha256: hashes[1], name: "1.txt"),
          .evidenceChanged(3, sha256: hashes[2], name: "2.txt"),
        ])
      #expect(verification.entries == 4 && verification.files == 2)
      for turn in 1...2 {
        _ = try store.storeEvidence(octets: Array("file \(turn)".utf8), name: "again", made: nil)
      }
      #expect(try store.verify().faults == [])
    }
  }

  @Test("A bad file does not hide a bad entry")
  func both() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let file = try store.storeEvidence(octets: [1], name: "a.txt", made: nil)
      try store.append([.note("1", evidence: [file]), .note("2")], at: { .second(0) })
      let hash = try #require(file.sha256)
      try FileManager.default.removeItem(atPath: store.evidence.place(of: hash))
      try folder.attackSecretly("UPDATE entry SET text = 'x' WHERE number = 2")
      #expect(
        try store.verify().faults == [
          .evidenceMissing(1, sha256: hash, name: "a.txt"), .edited(2),
        ])
    }
  }

  @Test(
    "What is no regular file is refused at once, also behind a link, and leaves nothing",
    .timeLimit(.minutes(15)),
    arguments: [
      ("folder", StoreFault.FileKind.folder), ("pipe", .namedPipe), ("zero", .device),
      ("null", .device), ("link-to-pipe", .namedPipe), ("socket", .socket),
    ])
  func noFile(name: String, kind: StoreFault.FileKind) async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let path = folder.beside(name)
      switch name {
      case "folder":
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      case "pipe": #expect(mkfifo(path, 0o600) == 0)
      case "socket": #expect(mknod(path, S_IFSOCK | 0o600, 0) == 0)
      case "link-to-pipe":
        #expect(mkfifo(folder.beside("behind"), 0o600) == 0)
        #expect(symlink(folder.beside("behind"), path) == 0)
      default: #expect(symlink("/dev/\(name)", path) == 0)
      }
      #expect(throws: StoreFault.notAFile(path, kind)) {
        try store.storeEvidence(path: path, made: nil)
      }
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/evidence"))
    }
  }

  @Test("An empty file shows nothing, and neither does one that is not there")
  func nothing() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let empty = folder.beside("empty.pdf")
      try Data().write(to: URL(filePath: empty))
      #expect(throws: StoreFault.evidenceEmpty(empty)) {
        try store.storeEvidence(path: empty, made: nil)
      }
      #expect(throws: StoreFault.evidenceEmpty("a.pdf")) {
        try store.storeEvidence(octets: [], name: "a.pdf", made: nil)
      }
      let gone = folder.beside("nothing")
      #expect(throws: StoreFault.fileUnreadable(gone, "No such file or directory")) {
        try store.storeEvidence(path: gone, made: nil)
      }
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/evidence"))
    }
  }

  @Test("A file that somebody writes while it is read is refused: nobody knows what it will be")
  func growing() async throws {
    try await TestFolder.with { folder in
      let path = folder.beside("growing.csv")
      try Data("a".utf8).write(to: URL(filePath: path))
      let file = try OpenFile(path)
      let (size, isUnchanged) = (file.size, file.isUnchanged)
      #expect(size == 1 && isUnchanged)
      let writer = try #require(FileHandle(forWritingAtPath: path))
      try writer.seekToEnd()
      try writer.write(contentsOf: Data("b".utf8))
      try writer.close()
      let isStillUnchanged = file.isUnchanged
      #expect(!isStillUnchanged)
    }
  }

  @Test(
    "A pipe or a device in the place of a kept file is a changed file, and is not waited for",
    .timeLimit(.minutes(15)))
  func pipeInPlace() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      for (number, name) in ["a.txt", "b.txt"].enumerated() {
        let file = try store.storeEvidence(octets: Array(name.utf8), name: name, made: nil)
        try store.append([.note(name, evidence: [file])], at: { .second(number) })
        let place = store.evidence.place(of: try #require(file.sha256))
        try FileManager.default.removeItem(atPath: place)
        #expect(number == 0 ? mkfifo(place, 0o600) == 0 : symlink("/dev/zero", place) == 0)
      }
      let faults = try store.verify().faults
      #expect(faults.count == 2)
      for case .evidenceMissing in faults { Issue.record("\(faults)") }
    }
  }

  @Test("A hash that no stored file has names no evidence")
  func unknownHash() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      for sha256 in ["", "../../log.sqlite", String(repeating: "A", count: 64)] {
        let file = Evidence(.file(sha256: sha256, name: "a", octets: 1, kind: "b"), made: nil)
        #expect(throws: StoreFault.evidenceNotStored(sha256)) {
          try store.append([.note("2", evidence: [file])], at: { .second(0) })
        }
      }
      #expect(try store.head().count == 0)
    }
  }

  @Test("A file above the limit is refused and leaves nothing")
  func tooLarge() async throws {
    try await TestFolder.with { folder in
      let evidence = EvidenceFolder(path: folder.beside("evidence"))
      #expect(throws: StoreFault.evidenceTooLarge(11, limit: 10)) {
        try Self.keep(["12345678", "9ab"], in: evidence)
      }
      let left = try FileManager.default.subpathsOfDirectory(atPath: evidence.path)
      #expect(left.isEmpty)
    }
  }

  private static func keep(_ parts: [String], in evidence: EvidenceFolder) throws {
    var draft = try evidence.draft(atMost: 10)
    for part in parts {
      let octets = Array(part.utf8)
      try octets.withUnsafeBytes { try draft.add($0) }
    }
    _ = try draft.keep(as: "a", made: nil)
  }

  @Test(
    "The kind of a file is what its octets and its name say together",
    arguments: [
      ("a.pdf", "%PDF-1.7", "application/pdf"), ("a", "%PDF-1.7", "application/pdf"),
      (
        "a.xlsx", "PK\u{3}\u{4}",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      ),
      ("a.zip", "PK\u{3}\u{4}", "application/zip"), ("a", "PK\u{3}\u{4}", "application/zip"),
      ("a.webp", "RIFF0000WEBP", "image/webp"), ("a", "GIF89a", "image/gif"),
      ("a.heic", "0000ftypheic", "image/heic"), ("a.mov", "0000ftypqt  ", "video/quicktime"),
      ("IMG_1", "0000ftypheic", "image/heic"), ("IMG_1.HEIF", "0000ftypmif1", "image/heic"),
      ("IMG_2", "0000ftypqt  ", "video/quicktime"),
      ("a", "0000ftypavif", "application/octet-stream"),
      ("a", "0000ftypwhat", "application/octet-stream"), ("clip.M4V", "0000ftypM4V ", "video/mp4"),
      ("a.mp4", "0000ftypisom", "video/mp4"),
      ("a.TXT", "กำ👩‍👩‍👧‍👦", "text/plain"), ("a.csv", "a,b\r\n", "text/csv"),
      ("jpg", "", "application/octet-stream"), ("", "", "application/octet-stream"),
      ("a.exe", "MZ", "application/octet-stream"),
    ])
  func kind(_ name: String, _ text: String, _ kind: String) throws {
    #expect(try Self.kind(name, Array(text.utf8)) == kind)
  }

  @Test(
    "The kinds that no text begins with",
    arguments: [
      ("a.JPG", [0xFF, 0xD8, 0xFF, 0xE0] as [UInt8], "image/jpeg"),
      ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "image/png"),
      ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "application/msword"),
      ("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/vnd.ms-excel"),
      // กำ in TIS-620.
      ("a.csv", [0xA1, 0xD3, 0x0D, 0x0A], "text/csv"),
    ])
  func binaryKind(_ name: String, _ octets: [UInt8], _ kind: String) throws {
    #expect(try Self.kind(name, octets) == kind)
  }

  @Test(
    "A file that is not what its name says is refused, and nothing of it is kept",
    arguments: [
      ("virus.jpg", Array("MZ".utf8) + [0x90, 0], EvidenceMismatch.Found.other(ending: nil)),
      ("a.jpg", Array("%PDF-1.7".utf8), .other(ending: "pdf")),
      ("a.pdf", [0xFF, 0xD8, 0xFF, 0xE0], .other(ending: "jpg")),
      ("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .other(ending: nil)),
      ("a.doc", Array("PK\u{3}\u{4}".utf8), .other(ending: "zip")),
      ("a.mp4", Array("RIFF0000WAVE".utf8), .other(ending: nil)),
      ("a.heic", Array("0000ftypisom".utf8), .other(ending: "mp4")),
      ("a.mp4", Array("0000ftypqt  ".utf8), .other(ending: "mov")),
      ("a.mp4", Array("0000ftypwhat".utf8), .other(ending: nil)),
      ("a.txt", Array("%PDF-1.7".utf8), .other(ending: "pdf")),
      ("a.txt", [0x61, 0, 0x62], .noText), ("a.csv", [0x61, 0xFF], .noText),
      // UTF-8 that breaks off, in octets that TIS-620 does not have.
      ("a.txt", [0xE0, 0xB8, 0x81, 0xE0, 0xB8, 0xFF], .noText),
    ])
  func mismatch(_ name: String, _ octets: [UInt8], _ found: EvidenceMismatch.Found) async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let ending = String(name.split(separator: ".").last ?? "")
      let fault = StoreFault.evidenceMismatch(
        EvidenceMismatch(name: name, ending: ending, found: found))
      #expect(fault.description.contains(name) && fault.hint != nil)
      #expect(throws: fault) { try store.storeEvidence(octets: octets, name: name, made: nil) }
      try Data(octets).write(to: URL(filePath: folder.beside(name)))
      #expect(throws: fault) { try store.storeEvidence(path: folder.beside(name), made: nil) }
      #expect(try folder.evidence() == [])
    }
  }

  @Test("Text is known for text in whatever pieces it comes", arguments: 1...5)
  func pieces(_ size: Int) throws {
    let octets = Array("กำ 👩‍👩‍👧‍👦 é\n".utf8)
    #expect(try Self.kind("a.txt", octets, inPiecesOf: size) == "text/plain")
    // Both ways of writing text in one are neither.
    #expect(throws: EvidenceMismatch.self) {
      try Self.kind("a.txt", octets + [0xDB], inPiecesOf: size)
    }
  }

  @Test("What a log has already is read as it was, whatever its name says")
  func olderEntries() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let file = try store.storeEvidence(octets: Array("abc".utf8), name: "a.txt", made: nil)
      let old = Evidence(
        .file(sha256: try #require(file.sha256), name: "a.jpg", octets: 3, kind: "image/jpeg"),
        made: nil)
      try store.append([.note("1", evidence: [old])], at: { .second(0) })
      #expect(try store.verify().faults == [])
      #expect(try store.entries().first?.record.evidence == [old])
    }
  }

  private static func kind(
    _ name: String, _ octets: [UInt8], inPiecesOf size: Int = .max
  ) throws(EvidenceMismatch) -> String {
    var look = EvidenceLook()
    var rest = octets[...]
    while !rest.isEmpty {
      rest.prefix(size).withUnsafeBytes { look.add($0) }
      rest = rest.dropFirst(size)
    }
    return try look.kind(named: name)
  }
}

extension Evidence {
  var sha256: String? {
    if case .file(let sha256, _, _, _) = content { sha256 } else { nil }
  }
}

extension TestFolder {
  /// The files of evidence, drafts among them, by their path in its folder.
  func evidence() throws -> Set<String> {
    let all = try FileManager.default.subpathsOfDirectory(atPath: path + "/evidence")
    return Set(all.filter { $0.contains("/") || $0.contains("draft") })
  }
}
