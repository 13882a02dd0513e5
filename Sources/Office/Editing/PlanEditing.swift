public import PlanModel
public import PlanReading
public import Stores
import Synchronization
public import ThaiCivil

/// Works on the one draft of an office's plan, from its beginning until it is adopted or discarded. It needs no plan
/// that is in force, and no log.
///
/// Two people may work on it at once: what one saves that the other has not seen is joined with it, unless both
/// changed the same place.
public final class PlanEditing: Sendable {
  public let shelf: any DraftShelf
  /// The last draft that was read, so that a page does not read and check it again.
  private let memory = Mutex<OpenDraft?>(nil)

  public init(_ shelf: any DraftShelf) { self.shelf = shelf }

  /// Why nothing was changed.
  public enum Refusal: Error, Sendable {
    /// There is one already.
    case exists(KeptDraft)
    /// There is none, or no longer.
    case noDraft
    /// The text is no plan file that can be edited.
    case unreadable([Diagnostic])
    /// A plan file has at most so many octets.
    case tooLarge(limit: Int)
    /// Others changed the same; empty where nobody knows what.
    case changed([KeptDraft.Change])
    /// What was to be changed is no longer there, or cannot be so.
    case edit(PlanEdit.Fault)
  }

  /// The draft; nil where there is none. Throws ``Refusal/unreadable(_:)`` where another hand changed it, or a
  /// ``StoreFault``.
  public func draft() throws -> OpenDraft? {
    let kept = try shelf.kept()
    return try kept.draft.map { try open($0, revision: kept.revision) }
  }

  /// The revision of what is kept, also where there is no draft: a beginning names it.
  public func revision() throws(StoreFault) -> Int { try shelf.kept().revision }

  private func open(_ draft: KeptDraft, revision: Int) throws -> OpenDraft {
    if let known = memory.withLock(\.self), known.revision == revision, known.kept == draft {
      return known
    }
    do throws(PlanFile.Unreadable) {
      let open = try OpenDraft(draft, revision: revision)
      memory.withLock { $0 = open }
      return open
    } catch {
      throw Refusal.unreadable(error.diagnostics)
    }
  }

  /// Begins a draft with the text of a plan file. Throws ``Refusal``, or a ``StoreFault``.
  @discardableResult
  public func begin(
    _ text: [UInt8], from origin: KeptDraft.Origin, by name: String, at now: Instant
  ) throws -> OpenDraft {
    let before = try shelf.kept()
    if let draft = before.draft { throw Refusal.exists(draft) }
    let file: PlanFile
    do throws(PlanFile.Unreadable) { file = try PlanFile(text) } catch {
      throw Refusal.unreadable(error.diagnostics)
    }
    let draft = KeptDraft(
      text: try Self.text(of: file), origin: origin, lostComments: PlanFile.comments(in: text),
      begun: KeptDraft.Stamp(name, now))
    guard let revision = try put(draft, after: before.revision) else {
      throw try Self.whatIsThere(shelf)
    }
    return try open(draft, revision: revision)
  }

  /// Makes edits that were made of a revision. Throws ``Refusal``, or a ``StoreFault``.
  @discardableResult
  public func apply(
    _ edits: [PlanEdit], after revision: Int, by name: String, at now: Instant
  ) throws -> OpenDraft {
    let places = edits.map(\.place)
    return try change(after: revision, touching: places, by: name, at: now) { draft, file in
      draft.text = try Self.text(of: Self.file(file, edits))
    }
  }

  /// Sets names aside, or takes them back. Throws as ``apply(_:after:by:at:)``.
  @discardableResult
  public func setAside(
    _ names: Set<String>, takingBack others: Set<String> = [], after revision: Int,
    by name: String, at now: Instant
  ) throws -> OpenDraft {
    try change(after: revision, touching: [], by: name, at: now) { draft, _ in
      draft.setAside.formUnion(names)
      draft.setAside.subtract(others)
    }
  }

  /// Discards the draft as it is at a revision, and not what others made of it since. Throws ``Refusal``, or a
  /// ``StoreFault``.
  public func discard(after revision: Int) throws {
    guard let draft = try draft() else { throw Refusal.noDraft }
    guard draft.revision == revision, try put(nil, after: revision) != nil else {
      throw Refusal.changed(draft.changes(since: revision) ?? [])
    }
    memory.withLock { $0 = nil }
  }

  private func change(
    after revision: Int, touching places: [PlanPath], by name: String, at now: Instant,
    _ body: (inout KeptDraft, PlanFile) throws -> Void
  ) throws -> OpenDraft {
    while true {
      guard let known = try draft(), known.revision >= revision else { throw Refusal.noDraft }
      guard let others = known.changes(since: revision) else { throw Refusal.changed([]) }
      let same = others.filter { change in
        change.places.compactMap(PlanPath.init).contains { other in
          places.contains { $0.isWithin(other) || other.isWithin($0) }
        }
      }
      var draft = known.kept
      try body(&draft, known.file)
      // A second click says what is there already.
      guard draft != known.kept else { return known }
      guard same.isEmpty else { throw Refusal.changed(same) }
      draft.note(
        places.map(\.description), revision: known.revision + 1,
        by: KeptDraft.Stamp(name, now))
      if let new = try put(draft, after: known.revision) { return try open(draft, revision: new) }
    }
  }

  /// Nil where somebody was faster.
  private func put(_ draft: KeptDraft?, after revision: Int) throws(StoreFault) -> Int? {
    do throws(DraftFault) { return try shelf.put(draft, after: revision) } catch {
      switch error {
      case .changed: return nil
      case .storage(let fault): throw fault
      }
    }
  }

  private static func whatIsThere(_ shelf: any DraftShelf) throws(StoreFault) -> Refusal {
    try shelf.kept().draft.map(Refusal.exists) ?? .changed([])
  }

  private static func file(_ file: PlanFile, _ edits: [PlanEdit]) throws(Refusal) -> PlanFile {
    do throws(PlanEdit.Fault) { return try file.applying(edits) } catch { throw .edit(error) }
  }

  private static func text(of file: PlanFile) throws(Refusal) -> String {
    let text = file.text
    guard text.utf8.count <= PlanReader.largestFile else {
      throw .tooLarge(limit: PlanReader.largestFile)
    }
    return text
  }
}

extension PlanEdit {
  /// What it changes, so that two who change different elements of a list are not in each other's way.
  fileprivate var place: PlanPath {
    switch self {
    case .set(let path, _): path
    case .remove(let path), .move(let path, _):
      // Elements without ids are called something else once one before is gone.
      path.last?.first?.isNumber ?? false ? path.parent ?? path : path
    case .insert(let node, let list, _): node["id"]?.text.map(list.appending) ?? list
    }
  }
}
