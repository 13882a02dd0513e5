internal import Office
internal import Stores
internal import Transparency

/// Who vouches for the log: the office with its checkpoints, and the witnesses that saw them.
struct Vouching: Sendable {
  /// A checkpoint with who of the office's witnesses saw it, and when.
  struct Seen: Sendable {
    let kept: KeptCheckpoint
    let witnessed: [VerifiedSignature]
  }

  /// The newest first.
  private let seen: [Seen]

  /// `checkpoints` are the newest that were signed, the last first; `witnesses` the keys of those that are asked.
  init(_ checkpoints: [KeptCheckpoint], witnesses: [VerifierKey]) {
    seen = checkpoints.map { Seen(kept: $0, witnessed: $0.witnessed(by: witnesses)) }
  }

  /// Whether the office has signed anything.
  var isSigned: Bool { !seen.isEmpty }

  /// What covers so many first entries: the newest that a witness saw, else the newest; nil where nothing does.
  func covering(_ count: Int) -> Seen? {
    let covering = seen.filter { $0.kept.checkpoint.size >= count }
    return covering.first { !$0.witnessed.isEmpty } ?? covering.first
  }

  /// What is shown of what was signed where so many entries are asked about: what covers them, else the newest.
  func shown(for count: Int) -> Seen? { covering(count) ?? seen.first }
}

extension PageWording {
  /// Who vouches for a report of so many first entries; nil where the office signs nothing.
  func vouched(_ vouching: Vouching, for count: Int) -> String? {
    guard vouching.isSigned else { return nil }
    guard let seen = vouching.covering(count) else {
      return say("หน่วยงานยังไม่ได้ลงนามรับรอง", "The office has not signed it yet.")
    }
    let signed = say(
      "หน่วยงานลงนามรับรองเมื่อ \(instant(seen.kept.signed))",
      "Signed by the office on \(instant(seen.kept.signed)).")
    guard !seen.witnessed.isEmpty else { return "\(signed) \(noWitness)" }
    let names = seen.witnessed.map { signature in
      signature.key.name.text + (signature.time.map { " (\(instant($0)))" } ?? "")
    }.joined(separator: ", ")
    return "\(signed) " + say("พยานที่ลงนามร่วม: \(names)", "Witnessed by \(names).")
  }
}
