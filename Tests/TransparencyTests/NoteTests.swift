import Testing
import TestSupport
import ThaiCivil
import Transparency

@Suite("Signed notes") struct NoteTests {
  /// The example of the specification.
  static let ofSpecification = (
    key: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    note: """
    This is an example message.

    — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

    """
  )

  /// The example of Go's package sumdb/note.
  static let ofGo = (
    secret: "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
    key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    note: """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """
  )

  @Test(
    "of others verify under their keys",
    arguments: [
      ofSpecification, (ofGo.key, ofGo.note),
    ])
  func ofOthers(_ key: String, _ file: String) throws {
    let key = try VerifierKey(key)
    let note = try SignedNote(file: file)
    #expect(try note.verified(by: [key]).map(\.key) == [key])
    #expect(note.file == file)
  }

  @Test("are signed as Go signs them, with a key that Go wrote")
  func asGo() throws {
    let key = try SigningKey(secretText: Self.ofGo.secret)
    let note = try SignedNote(file: Self.ofGo.note)
    #expect(try key.sign(note.text, at: .second(0)) == note.signatures[0])
    #expect(key.secretText == Self.ofGo.secret)
    #expect(key.verifier.description == Self.ofGo.key)
  }

  @Test("are worth nothing without a signature by a known key")
  func unsigned() throws {
    let note = try SignedNote(file: Self.ofGo.note)
    #expect(throws: ProofFault.unsigned) { try note.verified(by: []) }
    #expect(throws: ProofFault.unsigned) { try note.verified(by: [SigningKey.log.verifier]) }
  }

  @Test("are refused whole where a known key's signature is wrong, and pass over those of others")
  func wrong() throws {
    let (mine, other) = (SigningKey.log, SigningKey.other)
    let text = "ข้อความ\n"
    let right = try mine.sign(text, at: .second(0))
    let foreign = try other.sign(text, at: .second(0))
    let ofAnotherText = try mine.sign("ข้อความอื่น\n", at: .second(0))
    let note = SignedNote(text: text, signatures: [foreign, right])
    #expect(try note.verified(by: [mine.verifier]).map(\.key) == [mine.verifier])
    #expect(note.adding([right]).signatures.count == 2)
    let spoilt = SignedNote(text: text, signatures: [right, ofAnotherText])
    #expect(throws: ProofFault.wrongSignature(mine.verifier.name)) {
      try spoilt.verified(by: [mine.verifier])
    }
    // Name and id of a known key, by somebody else.
    let feigned = NoteSignature(name: right.name, id: right.id, octets: foreign.octets)
    #expect(throws: ProofFault.wrongSignature(mine.verifier.name)) {
      try SignedNote(text: text, signatures: [feigned]).verified(by: [mine.verifier])
    }
  }

  @Test("say when a witness signed, and that time is signed too")
  func cosignature() throws {
    let witness = SigningKey.witness
    let text = "plan.example/log\n3\n\(MerkleHash.ofNothing.base64)\n"
    let signature = try witness.sign(text, at: .second(1_700_000_000))
    let note = try SignedNote(file: SignedNote(text: text, signatures: [signature]).file)
    #expect(try note.verified(by: [witness.verifier]).map(\.time) == [.second(1_700_000_000)])
    var octets = signature.octets
    octets[7] ^= 1
    let later = NoteSignature(name: signature.name, id: signature.id, octets: octets)
    #expect(throws: ProofFault.wrongSignature(witness.verifier.name)) {
      try SignedNote(text: text, signatures: [later]).verified(by: [witness.verifier])
    }
  }

  /// What is no note, and the line where it is seen.
  struct Broken: CustomTestStringConvertible {
    let testDescription: String
    let line: Int
    let file: String

    init(_ name: String, seenAt line: Int, _ file: String) {
      (testDescription, self.line, self.file) = (name, line, file)
    }
  }

  static let broken = [
    Broken("nothing", seenAt: 1, ""),
    Broken("a text alone", seenAt: 1, "text\n"),
    Broken("no text", seenAt: 1, "\n— a AAAAAAA=\n"),
    Broken("no signature", seenAt: 2, "text\n\n"),
    Broken("no end of the last line", seenAt: 1, "text\n\n— a AAAAAAA="),
    Broken("a hyphen for the dash", seenAt: 3, "text\n\n- a AAAAAAA=\n"),
    Broken("no blank after the dash", seenAt: 3, "text\n\n—a AAAAAAA=\n"),
    Broken("less than an id", seenAt: 3, "text\n\n— a AAAA\n"),
    Broken("no base 64", seenAt: 4, "text\n\n— a AAAAAAA=\n— a b\n"),
    Broken("a plus in a name", seenAt: 3, "text\n\n— a+b AAAAAAA=\n"),
    Broken("a blank in a name", seenAt: 3, "text\n\n— a\u{A0}b AAAAAAA=\n"),
    Broken("octets spelt in another way", seenAt: 3, "text\n\n— a AAAAAAB=\n"),
    Broken("a control character", seenAt: 1, "te\u{0}xt\n\n— a AAAAAAA=\n"),
    Broken("lines of Windows", seenAt: 1, "text\r\n\r\n— a AAAAAAA=\r\n"),
    Broken(
      "too many signatures", seenAt: 67,
      "text\n\n" + String(repeating: "— a AAAAAAA=\n", count: 65)),
    Broken(
      "too long a text", seenAt: 1,
      String(repeating: "x", count: 70_000) + "\n\n— a AAAAAAA=\n"),
  ]

  @Test("are refused with the line where they are not written right", arguments: broken)
  func refused(_ broken: Broken) {
    #expect(throws: ProofFault.malformed(.note, line: broken.line)) {
      try SignedNote(file: broken.file)
    }
  }

  @Test("may have empty lines and be signed by many")
  func longest() throws {
    let lines = String(repeating: "— a AAAAAAA=\n", count: 64)
    let note = try SignedNote(file: "ก\n\nข\n\n" + lines)
    #expect(note.text == "ก\n\nข\n")
    #expect(note.signatures.count == 64)
  }

  @Test(
    "are not signed or verified with what is no key",
    arguments: [
      "", "a", "a+b", "a+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+c74f20a3+Axpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
      "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ])
  func noKeys(_ text: String) {
    #expect(throws: ProofFault.malformed(.key, line: 1)) { try VerifierKey(text) }
    #expect(throws: ProofFault.malformed(.secretKey, line: 1)) {
      try SigningKey(secretText: "PRIVATE+KEY+" + text)
    }
    #expect(throws: ProofFault.malformed(.secretKey, line: 1)) { try SigningKey(secretText: text) }
  }
}
