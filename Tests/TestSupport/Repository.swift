public import Foundation

/// The files of this repository, found from where this file stands.
public enum Repository {
  /// The top folder.
  public static let root = URL(filePath: #filePath, directoryHint: .notDirectory)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file's octets, by its path from the top.
  public static func octets(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// A file's text, by its path from the top.
  public static func text(_ path: String) throws -> String {
    String(decoding: try octets(path), as: UTF8.self)
  }
}
