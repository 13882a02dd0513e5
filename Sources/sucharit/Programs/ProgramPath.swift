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

/// A list of C strings that ends with nil, as starting a program wants it.
enum CStrings {
  static func with<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = words.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return body(pointers)
  }
}
