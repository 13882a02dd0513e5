public import Stores
import Synchronization

/// The draft of a plan in memory.
public final class MemoryDraftShelf: DraftShelf {
  private let state = Mutex(RevisedDraft.none)

  public init() {}

  public func kept() throws(StoreFault) -> RevisedDraft { state.withLock(\.self) }

  @discardableResult
  public func put(_ draft: KeptDraft?, after revision: Int) throws(DraftFault) -> Int {
    let result = state.withLock { kept -> Result<Int, DraftFault> in
      guard kept.revision == revision else { return .failure(.changed(kept)) }
      kept = RevisedDraft(revision: revision + 1, draft: draft)
      return .success(kept.revision)
    }
    return try result.get()
  }
}
