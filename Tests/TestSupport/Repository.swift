public import Foundation

/// The files of this repository, found from where this file stands.
public enum Repository {
  /// The top folder.
  public static let root = URL(filePath: #filePath, directoryHint: .notDirectory)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of the files below a folder whose names end so, from that folder.
  public static func files(under folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(ending) }.sorted()
  }

  /// A file's octets, by its path from the top.
  public static func octets(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// A file's text, by its path from the top.
  public static func text(_ path: String) throws -> String {
    String(decoding: try octets(path), as: UTF8.self)
  }
}
