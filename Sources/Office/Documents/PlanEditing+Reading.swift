import PlanModel
import PlanReading
public import Stores
public import ThaiCivil

extension PlanEditing {
  /// Begins a draft with what was read of a document, and the facts that the office gave before: those of the edition
  /// before it, else those of a draft of nothing but its template. It takes the place of a draft where `replaced` is that
  /// one's revision, and of such a template anyway.
  ///
  /// Throws ``PlanEditing/Refusal``: ``Refusal/exists(_:)`` where there is a draft that is not replaced; nil where
  /// nothing was read. Throws a ``StoreFault`` too.
  @discardableResult
  public func begin(
    with reading: DocumentReading, inPlaceOf replaced: Int? = nil,
    after edition: PlanEdition? = nil,
    by name: String, at now: Instant
  ) throws -> OpenDraft? {
    guard let read = reading.draft else { return nil }
    let before = try draft()
    var file = try Self.file(read.plan)
    if let edition {
      file = file.following(edition)
    } else if let before, before.kept.origin == .template {
      file = file.with(factsOf: before.file)
    }
    if let before {
      guard before.revision == replaced || before.isBareTemplate else {
        throw Refusal.exists(before.kept)
      }
      try discard(after: before.revision)
    }
    return try begin(Array(file.text.utf8), from: .reading(reading.id), by: name, at: now)
  }

  /// Takes a reply to a doubt: what it changes, and that it is over, or is open again. Throws ``DraftDoubts/Fault``, and as
  /// ``apply(_:after:by:at:)``.
  @discardableResult
  public func take(
    _ reply: DraftDoubts.Reply, to id: DraftDoubts.Item.ID, of doubts: DraftDoubts,
    after revision: Int, by name: String, at now: Instant
  ) throws -> OpenDraft {
    let edits = try doubts.edits(for: reply, to: id)
    if reply == .openAgain {
      return try setAside([], takingBack: [id], after: revision, by: name, at: now)
    }
    let changed =
      edits.isEmpty ? revision : try apply(edits, after: revision, by: name, at: now).revision
    return try setAside([id], after: changed, by: name, at: now)
  }

  private static func file(_ text: String) throws -> PlanFile {
    do throws(PlanFile.Unreadable) { return try PlanFile(text) } catch {
      throw Refusal.unreadable(error.diagnostics)
    }
  }
}

extension OpenDraft {
  /// Whether it was begun with a document that was read.
  public var isFromDocument: Bool {
    kept.reading != nil
  }

  /// Whether nobody has worked on it since it was begun with the template.
  public var isBareTemplate: Bool { kept.origin == .template && kept.changes.isEmpty }
}

extension PlanFile {
  /// The file as the edition that follows another: with the id of its plan, the name of its office, and the settings,
  /// of which no document says anything. A day from which the log is kept stays where it is one of the new years.
  fileprivate func following(_ edition: PlanEdition) -> PlanFile {
    let plan = edition.schedule.plan
    let root = PlanPath.plan
    let office = root.appending("organisation")
    var edits: [PlanEdit] = [
      .set(root.appending("id"), .text(plan.id.text)),
      .set(office.appending("name"), .text(plan.organisation.name)),
      .set(office.appending("kind"), .text(plan.organisation.kind.rawValue)),
      .set(office.appending("province"), .text(plan.organisation.province)),
    ]
    if let district = plan.organisation.district {
      edits.append(.set(office.appending("district"), .text(district)))
    }
    guard let before = edition.sources.flatMap({ try? PlanFile($0.plan) }) else {
      return (try? applying(edits)) ?? self
    }
    for path in ["reporting", "schedule", "calendar", "ita-results"].map(root.appending)
    where self[path] == nil {
      if let node = before[path] { edits.append(.set(path, node)) }
    }
    let file = (try? applying(edits)) ?? self
    return file.keptFrom(before)
  }
}

extension KeptDraft {
  /// The document that it was begun with; nil for another beginning.
  public var reading: DocumentReading.ID? {
    if case .reading(let id) = origin { id } else { nil }
  }
}

extension ReadingDesk {
  /// The doubts of a draft that was begun with a document; nil for another draft, and where the document is gone.
  public func doubts(of draft: OpenDraft) throws(StoreFault) -> DraftDoubts? {
    guard let id = draft.kept.reading, let read = try shelf.reading(id)?.draft else { return nil }
    // The last, so that the others keep their names once it is settled.
    let doubts = read.doubts + [read.doubt(ofOfficeIn: draft.file)].compactMap(\.self)
    return DraftDoubts(doubts, of: draft.file, setAside: draft.kept.setAside)
  }
}
