import Foundation
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("A backup") struct BackupTests {
  @Test("is a data folder with the same log and evidence, and nothing else")
  func same() async throws {
    try await TestFolder.with { folder in
      let store = try folder.random(seed: 5, count: 60)
      let path = folder.beside("copies/first")
      _ = try DataFolder(folder.path).backup(to: path + "/")
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      #expect(names == ["evidence", "log.sqlite"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.beside("copies")) == ["first"])
      let copy = try TestFolder.log(path)
      #expect(try copy.exported() == store.exported())
      #expect(try copy.verify() == store.verify())
      #expect(try copy.verify().faults == [])
      #expect(try copy.verify().files > 0)
      try copy.append([.note("next")], at: { .second(1000) })
      #expect(try store.head().count == 60)
    }
  }

  @Test("knows that two people close, as its folder does for as long as that is so")
  func closingByTwo() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(1)
      let data = DataFolder(folder.path)
      #expect(!data.closesByTwo)
      for _ in 0..<2 { try data.keep(closesByTwo: true) }
      let path = folder.beside("copy")
      _ = try data.backup(to: path)
      #expect(data.closesByTwo && DataFolder(path).closesByTwo)
      for _ in 0..<2 { try data.keep(closesByTwo: false) }
      #expect(!data.closesByTwo && DataFolder(path).closesByTwo)
    }
  }

  @Test("has the file that names witnesses, for its owner alone, to be edited there")
  func neighbours() async throws {
    try await TestFolder.with { folder in
      _ = try folder.filled(1)
      let data = DataFolder(folder.path)
      let text = Data("log plan.b.example/log+0+0\n".utf8)
      try text.write(to: URL(filePath: data.neighboursPath))
      let path = folder.beside("copy")
      _ = try data.backup(to: path)
      let copied = DataFolder(path).neighboursPath
      #expect(try Data(contentsOf: URL(filePath: copied)) == text)
      let rights = try FileManager.default.attributesOfItem(atPath: copied)[.posixPermissions]
      #expect(rights as? Int == 0o600)
    }
  }

  @Test("goes over nothing that is there")
  func notEmpty() async throws {
    try await TestFolder.with { folder in
      let store = try folder.filled(1)
      #expect(throws: StoreFault.notEmpty(folder.path)) {
        try DataFolder(folder.path).backup(to: folder.path)
      }
      #expect(try store.verify().faults == [])
    }
  }

  @Test("is made from a log that is open for reading alone")
  func readOnly() async throws {
    try await TestFolder.with { folder in
      let entries = try folder.filled(5).entries()
      _ = try DataFolder(folder.path).backup(to: folder.beside("copy"))
      let copy = try TestFolder.readableLog(folder.beside("copy"))
      #expect(try copy.entries() == entries)
    }
  }

  @Test("made while another process writes is a whole beginning of the log, with its evidence")
  func whileWriting() async throws {
    try await TestFolder.with { folder in
      let store = try folder.store()
      let writer = try Child.logWriter(
        folder.path, name: "a", count: 400, outputs: folder.beside("writer"))
      var copies: [String] = []
      while try store.head().count < 400 {
        copies.append(folder.beside("copy \(copies.count)"))
        _ = try DataFolder(folder.path).backup(to: copies[copies.count - 1])
      }
      #expect(try writer.end().code == 0)
      for path in copies {
        let copy = try TestFolder.readableLog(path)
        let verification = try copy.verify()
        #expect(verification.faults == [])
        #expect(verification.files == (verification.entries + 4) / 5)
        #expect(try store.verify(head: verification.head, count: verification.entries))
      }
    }
  }
}
