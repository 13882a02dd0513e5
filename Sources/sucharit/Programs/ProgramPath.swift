internal import Glibc

/// Where programs are.
enum ProgramPath {
  static var path: String { Live.environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin" }

  /// A program by its name, or by its path.
  static func find(_ name: String) -> String? {
    let candidates =
      name.contains("/") ? [name] : path.split(separator: ":").map { "\($0)/\(name)" }
    return candidates.first { access($0, X_OK) == 0 }
  }
}
