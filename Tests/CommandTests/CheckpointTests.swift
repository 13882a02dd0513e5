internal import Foundation
internal import TestSupport
internal import Testing

@Suite("Checkpoints that others can verify", .timeLimit(.minutes(15)))
struct CheckpointTests {
  private static let name = "plan.example/log"

  /// An office with a key, whose public half the body gets.
  private func withKey(_ body: (Office, _ key: String) async throws -> Void) async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let made = try await office.run(["key", "make", "keys/log.key", "--name", Self.name])
      try #require(made.code == 0, "\(made.notes)")
      try await body(office, String(made.text.dropLast()))
    }
  }

  private static let key = ["--key", "keys/log.key"]

  private func note(_ texts: String..., in office: Office) async throws {
    for text in texts {
      let run = try await office.run(
        ["log", "note", "1.1.1", text, "--on", "20/3/2566"], now: "2023-04-03")
      try #require(run.code == 0, "\(run.notes)")
    }
  }

  /// Runs a command and keeps what it prints as a file.
  private func keep(_ arguments: [String], as name: String, in office: Office) async throws {
    let run = try await office.run(arguments)
    try #require(run.code == 0, "\(arguments): \(run.notes)")
    try office.sandbox.write(run.output, to: name)
  }

  private func checkpoint(as name: String, in office: Office) async throws {
    try await keep(["log", "checkpoint"] + Self.key, as: name, in: office)
  }

  /// What Python says of files, by its own SHA-256 and Ed25519.
  private func python(_ key: String, _ files: [String], in office: Office) async throws -> Int32 {
    let script = Repository.root.appending(path: "Tests/TransparencyTests/Readers/verify.py")
    return try await Program.run(
      program: PythonTools.program("python"), ["-B", script.path, key] + files,
      in: office.sandbox.folder, environment: Program.environment
    ).code
  }

  /// Expects our verifier, which is given no log, and Python to say the same of files.
  private func expect(
    _ files: [String], areProven: Bool, by key: String, in office: Office,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let ours = try await office.run(
      ["verify"] + files + ["--key", key], environment: ["SUCHARIT_DATA": "nowhere"])
    #expect(ours.code == (areProven ? 0 : 1), "\(ours.notes)", sourceLocation: sourceLocation)
    let theirs = try await python(key, files, in: office)
    #expect(theirs == ours.code, sourceLocation: sourceLocation)
  }

  @Test("a checkpoint, an entry and what was added are proven to whoever has the public key")
  func proven() async throws {
    try await withKey { office, key in
      try await note("ก", "ข", in: office)
      try await checkpoint(as: "early", in: office)
      try await note("ค", in: office)
      let unsigned = try await office.run(["log", "prove", "--entry", "3"])
      #expect(unsigned.code == 65 && unsigned.notes.contains("log checkpoint"))
      try await checkpoint(as: "late", in: office)
      try await keep(["log", "prove", "--entry", "2"], as: "entry.tlog-proof", in: office)
      try await keep(["log", "consistent", "--from", "early"], as: "update", in: office)
      try await expect(
        ["early", "update", "late", "entry.tlog-proof"], areProven: true, by: key, in: office)
      let run = try await office.run(
        ["verify", "entry.tlog-proof", "--key", key], environment: ["LC_ALL": "th_TH.UTF-8"])
      #expect(run.text.contains("รายการที่ 2 อยู่ในบันทึก 3 รายการของ \(Self.name)"), "\(run.text)")
      // The words lie beside the text, under a seal of it.
      #expect(run.text.contains("\"words\":\"") && run.text.contains("ไม่ได้พิสูจน์ว่า"))
      #expect(try await office.run(["log", "verify"]).code == 0)
    }
  }

  @Test("what was changed, taken out, cut off or shown in two ways is not")
  func refused() async throws {
    try await withKey { office, key in
      try await note("ก", "ข", "ค", in: office)
      try await checkpoint(as: "signed", in: office)
      try await keep(["log", "prove", "--entry", "2"], as: "entry", in: office)
      let proof = try office.sandbox.text("entry")
      try office.sandbox.write(proof.replacing("index 1", with: "index 0"), to: "moved")
      try await expect(["moved"], areProven: false, by: key, in: office)
      let checkpoint = try office.sandbox.text("signed")
      try office.sandbox.write(checkpoint.replacing("\n3\n", with: "\n2\n"), to: "edited")
      try await expect(["edited"], areProven: false, by: key, in: office)
      let other = try await office.run(["key", "make", "keys/other.key", "--name", "other/log"])
      try await expect(
        ["signed"], areProven: false, by: String(other.text.dropLast()), in: office)
      // The same key, and a log that was written anew from the beginning.
      for folder in ["cut", "anew"] {
        let texts = folder == "cut" ? ["ก", "ข"] : ["ก", "แก้แล้ว", "ค", "ง"]
        for text in texts {
          let run = try await office.run(
            ["log", "note", "1.1.1", text, "--on", "20/3/2566", "--data", folder],
            now: "2023-04-03")
          try #require(run.code == 0, "\(run.notes)")
        }
        let signed = try await office.run(
          ["log", "checkpoint", "--data", folder] + Self.key)
        #expect(signed.code == 65 && signed.notes.contains("has signed 3 entries"))
        // Somebody with the key, who takes away what it remembers.
        try FileManager.default.copyItem(
          at: office.sandbox["keys/log.key"], to: office.sandbox["\(folder).key"])
        try await keep(
          ["log", "checkpoint", "--data", folder, "--key", "\(folder).key"],
          as: "\(folder).checkpoint", in: office)
        let files = ["signed", "\(folder).checkpoint"]
        try await expect(files, areProven: folder == "anew", by: key, in: office)
        if folder == "anew" {
          let run = try await office.run(["verify"] + files + ["--key", key])
          #expect(run.text.contains("one log is not shown"), "\(run.text)")
        }
        let consistent = try await office.run(
          ["log", "consistent", "--from", "signed", "--data", folder])
        #expect(consistent.code == 1 && consistent.output.isEmpty, "\(consistent.notes)")
      }
    }
  }

  @Test("a paper is proven to whoever has it, the public key and one file, and no other paper is")
  func paper() async throws {
    try await withKey { office, key in
      try await note("ก", "ข", in: office)
      let run = try await office.run(
        ["report", "budget", "--year", "2566", "--format", "json", "-o", "-"])
      let report = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
      let basis = try #require(report?["basis"] as? [String: Any])
      let root = try #require(basis["logRoot"] as? String)
      #expect(basis["logCount"] as? Int == 2)
      let paper = ["--count", "2", "--root", root]
      #expect(try await office.run(["log", "verify"] + paper).code == 0)
      try await checkpoint(as: "same", in: office)
      try await note("ค", in: office)
      try await checkpoint(as: "later", in: office)
      try await keep(["log", "consistent"] + paper, as: "proof", in: office)
      for file in ["same", "proof"] {
        let proven = try await office.run(
          ["verify", file, "--key", key] + paper, environment: ["LC_ALL": "th_TH.UTF-8"])
        #expect(proven.code == 0 && proven.text.contains("รายงานฉบับนี้จัดทำจาก"), "\(proven.notes)")
        #expect(try await python(key, ["2=\(root)", file], in: office) == 0)
      }
      let unrelated = try await office.run(["verify", "later", "--key", key] + paper)
      #expect(unrelated.code == 1 && unrelated.notes.contains("/published/log/consistency/2"))
      let forged = String(root.reversed())
      let other = ["--count", "2", "--root", forged]
      for arguments in [
        ["verify", "same", "--key", key], ["verify", "proof", "--key", key], ["log", "consistent"],
        ["log", "verify"],
      ] {
        #expect(try await office.run(arguments + other).code == 1, "\(arguments)")
      }
      for file in ["same", "proof"] {
        #expect(try await python(key, ["2=\(forged)", file], in: office) == 1)
      }
    }
  }

  @Test("the log of the accounts is signed too, and what is written anew behind it is found")
  func accounts() async throws {
    try await withKey { office, key in
      try await note("ก", in: office)
      let server = try await Server(plan: SmallPlan().yaml, in: office.sandbox)
      defer { server.stop() }
      _ = try await server.signUp(
        server.invitation, as: "somchai", password: "กบน้อยกระโดดลงบึงตอนเช้า")
      server.stop()
      let head = try await office.run(["account", "verify"]).text
      let count = try #require(head.split(whereSeparator: \.isWhitespace).last)
      try await checkpoint(as: "signed", in: office)
      let lines = try office.sandbox.text("signed").split(separator: "\n")
      #expect(lines.count == 5 && lines[3].hasPrefix("accounts \(count) "), "\(lines)")
      try await expect(["signed"], areProven: true, by: key, in: office)
      let said = try await office.run(["verify", "signed", "--key", key])
      #expect(said.text.contains("with \(count) entries of the log of its accounts"))
      let verifications = [
        ["account", "verify"], ["log", "verify"], ["log", "verify"] + Self.key,
      ]
      for arguments in verifications {
        #expect(try await office.run(arguments).code == 0, "\(arguments)")
      }
      let script = Repository.root.appending(path: "Tests/CommandTests/Readers/rewrite_accounts.py")
      let rewritten = try await Program.run(
        program: PythonTools.program("python"), [script.path, "data/accounts.sqlite"],
        in: office.sandbox.folder, environment: Program.environment)
      try #require(rewritten.code == 0, "\(rewritten.notes)")
      #expect(try await office.run(["account", "history"]).code == 0)
      for arguments in verifications {
        let run = try await office.run(arguments)
        #expect(run.code == 1 && run.notes.contains("a checkpoint was signed with other"))
      }
      let refused = try await office.run(["log", "checkpoint"] + Self.key)
      #expect(refused.code == 65 && refused.output.isEmpty, "\(refused.notes)")
    }
  }

  @Test("a data folder that was put back from a backup is not signed again")
  func putBack() async throws {
    try await withKey { office, _ in
      try await note("ก", in: office)
      try await checkpoint(as: "first", in: office)
      #expect(try await office.run(["log", "backup", "copy"]).code == 0)
      try await note("ข", in: office)
      try await checkpoint(as: "second", in: office)
      try FileManager.default.removeItem(at: office.sandbox["data"])
      try FileManager.default.moveItem(at: office.sandbox["copy"], to: office.sandbox["data"])
      try await note("ค", in: office)
      let run = try await office.run(["log", "checkpoint"] + Self.key)
      #expect(run.code == 65 && run.output.isEmpty)
      #expect(run.notes.contains("has signed 2 entries") && run.notes.contains("backup"))
      #expect(try await office.run(["log", "verify"]).code == 0)
      let verified = try await office.run(["log", "verify"] + Self.key)
      #expect(verified.code == 1 && verified.notes.contains("has signed 2 entries"))
    }
  }

  @Test("keys are secret, outside the data, made once, changed and retired")
  func keys() async throws {
    try await withKey { office, first in
      let file = office.sandbox.path("keys/log.key")
      let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(rights == 0o600)
      let again = try await office.run(["key", "make", "keys/log.key", "--name", Self.name])
      #expect(again.code == 65 && again.notes.contains("key rotate"))
      let inside = try await office.run(["key", "make", "data/log.key", "--name", Self.name])
      #expect(inside.code == 65 && inside.notes.contains("data folder"))
      let blank = try await office.run(["key", "make", "x.key", "--name", "a b"])
      #expect(blank.code == 64)
      #expect(try await office.run(["log", "checkpoint"]).code == 64)

      try await note("ก", in: office)
      let second = try await office.run(["key", "rotate", "keys/log.key"]).text.dropLast()
      #expect(second != first && second.hasPrefix(Self.name + "+"))
      try await checkpoint(as: "both", in: office)
      for key in [first, String(second)] {
        try await expect(["both"], areProven: true, by: key, in: office)
      }
      let id = String(first.split(separator: "+")[1])
      #expect(try await office.run(["key", "retire", "keys/log.key", id]).code == 0)
      #expect(try await office.run(["key", "show", "keys/log.key"]).text == second + "\n")
      try await note("ข", in: office)
      try await checkpoint(as: "new", in: office)
      try await expect(["new"], areProven: true, by: String(second), in: office)
      try await expect(["new"], areProven: false, by: first, in: office)
      let only = String(second.split(separator: "+")[1])
      #expect(try await office.run(["key", "retire", "keys/log.key", only]).code == 65)

      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
      let open = try await office.run(["log", "checkpoint"] + Self.key)
      #expect(open.code == 65 && open.notes.contains("chmod 600"))
    }
  }

  @Test("what is no key or proof is refused with its place, and no secret is printed")
  func malformed() async throws {
    try await withKey { office, key in
      try office.sandbox.write("no proof\n", to: "nothing")
      let nothing = try await office.run(["verify", "nothing", "--key", key])
      #expect(nothing.code == 1 && nothing.notes.contains("nothing: line 1"), "\(nothing.notes)")
      try office.sandbox.write("# ours\n\(key)\nmine+1+2\n", to: "known")
      let known = try await office.run(["verify", "nothing", "--key", "known"])
      #expect(known.code == 65 && known.notes.contains("known:3"), "\(known.notes)")
      #expect(try await office.run(["verify", "nothing", "--key", "missing"]).code == 66)
      let secret = try office.sandbox.text("keys/log.key")
      try office.sandbox.write(secret.dropLast(4) + "\n", to: "keys/log.key")
      let spoilt = try await office.run(["log", "checkpoint"] + Self.key)
      #expect(spoilt.code == 65 && spoilt.notes.contains("log.key:1"))
      #expect(!spoilt.notes.contains("PRIVATE+KEY+plan"))
    }
  }

  @Test("the closing of a round is signed at once where a key is named")
  func closing() async throws {
    try await withKey { office, key in
      for project in ["1.1.1", "1.1.2"] {
        _ = try await office.run(
          ["log", "note", project, "คืบหน้าตามแผน", "--on", "20/3/2566"], now: "2023-04-03")
      }
      let close = ["report", "close", "--year", "2566", "--round", "six-month", "--confirm"]
      let closed = try await office.run(
        close, now: "2023-04-05", environment: ["SUCHARIT_KEY": "keys/log.key"])
      #expect(closed.code == 0 && closed.notes.contains("a checkpoint of 3 entries"))
      try await keep(["log", "prove", "--entry", "3"], as: "closing", in: office)
      try await expect(["closing"], areProven: true, by: key, in: office)
    }
  }
}
