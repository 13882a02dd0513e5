internal import ArgumentParser
internal import Transparency

/// Public keys as they are typed: each by itself, or a file with one a line.
struct VerifierKeys {
  let keys: [VerifierKey]

  init(_ typed: [String]) throws {
    keys = try typed.flatMap(Self.keys)
  }

  private static func keys(_ typed: String) throws -> [VerifierKey] {
    if let key = try? VerifierKey(typed) { return [key] }
    let text = String(decoding: try Files.readText(typed, atMost: 1 << 16), as: UTF8.self)
    var keys: [VerifierKey] = []
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      do throws(ProofFault) { keys.append(try VerifierKey(line)) } catch {
        throw Failure(
          ExitStatus.invalid, "\(typed):\(place + 1): this is no verifier key",
          hint: "NAME+ID+KEY, as 'sucharit key show' prints it")
      }
    }
    return keys
  }
}
