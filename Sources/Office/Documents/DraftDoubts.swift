public import PlanModel
public import PlanReading
public import Stores

/// The doubts of the document that a draft of the plan was begun from, against the draft as it stands. It cannot be
/// adopted before each is answered or set aside.
public struct DraftDoubts: Sendable {
  /// In the order of the document.
  public let items: [Item]
  /// The draft.
  public let file: PlanFile

  public struct Item: Identifiable, Sendable {
    /// The name by which the draft knows that it was set aside.
    public let id: String
    public let doubt: DocumentDraft.Doubt
    /// What the draft has there now; nil where nothing stands there.
    public let current: PlanNode?
    /// The same in words, of the very value that the doubt is about; nil where that is not known, or nothing stands
    /// there.
    public let inDraft: Phrase?
    public let isOpen: Bool
    /// Whether somebody answered it, so that it can be opened again. One that is over otherwise is answered by the
    /// draft itself.
    public let isSetAside: Bool
  }

  /// What somebody says to a doubt.
  public enum Reply: Hashable, Sendable {
    /// What was taken is right, or was put right elsewhere.
    case asItStands
    /// One of the doubt's answers, by its place from 0.
    case answer(Int)
    /// What belongs there, as it was typed.
    case text(String)
    /// The reply before is taken back. What that changed in the draft stays as it is.
    case openAgain
  }

  /// Why a reply cannot be taken.
  public enum Fault: Error, Hashable, Sendable {
    case noSuchDoubt
    /// What the answer would change is not there any more.
    case changedMeanwhile
    /// No text belongs there, or none was typed.
    case noText
    /// In letters.
    case textTooLong(Int, atMost: Int)
  }

  public init(_ doubts: [DocumentDraft.Doubt], of file: PlanFile, setAside: Set<String>) {
    self.file = file
    items = doubts.enumerated().map { index, doubt in
      let id = "doubt-\(index + 1)"
      let current = file[doubt.path]
      return Item(
        id: id, doubt: doubt, current: current, inDraft: doubt.words(in: file),
        isOpen: !setAside.contains(id) && !Self.isOver(doubt, current, file),
        isSetAside: setAside.contains(id))
    }
  }

  /// What is not in the draft any more, or was missing and is there now, is no question.
  private static func isOver(
    _ doubt: DocumentDraft.Doubt, _ current: PlanNode?, _ file: PlanFile
  ) -> Bool {
    if doubt.kind == missing {
      return doubt.taken == nil && current.map { $0 != .text("") } ?? false
    }
    return doubt.path.lineage.contains { $0.parent?.last == "projects" && file[$0] == nil }
  }

  private static let missing = "plan-fact-missing"

  public var open: [Item] { items.filter(\.isOpen) }
  public var settled: [Item] { items.filter { !$0.isOpen } }

  /// Whether a text can be typed for a doubt.
  public func takesText(_ item: Item) -> Bool {
    guard let key = file.key(at: item.doubt.path) else { return false }
    switch key.look {
    case .text, .figure: return item.current.map { $0.text != nil } ?? true
    case .id, .figureOrNone, .words, .wholeNumber, .lines, .section, .sections, .oneOrMore,
      .noneOrSections, .budget:
      return false
    }
  }

  /// What a reply changes in the file. Throws ``Fault``.
  public func edits(for reply: Reply, to id: Item.ID) throws(Fault) -> [PlanEdit] {
    guard let item = items.first(where: { $0.id == id }) else { throw .noSuchDoubt }
    switch reply {
    case .asItStands, .openAgain: return []
    case .answer(let place):
      guard item.doubt.answers.indices.contains(place) else { throw .noSuchDoubt }
      guard let edits = item.doubt.answers[place].edits(of: file, at: item.doubt.path) else {
        throw .changedMeanwhile
      }
      return edits
    case .text(let text):
      guard !text.isEmpty, takesText(item) else { throw .noText }
      let length = text.unicodeScalars.count
      guard length <= TextLimit.planText else {
        throw .textTooLong(length, atMost: TextLimit.planText)
      }
      return [.set(item.doubt.path, .text(text))]
    }
  }
}

extension DocumentReading {
  /// What was read; nil where it was not, or where nothing came of it.
  public var draft: DocumentDraft? {
    guard case .done(let text) = state, case .success(let draft)? = DocumentDraft.answer(text)
    else {
      return nil
    }
    return draft
  }
}
