import ThaiCivil
import Transparency

extension SigningKey {
  static let log = test("plan.example/log", 1)
  static let other = test("other.example/log", 2)
  /// Of the name of ``log``, by somebody who does not have its key.
  static let feigned = test("plan.example/log", 3)
  static let witness = test("witness.example/w1", 4, .cosignature)

  /// A key that everybody knows.
  private static func test(
    _ name: String, _ seed: UInt8, _ type: SignatureType = .note
  ) -> SigningKey {
    guard let name = KeyName(name),
      let key = SigningKey(name, type, seed: Array(repeating: seed, count: 32))
    else { preconditionFailure("a test's key has a name and 32 octets") }
    return key
  }
}

extension SigningKey {
  /// The checkpoint of a tree, signed by this key under its name.
  func checkpoint(_ head: TreeHead) throws -> SignedNote {
    let text = Checkpoint(verifier.name, head).text
    return SignedNote(text: text, signatures: [try sign(text, at: .second(0))])
  }
}

extension Instant {
  /// So many seconds after 1 January 1970.
  static func second(_ second: Int64) -> Instant { Instant(millisecondsSinceEpoch: second * 1000) }
}
