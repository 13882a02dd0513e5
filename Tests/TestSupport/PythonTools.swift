public import Foundation

/// Test helpers from PyPI, in the folder that `make setup-test` fills.
public enum PythonTools {
  private static let folder = Repository.root.appending(path: ".build/python")

  public static func program(_ name: String) -> URL { folder.appending(path: "bin/\(name)") }

  /// The rules of axe-core, as the package axe-core-python ships them.
  public static var axe: URL {
    let libraries = folder.appending(path: "lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    let version = versions.first { $0.hasPrefix("python") } ?? "python3"
    return libraries.appending(path: "\(version)/site-packages/axe_core_python/axe.min.js")
  }
}
