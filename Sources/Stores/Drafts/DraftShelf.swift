/// Where the one draft of an office's plan is kept. Calls may block.
public protocol DraftShelf: Sendable {
  /// What is kept, with its revision.
  func kept() throws(StoreFault) -> RevisedDraft

  /// Keeps a draft in the place of what was kept at a revision, whole or not at all; nil discards it. Gives the
  /// new revision. Throws ``DraftFault/changed(_:)`` where somebody was faster.
  @discardableResult
  func put(_ draft: KeptDraft?, after revision: Int) throws(DraftFault) -> Int
}

/// A draft, or that there is none, with its revision.
public struct RevisedDraft: Hashable, Sendable {
  /// It grows with every change, also over a draft that was discarded; 0 where there never was one.
  public let revision: Int
  public let draft: KeptDraft?

  public init(revision: Int, draft: KeptDraft?) { (self.revision, self.draft) = (revision, draft) }

  public static let none = RevisedDraft(revision: 0, draft: nil)
}

/// Why a draft was not kept. What was kept before is as it was.
public enum DraftFault: Error, Hashable, Sendable {
  /// Somebody changed it meanwhile: what is kept now.
  case changed(RevisedDraft)
  case storage(StoreFault)
}
