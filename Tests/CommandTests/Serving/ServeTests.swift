internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit serve")
struct ServeTests {
  /// Runs the server until it listens, then asks it to stop.
  private static func serve(
    _ sandbox: Sandbox, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> (code: Int32, output: String, notes: String) {
    try sandbox.write([], to: "output")
    try sandbox.write([], to: "notes")
    let process = Process()
    process.executableURL = Program.binary
    process.arguments =
      [
        "serve", "--plan", "plans/samut-prakan-city.yaml", "--data", sandbox.path("data"),
        "--port", "0",
      ] + arguments
    process.environment = Program.environment.merging(environment) { _, given in given }
    process.currentDirectoryURL = Repository.root
    process.standardOutput = try FileHandle(forWritingTo: sandbox["output"])
    process.standardError = try FileHandle(forWritingTo: sandbox["notes"])
    try process.run()
    while process.isRunning, !(try sandbox.text("notes").contains("\"serving\"")) {
      Thread.sleep(forTimeInterval: 0.02)
    }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return (process.terminationStatus, try sandbox.text("output"), try sandbox.text("notes"))
  }

  @Test("prints the way in as long as there is no account, and stops when it is asked to")
  func firstRun() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let first = try Self.serve(sandbox, ["--base-url", "https://plan.example.go.th/"])
    #expect(first.code == 0)
    #expect(first.output.hasPrefix("https://plan.example.go.th/invitations/"))
    #expect(first.notes.contains("\"stopped\""))
    let token = first.output.split(separator: "/").last?.dropLast() ?? ""
    #expect(!token.isEmpty && !first.notes.contains(token))
    #expect(try Self.serve(sandbox).output != first.output)
  }

