import Stores

/// A file that is to be written, by its name in the folder.
struct OutputFile {
  let name: String
  let octets: [UInt8]
}

/// A folder that files are written to, and that knows what it was given last: `.sucharit.sha256` holds the
/// hash of each, as `sha256sum --check` reads it.
///
/// A file that is not what was written last, because somebody edited it or because it was never ours, is not
/// overwritten unless that is asked for.
struct OutputFolder {
  let path: String
  /// Whether what stands in the way is overwritten, whatever it is.
  let isForced: Bool

  private static let record = ".sucharit.sha256"

  /// Writes one file to a path of its own, on the same terms.
  static func write(_ text: String, to path: String, isForced: Bool) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let file = OutputFile(name: String(parts.last ?? ""), octets: Array(text.utf8))
    let place = parts.count == 1 ? "." : folder.isEmpty ? "/" : folder
    try OutputFolder(path: place, isForced: isForced).write([file]) { _ in }
  }

  /// Makes the folder and writes the files; says the path of each. None is written where one of them would
  /// go over something that is not to be lost.
  func write(_ files: [OutputFile], saying say: (String) -> Void) throws {
    try Files.makeFolder(path)
    var written = try hashes()
    if !isForced {
      let lost = try files.filter { try isForeign($0, written) }.map { place(of: $0.name) }
      guard lost.isEmpty else {
        throw Failure(
          ExitStatus.invalid,
          "\(lost.joined(separator: ", ")): changed since sucharit wrote it, or not written by it; "
            + "nothing was written",
          hint: "--force overwrites it; or write to another place with -o")
      }
    }
    for file in files {
      try Files.write([file.octets], to: place(of: file.name))
      written[file.name] = Digest(file.octets).hex
      try record(written)
      say(place(of: file.name))
    }
  }

  private func place(of name: String) -> String {
    path == "." ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Whether something is there that would be lost: octets that neither we wrote nor are the new ones.
  private func isForeign(_ file: OutputFile, _ written: [String: String]) throws -> Bool {
    let place = place(of: file.name)
    guard Files.exists(place) else { return false }
    let octets = try Files.read(place, atMost: .max)
    return octets != file.octets && Digest(octets).hex != written[file.name]
  }

  /// The hash of each file as it was written last, by name. What cannot be read vouches for nothing.
  private func hashes() throws -> [String: String] {
    let place = place(of: Self.record)
    guard Files.exists(place) else { return [:] }
    let lines = String(decoding: try Files.read(place), as: UTF8.self).split(separator: "\n")
    let pairs = lines.compactMap { line -> (String, String)? in
      guard let gap = line.firstRange(of: "  ") else { return nil }
      return (String(line[gap.upperBound...]), String(line[..<gap.lowerBound]))
    }
    return Dictionary(pairs) { _, last in last }
  }

  private func record(_ hashes: [String: String]) throws {
    let lines = hashes.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
    try Files.write([Array(lines.joined().utf8)], to: place(of: Self.record))
  }
}
