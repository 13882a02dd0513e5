import Benchmark
import Stores
import ThaiCivil
import Transparency

/// Checkpoints and proofs of a log, with a key that everybody knows.
enum SignedLog {
  private static let key: SigningKey = {
    guard let name = KeyName("benchmark/log"),
      let key = SigningKey(name, seed: Array(repeating: 1, count: 32))
    else { fatalError("no key can be made") }
    return key
  }()

  static func sign(_ store: any LogStore) {
    let now = Instant(millisecondsSinceEpoch: 1_800_000_000_000)
    do {
      try store.checkpoint(at: { now }) { head, _ in
        let text = Checkpoint(key.verifier.name, head).text
        return SignedNote(text: text, signatures: [try key.sign(text, at: now)])
      }
    } catch {
      fatalError("\(error)")
    }
  }

  static func prove(_ number: Int, _ store: any LogStore) {
    do { blackHole(try store.inclusionProof(of: number)) } catch { fatalError("\(error)") }
  }
}
