import Foundation
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing

@Suite("Who may read a data folder") struct RightsTests {
  /// Everything in a folder, and the folder, by what others than its owner may do with it; nothing where that
  /// is nothing.
  private func openToOthers(_ path: String) throws -> [String: Int] {
    let names = [""] + (try FileManager.default.subpathsOfDirectory(atPath: path)).map { "/" + $0 }
    var open: [String: Int] = [:]
    for name in names {
      let rights = try rights(of: path + name)
      if rights & 0o077 != 0 { open[name] = rights }
    }
    return open
  }

  private func rights(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// A log with a file of evidence, open, so that the files beside the log are there.
  private func filled(_ folder: TestFolder) throws -> SQLiteLogStore {
    let store = try folder.store()
    let file = try store.storeEvidence(octets: Array("abc".utf8), name: "a.txt", made: nil)
    try store.append([.note("1", evidence: [file])], at: { .second(0) })
    return store
  }

  @Test("Log, evidence and backup can be read and written by their owner alone")
  func fresh() async throws {
    try await TestFolder.with { folder in
      let store = try filled(folder)
      _ = try DataFolder(folder.path).backup(to: folder.beside("copy"))
      for path in [folder.path, folder.beside("copy")] {
        #expect(try openToOthers(path) == [:])
        #expect(try rights(of: path + "/log.sqlite") == 0o600)
        #expect(try rights(of: path + "/evidence") == 0o700)
      }
      #expect(FileManager.default.fileExists(atPath: folder.database + "-wal"))
      #expect(try store.verify().faults == [])
    }
  }

  /// As a version before made it, under a lax umask.
  private func open(_ folder: TestFolder) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let path = "\(folder.path)/\(name)"
      chmod(path, FileSystem.isFolder(path) ? 0o777 : 0o666)
    }
    chmod(folder.path, 0o777)
  }

  @Test("A data folder of a version before is its owner's alone once it is opened for writing")
  func older() async throws {
    try await TestFolder.with { folder in
      let first = try filled(folder)
      try open(folder)
      let reader = try folder.store(.readOnly)
      #expect(try !openToOthers(folder.path).isEmpty)
      let store = try folder.store()
      #expect(try openToOthers(folder.path) == [:])
      #expect(try store.entries() == first.entries() && reader.entries() == first.entries())
    }
  }

  @Test("A folder that holds other things too keeps its rights, and what is in it of ours does not")
  func shared() async throws {
    try await TestFolder.with { folder in
      _ = try filled(folder)
      try Data().write(to: URL(filePath: folder.path + "/letter.docx"))
      try open(folder)
      _ = try folder.store()
      #expect(try openToOthers(folder.path) == ["": 0o777, "/letter.docx": 0o666])
    }
  }
}
