import PlanModel
import Stores
import Synchronization

/// The editions of a plan that are kept with its log, each read once.
final class KeptEditions: Sendable {
  /// That of the files that the program was given.
  let given: PlanEdition
  private let store: (any LogStore)?
  private let editions = Mutex<[String: PlanEdition]>([:])

  /// `store` keeps them; nil where nothing was kept.
  init(_ given: PlanEdition, _ store: (any LogStore)?) {
    (self.given, self.store) = (given, store)
  }

  /// The edition whose sources have a hash; nil where it is missing, or was changed.
  func edition(_ hash: String) -> PlanEdition? {
    if hash == given.sources?.hash { return given }
    if let known = editions.withLock({ $0[hash] }) { return known }
    guard let text = text(hash), let sources = PlanSources(text), sources.hash == hash,
      let edition = PlanEdition(sources)
    else { return nil }
    editions.withLock { $0[hash] = edition }
    return edition
  }

  /// Knows an edition that is about to be kept.
  func expect(_ edition: PlanEdition) {
    guard let hash = edition.sources?.hash else { return }
    editions.withLock { $0[hash] = edition }
  }

  /// The edition that an entry adopted. Throws `unverified` where it is missing, or was changed.
  func edition(of adopted: AdoptedEdition) throws(StoreFault) -> PlanEdition {
    guard let edition = edition(adopted.adoption.edition) else {
      throw .unverified(
        .evidenceMissing(
          adopted.entry, sha256: adopted.adoption.edition, name: "plan and days off"))
    }
    return edition
  }

  /// The root of the tree over the first entries; nil for a log that is kept nowhere, or has no tree of so few.
  func root(ofFirst count: Int) throws(StoreFault) -> LogHash? { try store?.root(ofFirst: count) }

  /// Whether anything was erased in the log after its beginning; nothing in a log that is kept nowhere.
  func isErased(after known: LogHead) throws(StoreFault) -> Bool {
    try store?.entries(after: known).contains(where: \.record.isErasure) ?? false
  }

  /// A text that was kept, if it is what its hash says.
  func text(_ hash: String) -> String? {
    guard let octets = try? store?.kept(hash),
      let text = String(validating: octets, as: UTF8.self),
      SealedText(text: text).hash.description == hash
    else { return nil }
    return text
  }
}
