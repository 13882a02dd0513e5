import Foundation
import Testing
import TestSupport
import Transparency

@Suite("Python verifies with its own SHA-256 and Ed25519") struct ForeignVerifierTests {
  private let old = 120
  private let size = 300

  /// A log as somebody keeps it, with what they publish of it.
  private struct Keeper {
    var key = SigningKey.log
    var leaves: [[UInt8]]
    private let tree: TreeWithTiles

    init(_ leaves: [[UInt8]], key: SigningKey = .log) {
      (self.leaves, self.key) = (leaves, key)
      tree = TreeWithTiles(leaves)
    }

    func checkpoint(_ size: Int? = nil) throws -> String {
      try note(size ?? leaves.count).file
    }

    func proof(of index: Int, saying leaf: [UInt8]? = nil) throws -> String {
      InclusionProof(
        extra: leaf ?? leaves[index], index: index,
        path: tree.inclusion(of: index, in: leaves.count), note: try note(leaves.count)
      ).file
    }

    func update(from old: Int) throws -> String {
      CheckpointUpdate(
        old: old, path: tree.consistency(from: old, to: leaves.count),
        note: try note(leaves.count)
      ).file
    }

    private func note(_ size: Int) throws -> SignedNote {
      try key.checkpoint(tree.head(ofSize: size))
    }
  }

  private var honest: Keeper { Keeper(TreeSketch.leaves(size)) }

  @Test("what a log says of itself, at every size", arguments: [1, 2, 3, 120, 255, 256, 299])
  func accepted(_ old: Int) throws {
    let files = [
      try honest.checkpoint(old), try honest.update(from: old), try honest.proof(of: old - 1),
    ]
    #expect(try verify(files) == "verified 300 plan.example/log\n")
  }

  @Test("and the cosignature of a witness")
  func witness() throws {
    let note = try SigningKey.log.checkpoint(TreeSketch.head(TreeSketch.leaves(9)))
    let cosigned = note.adding([try SigningKey.witness.sign(note.text, at: .second(1_700_000_000))])
    #expect(
      try verify([cosigned.file], keys: [.log, .witness])
        == "verified 9 plan.example/log witness.example/w1\n")
    let wrong = note.adding([try SigningKey.witness.sign("other\n", at: .second(1_700_000_000))])
    #expect(try verify([wrong.file], keys: [.log, .witness]) == "0: InvalidSignature\n")
  }

  @Test("and refuses a changed entry")
  func changed() throws {
    let changed = Array("changed".utf8)
    #expect(try verify([honest.proof(of: 7, saying: changed)]) == "0: not in the log\n")
    var leaves = TreeSketch.leaves(size)
    leaves[7] = changed
    #expect(try verify(laterLog: Keeper(leaves)) == "1: not only added to\n")
  }

  @Test("and refuses a removed entry")
  func removed() throws {
    var leaves = TreeSketch.leaves(size)
    leaves.remove(at: 7)
    #expect(try verify(laterLog: Keeper(leaves)) == "1: not only added to\n")
  }

  @Test("and refuses a log that was written anew with all its hashes")
  func rewritten() throws {
    let anew = Keeper(TreeSketch.leaves(size, marked: "anew "))
    #expect(try verify(laterLog: anew) == "1: not only added to\n")
  }

  @Test("and refuses a log that was cut off")
  func truncated() throws {
    let files = [try honest.checkpoint(), try honest.checkpoint(old)]
    #expect(try verify(files) == "1: cut off\n")
  }

  @Test("and refuses the checkpoint of another log, and one by another key")
  func otherLog() throws {
    let other = Keeper(TreeSketch.leaves(size), key: .other)
    #expect(try verify([other.checkpoint()]) == "0: another log, or not signed by it\n")
    let both = try verify([other.checkpoint()], keys: [.log, .other])
    #expect(both == "0: another log, or not signed by it\n")
    let feigned = Keeper(TreeSketch.leaves(size), key: .feigned)
    #expect(try verify([feigned.checkpoint()]) == "0: another log, or not signed by it\n")
  }

  @Test("and refuses a log that two people were shown in two ways")
  func forked() throws {
    let other = Keeper(TreeSketch.leaves(size - 1) + [Array("for you".utf8)])
    #expect(
      try verify([honest.checkpoint(), other.checkpoint()]) == "1: two logs under one name\n")
  }

  private func verify(laterLog later: Keeper) throws -> String {
    try verify([honest.checkpoint(old), later.update(from: old)])
  }

  /// What the verifier says of files, in one text: its output, or why it refuses.
  private func verify(_ files: [String], keys: [SigningKey] = [.log]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "proofs-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = files.indices.map { folder.appending(path: String($0)) }
    for (file, name) in zip(files, names) { try Data(file.utf8).write(to: name) }
    let process = Process()
    process.executableURL = PythonTools.program("python")
    let script = Repository.root.appending(path: "Tests/TransparencyTests/Readers/verify.py")
    let key = keys.map(\.verifier.description).joined(separator: ",")
    process.arguments = ["-B", script.path, key] + names.map(\.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}
