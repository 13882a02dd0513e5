import ThaiCivil
public import Transparency

extension SigningKey {
  /// Keys that everybody knows.
  public static let log = test("plan.example/log", 1)
  public static let other = test("other.example/log", 2)
  /// Of the name of ``log``, by somebody who does not have its key.
  public static let feigned = test("plan.example/log", 3)
  public static let witness = test("witness.example/w1", 4, .cosignature)
  /// The key that comes after ``log``.
  public static let next = test("plan.example/log", 5)

  private static func test(
    _ name: String, _ seed: UInt8, _ type: SignatureType = .note
  ) -> SigningKey {
    guard let name = KeyName(name),
      let key = SigningKey(name, type, seed: Array(repeating: seed, count: 32))
    else { preconditionFailure("a test's key has a name and 32 octets") }
    return key
  }

  /// The checkpoint of a tree, signed by this key under its name.
  public func checkpoint(_ head: TreeHead) throws -> SignedNote {
    let text = Checkpoint(verifier.name, head).text
    let signature = try sign(text, at: Instant(millisecondsSinceEpoch: 0))
    return SignedNote(text: text, signatures: [signature])
  }
}
