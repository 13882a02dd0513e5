internal import Foundation
internal import TestSupport

/// A fresh temporary folder that a test may fill.
struct Sandbox {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "sucharit-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A sandbox for the length of a closure.
  static func with<Result>(_ body: (Sandbox) async throws -> Result) async throws -> Result {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    return try await body(sandbox)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A place in the folder.
  subscript(name: String) -> URL { folder.appending(path: name) }

  func path(_ name: String) -> String { self[name].path }

  func write(_ octets: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(
      at: self[name].deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(octets).write(to: self[name])
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func octets(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: self[name]))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try octets(name), as: UTF8.self)
  }

  /// The names in a folder of the sandbox, sorted, without hidden ones, as a clerk sees them; none where
  /// there is no such folder.
  func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Every file of a folder of the sandbox, by name.
  func files(in name: String) throws -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: try names(in: name).map { ($0, try octets("\(name)/\($0)")) })
  }

  /// Copies a file or folder of the repository to the same place in the sandbox.
  func copy(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: self[name].deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Repository.root.appending(path: name), to: self[name])
  }
}
