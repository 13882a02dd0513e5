internal import Office
private import PlanModel
internal import Stores

extension Neighbours {
  /// Asks the witnesses to cosign what was just signed, which stands whether or not they do.
  func noteWitnesses(of store: any LogStore) {
    guard let witnesses = asked else { return }
    do {
      try Failure.ofStore {
        try witnesses.askForTimestamp(of: store, at: { Live.instant })
        try witnesses.ask(about: store, at: { Live.instant })
      }
    } catch {
      Console.note("sucharit: warning: \((error as? Failure)?.message ?? "\(error)")")
    }
    for outcome in witnesses.outcomes {
      let (who, done, undone) =
        outcome.isAuthority
        ? ("authority", "gave a timestamp", "gave no timestamp")
        : ("witness", "cosigned", "has not cosigned")
      let result = outcome.failure.map { "\(undone): \($0.message.english)" } ?? done
      Console.note("sucharit: note: the \(who) \(outcome.witness) \(result)")
    }
  }
}
