public import Stores
import Synchronization
public import ThaiCivil
public import Transparency

/// The witnesses that an office asks to cosign its checkpoints, the authority that it asks for timestamps, and what
/// came of it.
public final class Witnesses: Sendable {
  /// One of them: its key, and the address below which it takes checkpoints.
  public struct Member: Hashable, Sendable {
    public let key: VerifierKey
    public let address: ServerAddress

    /// Nil for a key that cosigns nothing.
    public init?(_ key: VerifierKey, at address: ServerAddress) {
      guard key.type == .cosignature else { return nil }
      (self.key, self.address) = (key, address)
    }
  }

  /// What came of asking one.
  public struct Outcome: Hashable, Sendable {
    public let witness: KeyName
    /// Whether it was asked for a timestamp.
    public let isAuthority: Bool
    public let at: Instant
    /// How many entries it was asked to cosign.
    public let size: Int
    /// Nil where it did.
    public let failure: Failure?
  }

  public enum Failure: Error, Hashable, Sendable {
    case unreachable(MessengerFault)
    /// It does not watch this log, or does not know this key of it.
    case unknown
    /// It has cosigned more entries of this log than there are.
    case ahead(size: Int)
    /// The log does not begin with what it cosigned before.
    case contradicted
    /// It answered otherwise than the protocol says.
    case strange(status: Int)
  }

  private let members: [Member]
  private let messenger: any Messenger
  private let authority: (any TimestampAuthority)?
  private let latest = Mutex<[KeyName: Outcome]>([:])

  public init(
    _ members: [Member], by messenger: any Messenger, authority: (any TimestampAuthority)? = nil
  ) {
    (self.members, self.messenger, self.authority) = (members, messenger, authority)
  }

  /// What their signatures are verified with.
  public var keys: [VerifierKey] { members.map(\.key) }

  /// What came of asking each last, in their order; nothing of those that were not asked since the start.
  public var outcomes: [Outcome] {
    let latest = latest.withLock(\.self)
    return (members.map(\.key.name) + [authority?.name].compactMap(\.self))
      .compactMap { latest[$0] }
  }

  /// Asks each that has not cosigned the newest checkpoint, one after another, and keeps what they sign. Blocks for
  /// as long as that takes. What fails is in ``outcomes``; throws only what the store throws.
  public func ask(about store: any LogStore, at clock: () -> Instant) throws(StoreFault) {
    guard let last = try store.checkpoints(atMost: 1).first else { return }
    for member in members where !last.isCosigned(by: member.key) {
      let failure = try failure(of: member, last.checkpoint, in: store)
      latest.withLock {
        $0[member.key.name] = Outcome(
          witness: member.key.name, isAuthority: false, at: clock(), size: last.checkpoint.size,
          failure: failure)
      }
    }
  }

  /// Asks for a timestamp of the newest checkpoint where it has none of this authority.
  public func askForTimestamp(
    of store: any LogStore, at clock: () -> Instant
  ) throws(StoreFault) {
    guard let authority, let last = try store.checkpoints(atMost: 1).first,
      !last.note.timestamps.contains(where: { $0.authority == authority.name })
    else { return }
    let failure = failure(of: authority, last, in: store)
    latest.withLock {
      $0[authority.name] = Outcome(
        witness: authority.name, isAuthority: true, at: clock(), size: last.checkpoint.size,
        failure: failure)
    }
  }

  private func failure(
    of authority: any TimestampAuthority, _ kept: KeptCheckpoint, in store: any LogStore
  ) -> Failure? {
    do {
      let octets = try authority.timestamp(of: kept.note.text)
      let line = NoteSignature(timestamp: octets, by: authority.name)
      try store.add([line], to: kept.checkpoint)
      return nil
    } catch {
      return .unreachable(error as? MessengerFault ?? MessengerFault("\(error)"))
    }
  }

  private func failure(
    of member: Member, _ checkpoint: Checkpoint, in store: any LogStore
  ) throws(StoreFault) -> Failure? {
    let kept = try store.checkpoints(atMost: Self.checkpointsLookedAt)
    var size = kept.first { $0.isCosigned(by: member.key) }?.checkpoint.size ?? 0
    // It says itself what it saw last; asked with that, it has nothing left to say.
    for _ in 1...2 {
      let update = try store.update(fromFirst: size)
      // Another process may have signed meanwhile.
      guard update.note.text == checkpoint.text else { return nil }
      switch answer(of: member, to: update) {
      case .cosigned(let signatures):
        try store.add(signatures, to: checkpoint)
        return nil
      case .saw(let other) where other > checkpoint.size: return .ahead(size: other)
      case .saw(let other) where other != size: size = other
      case .saw: return .strange(status: 409)
      case .failed(let failure): return failure
      }
    }
    return .strange(status: 409)
  }

  /// Far more than are signed in the time that a witness may be out of reach.
  private static let checkpointsLookedAt = 1_000

  private enum Answer {
    case cosigned([NoteSignature])
    /// It has cosigned so many entries.
    case saw(Int)
    case failed(Failure)
  }

  private func answer(of member: Member, to update: CheckpointUpdate) -> Answer {
    let answer: MessengerAnswer
    do throws(MessengerFault) {
      answer = try messenger.post(
        Array(update.withoutTimestamps.file.utf8), as: "text/plain; charset=utf-8",
        to: member.address.appending("add-checkpoint"))
    } catch {
      return .failed(.unreachable(error))
    }
    let text = String(validating: answer.octets, as: UTF8.self) ?? ""
    switch answer.status {
    case 200:
      let signatures = text.split(separator: "\n").compactMap { NoteSignature(line: $0) }
        .filter { $0.name == member.key.name && $0.id == member.key.id }
      let note = SignedNote(text: update.note.text, signatures: signatures)
      guard (try? note.verified(by: [member.key])) != nil else {
        return .failed(.strange(status: 200))
      }
      return .cosigned(signatures)
    case 403, 404: return .failed(.unknown)
    case 409:
      guard answer.type == Witness.sizeType, text.last == "\n", let size = Int(text.dropLast()),
        size >= 0
      else { return .failed(.strange(status: 409)) }
      return .saw(size)
    case 422: return .failed(.contradicted)
    case let status: return .failed(.strange(status: status))
    }
  }
}

extension Witness {
  /// The media type of an answer that says the size that was cosigned last.
  public static let sizeType = "text/x.tlog.size"
}

extension CheckpointUpdate {
  /// What a witness needs: a timestamp is of some kilobytes.
  fileprivate var withoutTimestamps: CheckpointUpdate {
    CheckpointUpdate(
      old: old, path: path,
      note: SignedNote(
        text: note.text, signatures: note.signatures.filter { $0.timestamp == nil }))
  }
}

extension KeptCheckpoint {
  fileprivate func isCosigned(by key: VerifierKey) -> Bool {
    (try? note.verified(by: [key])) != nil
  }

  /// Who of some witnesses saw it, and when.
  public func witnessed(by keys: [VerifierKey]) -> [VerifiedSignature] {
    (try? note.verified(by: keys.filter { $0.type == .cosignature })) ?? []
  }
}
