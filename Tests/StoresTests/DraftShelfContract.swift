import Dispatch
import Foundation
import MemoryStores
import SQLiteStores
import Stores
import Testing
import ThaiCivil

/// A kind of place where the draft of a plan can be kept, opened as often as one likes.
struct DraftShelfKind: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let with: @Sendable (_ body: (() -> any DraftShelf) throws -> Void) throws -> Void

  static let all = [memory, folder]

  static let memory = DraftShelfKind(testDescription: "memory") { body in
    let shelf = MemoryDraftShelf()
    try body { shelf }
  }

  static let folder = DraftShelfKind(testDescription: "data folder") { body in
    let path = FileManager.default.temporaryDirectory.appending(path: "draft-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    try body { DataFolder(path.path).drafts }
  }
}

@Suite("Whatever keeps the draft of a plan") struct DraftShelfContract {
  private static func stamp(_ second: Int64 = 0) -> KeptDraft.Stamp {
    KeptDraft.Stamp("ผู้ประสานงาน", Instant(millisecondsSinceEpoch: second * 1000))
  }

  private static func draft(
    _ text: String = "id: a\n", _ origin: KeptDraft.Origin = .template
  ) -> KeptDraft { KeptDraft(text: text, origin: origin, begun: stamp()) }

  @Test("begins with nothing", arguments: DraftShelfKind.all)
  func empty(_ kind: DraftShelfKind) throws {
    try kind.with { open in
      let kept = try open().kept()
      #expect(kept == .none)
    }
  }

  @Test("loses nothing of what two write at the same time", arguments: DraftShelfKind.all)
  func atTheSameTime(_ kind: DraftShelfKind) throws {
    try kind.with { open in
      let shelves = [open(), open()]
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        for _ in 0..<40 { Self.lengthen(on: shelves[index]) }
      }
      let kept = try open().kept()
      #expect(kept.revision == 80 && kept.draft?.text.count == 80)
    }
  }

  /// Adds a letter to the text, however often somebody else is faster.
  private static func lengthen(on shelf: any DraftShelf) {
    for _ in 0..<10_000 {
      guard let kept = try? shelf.kept() else { return }
      let longer = draft((kept.draft?.text ?? "") + "a")
      if (try? shelf.put(longer, after: kept.revision)) != nil { return }
    }
  }

  @Test("keeps everything of a draft, and gives it a revision", arguments: DraftShelfKind.all)
  func keeps(_ kind: DraftShelfKind) throws {
    let reading = try #require(ReadingID(String(repeating: "a", count: 22)))
    let origins: [KeptDraft.Origin] = [
      .edition(hash: "0f"), .reading(reading), .template, .file("แผน \"1\".yaml"),
    ]
    try kind.with { open in
      for (index, origin) in origins.enumerated() {
        var draft = KeptDraft(
          text: "title: \"ก\\n<ข>\"\n", origin: origin, lostComments: 3, begun: Self.stamp(),
          setAside: ["doubt-1", "ข้อ 2"])
        draft.note(["plan.title", "plan.owners"], revision: index + 1, by: Self.stamp(9))
        let revision = try Self.put(draft, after: index, on: open())
        let kept = try open().kept()
        #expect(revision == index + 1)
        #expect(kept == RevisedDraft(revision: index + 1, draft: draft))
      }
    }
  }

  @Test("refuses a change of what somebody has changed meanwhile", arguments: DraftShelfKind.all)
  func conflict(_ kind: DraftShelfKind) throws {
    try kind.with { open in
      let shelf = open()
      try Self.put(Self.draft("id: a\n"), after: 0, on: shelf)
      try Self.put(Self.draft("id: b\n"), after: 1, on: shelf)
      let kept = RevisedDraft(revision: 2, draft: Self.draft("id: b\n"))
      for stale in [0, 1, 3, -1] {
        #expect(throws: DraftFault.changed(kept)) {
          try Self.put(Self.draft("id: c\n"), after: stale, on: shelf)
        }
      }
      let after = try open().kept()
      #expect(after == kept)
    }
  }

  @Test(
    "counts on over a draft that was discarded, so that no old form fits the next",
    arguments: DraftShelfKind.all)
  func discards(_ kind: DraftShelfKind) throws {
    try kind.with { open in
      let shelf = open()
      try Self.put(Self.draft(), after: 0, on: shelf)
      try Self.put(nil, after: 1, on: shelf)
      #expect(try open().kept() == RevisedDraft(revision: 2, draft: nil))
      #expect(throws: DraftFault.self) { try Self.put(Self.draft(), after: 0, on: shelf) }
      #expect(try Self.put(Self.draft(), after: 2, on: shelf) == 3)
    }
  }

  @Test("of two at once one is told of the other", arguments: DraftShelfKind.all)
  func race(_ kind: DraftShelfKind) throws {
    try kind.with { open in
      let shelf = open()
      DispatchQueue.concurrentPerform(iterations: 8) { index in
        for _ in 0..<5 {
          while true {
            guard let kept = try? shelf.kept() else { return }
            let text = (kept.draft?.text ?? "") + "\(index)"
            if (try? shelf.put(Self.draft(text), after: kept.revision)) != nil { break }
          }
        }
      }
      let kept = try shelf.kept()
      #expect(kept.revision == 40 && kept.draft?.text.count == 40)
    }
  }

  @Test("the last changes are remembered, and no more than it may")
  func changes() {
    var draft = Self.draft()
    for revision in 1...250 {
      draft.note(["plan"], revision: revision, by: Self.stamp(Int64(revision)))
    }
    #expect(draft.changes.map(\.revision) == Array(151...250))
    #expect(draft.changed == Self.stamp(250))
  }

  @discardableResult
  private static func put(
    _ draft: KeptDraft?, after revision: Int, on shelf: any DraftShelf
  ) throws(DraftFault) -> Int { try shelf.put(draft, after: revision) }
}

@Suite("The draft in a data folder") struct DraftFileTests {
  @Test("is its owner's alone, goes into a backup, and is refused when it is not as it was written")
  func file() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString)")
    let copy = path.path + "-copy"
    defer {
      try? FileManager.default.removeItem(at: path)
      try? FileManager.default.removeItem(atPath: copy)
    }
    let folder = DataFolder(path.path)
    _ = try folder.log(of: nil)
    let stamp = KeptDraft.Stamp("ก", Instant(millisecondsSinceEpoch: 0))
    let draft = KeptDraft(text: "id: a\n", origin: .template, begun: stamp)
    try Self.put(draft, after: 0, on: folder.drafts)
    let place = path.appending(path: "plan-draft.json")
    let rights = try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions]
    #expect((rights as? Int ?? 0o777) & 0o077 == 0)
    _ = try folder.backup(to: copy)
    #expect(try DataFolder(copy).drafts.kept() == RevisedDraft(revision: 1, draft: draft))
    try FileManager.default.removeItem(at: place)
    try Data("{\"revision\":1,\"draft\":{}}".utf8).write(to: place)
    #expect(throws: StoreFault.self) { try folder.drafts.kept() }
  }

  private static func put(
    _ draft: KeptDraft, after revision: Int, on shelf: any DraftShelf
  ) throws(DraftFault) { _ = try shelf.put(draft, after: revision) }
}
