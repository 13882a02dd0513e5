public import PlanModel
public import PlanReading
public import Stores

/// The draft of the plan as it is worked on: the file as a tree, and what the checker says of it.
public struct OpenDraft: Sendable {
  public let revision: Int
  public let kept: KeptDraft
  public let file: PlanFile
  public private(set) var checkup: PlanFile.Checkup

  /// Nil while something must be mended.
  public var plan: Plan? { checkup.plan }

  /// Throws where the text is none that can be edited: what is kept never is, unless by another hand.
  init(_ kept: KeptDraft, revision: Int) throws(PlanFile.Unreadable) {
    (self.kept, self.revision) = (kept, revision)
    file = try PlanFile(kept.text)
    checkup = file.checkup()
  }

  /// The same with what only is known who knows the units of the editions before: those that are succeeded and are
  /// none of them.
  public func knowing(_ units: [Owner]) -> OpenDraft {
    var draft = self
    draft.checkup = checkup.adding(
      file.strangePredecessors(Set(units.flatMap(\.ids).map(\.text))))
    return draft
  }

  /// What others changed since a revision; nil where that is no longer known.
  public func changes(since revision: Int) -> [KeptDraft.Change]? {
    let changes = kept.changes.filter { $0.revision > revision }
    return changes.count == self.revision - revision ? changes : nil
  }
}
