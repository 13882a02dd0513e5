internal import Office
private import PlanModel
internal import Stores

extension Neighbours {
  /// Asks the witnesses to cosign what was just signed, which stands whether or not they do.
  func noteWitnesses(of store: any LogStore) {
    guard let witnesses = asked else { return }
    do {
      try Failure.ofStore { try witnesses.ask(about: store, at: { Live.instant }) }
    } catch {
      Console.note("sucharit: warning: \((error as? Failure)?.message ?? "\(error)")")
    }
    for outcome in witnesses.outcomes {
      let result = outcome.failure.map { "has not cosigned: \($0.message.english)" } ?? "cosigned"
      Console.note("sucharit: note: the witness \(outcome.witness) \(result)")
    }
  }
}
