internal import AccountStores
internal import Foundation
internal import FoundationNetworking
internal import LogStores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

/// The built program on a free port of this machine, over the demonstration log.
private final class ServedProgram: Sendable {
  static let user = "tester"
  let folder: URL
  let origin: String
  private let process: Process

  /// The product stands beside the test bundle that is running.
  private static func binary() throws -> URL {
    let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
    let places = (bundles + [Bundle.main.executablePath ?? ""]).map { URL(filePath: $0) }
    let folders = places.flatMap { place in
      sequence(first: place.deletingLastPathComponent()) { folder in
        folder.path.count > 1 ? folder.deletingLastPathComponent() : nil
      }
    }
    let programs = folders.map { $0.appending(path: "sucharit") }
    return try #require(
      programs.first { program in
        let isFolder = try? program.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
        return isFolder == false && FileManager.default.isExecutableFile(atPath: program.path)
      })
  }

  init() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "api-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.folder = folder
    let plans = Repository.root.appending(path: "plans")
    let plan = [
      "--plan", plans.appending(path: "samut-prakan-city.yaml").path, "--data",
      folder.path + "/data",
    ]
    let script = plans.appending(path: "demonstration/samut-prakan-city-2566.txt").path
    let logged = try await Foreign.run(
      Self.binary(), ["log", "script", script, "--demonstration", "--quiet"] + plan, in: folder)
    try #require(logged.code == 0, "\(logged.text)")
    try Self.makeAccount(folder.path + "/data")
    let notes = folder.appending(path: "notes")
    try Data().write(to: notes)
    let process = Process()
    process.executableURL = try Self.binary()
    process.arguments = ["serve", "--port", "0"] + plan
    process.currentDirectoryURL = Repository.root
    process.environment = ["LC_ALL": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: notes)
    try process.run()
    self.process = process
    origin = try await Self.origin(of: process, notes)
  }

  private static func makeAccount(_ data: String) throws {
    let store = try AccountStore(folder: data)
    let now = Instant(millisecondsSinceEpoch: Int64(Date.now.timeIntervalSince1970 * 1000))
    let token = try #require(try store.firstCoordinatorToken(now: now))
    _ = try store.accept(
      token.text, userName: user, password: TestSite.password, displayName: "ผู้ทดสอบ",
      position: nil, from: AccountStores.Visitor(address: "127.0.0.1"), now: now)
  }

  /// Where it listens, once it does.
  private static func origin(of process: Process, _ notes: URL) async throws -> String {
    while process.isRunning {
      let text = try String(contentsOf: notes, encoding: .utf8)
      if let line = text.split(separator: "\n").first(where: { $0.contains("\"serving\"") }),
        let port = line.firstMatch(of: /"port":"([0-9]+)"/)?.1
      {
        return "http://127.0.0.1:\(port)"
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw CocoaError(.executableLoad)
  }

  /// Asks it to stop, and gives its exit code.
  func stop() -> Int32 {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return process.terminationStatus
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func get(_ path: String, token: String? = nil) async throws -> (Int, Data) {
    var request = URLRequest(url: try #require(URL(string: origin + path)))
    if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
    let (data, response) = try await URLSession.shared.data(for: request)
    return ((response as? HTTPURLResponse)?.statusCode ?? 0, data)
  }

  func signIn() async throws -> String {
    var request = URLRequest(url: try #require(URL(string: origin + "/api/v1/session")))
    request.httpMethod = "POST"
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    request.httpBody = Data(
      try APIReply.octets(of: SignInOrder(name: Self.user, password: TestSite.password)))
    let (data, _) = try await URLSession.shared.data(for: request)
    return try JSONDecoder().decode(SessionValue.self, from: data).token
  }
}

/// Programs of others.
private enum Foreign {
  /// Where `make setup-test` puts what comes from PyPI.
  static let python = Repository.root.appending(path: ".build/python/bin")

  static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> (code: Int32, text: String) {
    let output = folder.appending(path: "output-\(UUID().uuidString)")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "LC_ALL": "C.UTF-8", "COLUMNS": "200", "HOME": folder.path, "PATH": "/usr/bin:/bin",
      "PYTHONDONTWRITEBYTECODE": "1",
    ].merging(environment) { $1 }
    process.standardOutput = handle
    process.standardError = handle
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in end.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        end.resume(throwing: error)
      }
    }
    return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
  }
}

@Suite("Programs of others on the running API", .serialized, .timeLimit(.minutes(10)))
struct ConformanceTests {
  private static let folder = Repository.root
    .appending(path: "Tests/WebServerTests/API/Conformance").path

  @Test("openapi-spec-validator finds nothing in the description")
  func description() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "api-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "openapi.json")
    let text = OpenAPI(endpoints: Endpoint.all, title: "sucharit").json.text
    try Data(text.utf8).write(to: file)
    let run = try await Foreign.run(
      Foreign.python.appending(path: "python"), ["-m", "openapi_spec_validator", file.path],
      in: folder)
    #expect(run.code == 0, "\(run.text)")
  }

  @Test("schemathesis finds nothing, and what it did is whole in the log")
  func schemathesis() async throws {
    let program = try await ServedProgram()
    defer {
      _ = program.stop()
      program.remove()
    }
    let token = try await program.signIn()
    let run = try await Foreign.run(
      Foreign.python.appending(path: "schemathesis"),
      [
        "--config-file", "\(Self.folder)/schemathesis.toml", "run",
        program.origin + "/api/openapi.json", "--checks", "all", "--seed", "1",
        "--max-examples", "8",
      ], in: program.folder,
      environment: [
        "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": Self.folder,
        "SUCHARIT_ORIGIN": program.origin, "SUCHARIT_TOKEN": token,
        "SUCHARIT_USER": ServedProgram.user, "SUCHARIT_PASSWORD": TestSite.password,
        "SUCHARIT_FILE_TYPES": Upload.kinds.sorted().joined(separator: ","),
      ])
    #expect(run.code == 0, "\(run.text.suffix(20_000))")
    // It was in all the time, and wrote.
    #expect(!run.text.contains("Authentication failed"), "\(run.text.suffix(5000))")
    #expect(try await program.get("/api/v1/me", token: token).0 == 200)
    let (status, data) = try await program.get("/api/v1/log/verification", token: token)
    let check = try JSONDecoder().decode(LogCheckValue.self, from: data)
    #expect(status == 200 && check.isIntact && check.entries > 414)
    #expect(program.stop() == 0)
  }
}
