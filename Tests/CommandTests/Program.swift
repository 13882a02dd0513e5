internal import Foundation
internal import TestSupport

/// The built program, run as somebody would run it.
enum Program {
  /// What a run gave.
  struct Run {
    let code: Int32
    let output: [UInt8]
    let notes: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The product of the `sucharit` target stands beside the test bundle that is running.
  static let binary: URL = {
    let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
    let places = (bundles + [Bundle.main.executablePath ?? ""]).map { URL(filePath: $0) }
    for place in places {
      var folder = place.deletingLastPathComponent()
      while folder.path.count > 1 {
        let program = folder.appending(path: "sucharit")
        if isProgram(program) { return program }
        folder.deleteLastPathComponent()
      }
    }
    fatalError("no built program beside the test bundle (\(CommandLine.arguments))")
  }()

  private static func isProgram(_ url: URL) -> Bool {
    let isFolder = try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
    return isFolder == false && FileManager.default.isExecutableFile(atPath: url.path)
  }

  /// What every run finds in its environment; nothing else of the tests' own reaches it.
  static let environment = [
    "LC_ALL": "C.UTF-8", "COLUMNS": "100", "PATH": "/usr/local/bin:/usr/bin:/bin",
  ]

  /// Runs the program to its end; the working folder is the top of the repository unless given.
  static func run(
    _ arguments: [String], in folder: URL = Repository.root, environment: [String: String] = [:],
    input: [UInt8] = []
  ) async throws -> Run {
    try await run(
      program: binary, arguments, in: folder,
      environment: Self.environment.merging(environment) { _, given in given }, input: input)
  }

  /// Runs any program. Input and outputs are files, so that no amount of output can stop it.
  static func run(
    program: URL, _ arguments: [String], in folder: URL, environment: [String: String],
    input: [UInt8] = []
  ) async throws -> Run {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    try sandbox.write(input, to: "input")
    try sandbox.write([], to: "output")
    try sandbox.write([], to: "notes")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: sandbox["input"])
    process.standardOutput = try FileHandle(forWritingTo: sandbox["output"])
    process.standardError = try FileHandle(forWritingTo: sandbox["notes"])
    try await finish(process)
    return Run(
      code: process.terminationStatus, output: try sandbox.octets("output"),
      notes: String(decoding: try sandbox.octets("notes"), as: UTF8.self))
  }

  private static func finish(_ process: Process) async throws {
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in end.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        end.resume(throwing: error)
      }
    }
  }
}

extension Program.Run {
  /// The output read as JSON.
  func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(output))
  }
}
