internal import Office
private import PlanModel
internal import Stores
private import Transparency

extension Failure {
  /// Runs something that signs; what goes wrong there is a failure in words.
  static func ofSigning<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try ofAccounts { try ofStore(body) } } catch let refusal as LogSigner.Refusal {
      let language = Live.language
      throw Failure(
        ExitStatus.invalid, refusal.message.said(in: language),
        hint: refusal.hint?.said(in: language))
    } catch let fault as ProofFault {
      throw Failure(ExitStatus.invalid, fault.message.said(in: Live.language))
    }
  }
}

extension LogSigner {
  /// Signs a log to which something was just added that stands whether or not it can be signed.
  /// `neighbours` are asked to cosign it.
  func noteCheckpoint(of store: any LogStore, to neighbours: Neighbours) {
    do {
      let kept = try Failure.ofSigning { try checkpoint(of: store, at: { Live.instant }) }
      Console.note(
        "sucharit: note: a checkpoint of \(kept.checkpoint.size) entries was signed for \(origin)")
      neighbours.noteWitnesses(of: store)
    } catch {
      let reason = (error as? Failure)?.message ?? "\(error)"
      Console.note(
        "sucharit: warning: it is recorded, but no checkpoint was signed: \(reason)\n"
          + "  hint: 'sucharit log checkpoint' signs one")
    }
  }
}