  @Test("takes any free port where it may, and names it in links and in its log")
  func anyPort() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let run = try Self.serve(sandbox)
    let start = "http://127.0.0.1:"
    #expect(run.output.hasPrefix(start))
    let port = run.output.dropFirst(start.count).prefix { $0 != "/" }
    #expect(UInt16(port).map { $0 > 0 } ?? false, "\(run.output)")
    #expect(run.notes.contains("\"port\":\"\(port)\""))
    #expect(run.notes.contains("\"address\":\"\(start)\(port)\""))
  }

  @Test(
    "begins links with an address that other devices reach where it listens to all, else says so")
  func reach() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let alone = try Self.serve(sandbox)
    #expect(alone.notes.contains("note: no other device can open http://127.0.0.1:"))
    let all = try Self.serve(sandbox, ["--host", "0.0.0.0"])
    #expect(
      !all.output.hasPrefix("http://0.0.0.0") && all.output.hasPrefix("http://"), "\(all.output)")
    #expect(
      all.notes.contains("note: links begin with http://") || !all.notes.contains("no other device")
    )
    let named = try Self.serve(sandbox, ["--base-url", "http://localhost:8080"])
    #expect(!named.notes.contains("no other device"))
  }

  @Test("takes an IPv6 address with and without brackets", arguments: ["::1", "[::1]"])
  func brackets(_ host: String) throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    // Printed before it listens, which a machine without IPv6 cannot.
    let run = try Self.serve(sandbox, ["--host", host, "--port", "8080"])
    #expect(run.output.hasPrefix("http://[::1]:8080/invitations/"), "\(run.output) \(run.notes)")
  }

  @Test("makes the key of second factors where one is named and none is there, outside the data")
  func factorKey() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let key = sandbox.path("factor.key")
    let first = try Self.serve(sandbox, ["--factor-key", key])
    #expect(first.code == 0 && first.notes.contains("the key of second factors is made"))
    let made = try sandbox.text("factor.key")
    #expect(made.count == 65 && made.dropLast().allSatisfy(\.isHexDigit))
    let again = try Self.serve(sandbox, ["--factor-key", key])
    #expect(try again.code == 0 && sandbox.text("factor.key") == made)
    #expect(!again.notes.contains("is made") && !again.notes.contains(made.dropLast()))
    let inside = try Self.serve(sandbox, ["--factor-key", sandbox.path("data/factor.key")])
    #expect(inside.code == 64 && inside.notes.contains("lies in the data folder"))
    try sandbox.write("no key\n", to: "factor.key")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    let broken = try Self.serve(sandbox, ["--factor-key", key])
    #expect(broken.code == 65 && broken.notes.contains("no key of 64 hexadecimal digits"))
  }

  @Test("has its accounts in the backup of the log")
  func backup() async throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    _ = try Self.serve(sandbox)
    let run = try await Program.run(
      ["log", "backup", sandbox.path("kept"), "--data", sandbox.path("data")])
    #expect(run.code == 0, "\(run.notes)")
    let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.path("kept"))
    #expect(Set(names).isSuperset(of: ["accounts.sqlite", "evidence", "log.sqlite"]))
  }

  @Test("takes a setting from the command line, else the environment, else the file")
  func settings() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    try sandbox.write("base-url = http://file.example # remark\n\npublic = off\n", to: "settings")
    let (file, variable) = (["--config", sandbox.path("settings")], "SUCHARIT_BASE_URL")
    #expect(try Self.serve(sandbox, file).output.hasPrefix("http://file.example/"))
    let named = try Self.serve(sandbox, file, environment: [variable: "http://env.example"])
    #expect(named.output.hasPrefix("http://env.example/"))
    let typed = try Self.serve(
      sandbox, file + ["--base-url", "http://typed.example"],
      environment: [variable: "http://env.example"])
    #expect(typed.output.hasPrefix("http://typed.example/"))
  }

  @Test(
    "refuses a setting that means nothing",
    arguments: [
      (["--port", "70000"], 64), (["--public", "perhaps"], 64), (["--max-upload", "0"], 64),
      (["--base-url", "plan.example.go.th"], 64), (["--base-url", "http://"], 64),
      (["--base-url", "https://plan example"], 64),
      (["--base-url", "https://a.example:99999"], 64),
      (["--base-url", "https://a.example/?plan"], 64), (["--proxy", "foo"], 64),
      (["--proxy", "10.0.0.1/8"], 64), (["--proxy", "127.0.0.1", "--user-header", "a b"], 64),
      (["--user-header", "Remote-User"], 64), (["--second-factor", "maybe"], 64),
      (["--close-by", "3"], 64), (["--reset-by", "none"], 64), (["--stay-signed-in", "yes"], 64),
      (["--config", "/nowhere/settings"], 66),
      // Any program at that address could be anybody.
      (["--proxy", "127.0.0.1", "--user-header", "Remote-User"], 64),
      (["--proxy", "127.0.0.1", "--proxy-secret-file", "/dev/null"], 65),
      (["--connections", "5"], 64), (["--connections-per-address", "many"], 64),
    ])
  func refused(_ arguments: [String], _ code: Int) throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    #expect(try Self.serve(sandbox, arguments).code == Int32(code))
  }

  @Test("listens at a Unix socket that nobody but its owner and its group may use")
  func socket() async throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    try sandbox.write([], to: "notes")
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = [
      "serve", "--plan", "plans/samut-prakan-city.yaml", "--data", sandbox.path("data"),
      "--socket", sandbox.path("socket"), "--base-url", "http://plan.example",
    ]
    process.environment = Program.environment
    process.currentDirectoryURL = Repository.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: sandbox["notes"])
    try process.run()
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    while process.isRunning, !(try sandbox.text("notes").contains("\"serving\"")) {
      try await Task.sleep(for: .milliseconds(20))
    }
    let rights = try FileManager.default.attributesOfItem(atPath: sandbox.path("socket"))
    #expect((rights[.posixPermissions] as? Int).map { $0 & 0o777 } == 0o660)
    let ready = try await Program.run(
      program: URL(filePath: "/usr/bin/curl"),
      ["--silent", "--fail", "--unix-socket", sandbox.path("socket"), "http://plan.example/ready"],
      in: sandbox.folder, environment: Program.environment)
    #expect(ready.code == 0 && ready.text == "ready\n")
  }

  @Test(
    "refuses a socket beside an address",
    arguments: [["--host", "127.0.0.1"], ["--proxy", "127.0.0.1"], []])
  func socketAlone(_ more: [String]) async throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let run = try await Program.run(
      [
        "serve", "--plan", "plans/samut-prakan-city.yaml", "--data", sandbox.path("data"),
        "--socket", sandbox.path("socket"),
      ] + more)
    #expect(run.code == 64, "\(run.notes)")
  }

  @Test("names the line of a settings file that is none")
  func badFile() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    try sandbox.write("port = 0\nprot = 1\n", to: "settings")
    let run = try Self.serve(sandbox, ["--config", sandbox.path("settings")])
    #expect(run.code == 65 && run.notes.contains("settings:2: 'prot = 1' is not a setting"))
  }
}
