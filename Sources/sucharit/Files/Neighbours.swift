internal import Office
private import PlanModel
internal import SQLiteStores
internal import Transparency

/// The logs that an office watches, the witnesses that watch its own, and the authority that it asks for timestamps:
/// the file `neighbours` in the data folder.
///
/// A line is `log KEY`, `witness KEY ADDRESS` or `timestamp NAME ADDRESS CERTIFICATES`; `#` begins a remark.
struct Neighbours {
  let logs: [VerifierKey]
  let witnesses: [Witnesses.Member]
  let authority: OpenSSLTimestamps?

  /// Of a data folder; nobody where it has no such file.
  init(in folder: DataFolder) throws {
    let path = folder.neighboursPath
    let text =
      Files.exists(path)
      ? String(decoding: try Files.readText(path, atMost: 1 << 20), as: UTF8.self) : ""
    var (logs, witnesses): ([VerifierKey], [Witnesses.Member]) = ([], [])
    var authority: OpenSSLTimestamps?
    var faults: [String] = []
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
      guard !words.isEmpty else { continue }
      switch Self.read(words) {
      case .log(let key): logs.append(key)
      case .witness(let member): witnesses.append(member)
      case .authority(let named) where authority == nil: authority = named
      case .authority: faults.append("\(path):\(place + 1): only one authority is asked")
      case .fault(let fault): faults.append("\(path):\(place + 1): \(fault)")
      }
    }
    guard faults.isEmpty else {
      throw Failure(
        ExitStatus.invalid, faults.joined(separator: "\n"),
        hint:
          "a line is 'log KEY', 'witness KEY https://ADDRESS' as that office publishes them, or "
          + "'timestamp NAME https://ADDRESS CERTIFICATES-FILE'")
    }
    (self.logs, self.witnesses, self.authority) = (logs, witnesses, authority)
  }

  private enum Line {
    case log(VerifierKey)
    case witness(Witnesses.Member)
    case authority(OpenSSLTimestamps)
    case fault(String)
  }

  private static func read(_ words: [String]) -> Line {
    if words[0] == "timestamp" { return timestamp(words) }
    guard words.count > 1, let key = try? VerifierKey(words[1]) else {
      return .fault("this is no line with a public key")
    }
    switch (words[0], words.count) {
    case ("log", 2):
      return key.type == .note ? .log(key) : .fault("the key is that of a witness, not of a log")
    case ("witness", 3):
      guard let address = ServerAddress(words[2]) else {
        return .fault("'\(words[2])' is not an address that begins with https://")
      }
      return Witnesses.Member(key, at: address).map(Line.witness)
        ?? .fault("the key is that of a log, not of a witness")
    default: return .fault("this is neither 'log KEY' nor 'witness KEY ADDRESS'")
    }
  }

  private static func timestamp(_ words: [String]) -> Line {
    guard words.count == 4, let name = KeyName(words[1]), let address = ServerAddress(words[2])
    else {
      return .fault("this is not 'timestamp NAME https://ADDRESS CERTIFICATES-FILE'")
    }
    guard Files.exists(words[3]) else { return .fault("there is no file '\(words[3])'") }
    return .authority(OpenSSLTimestamps(name: name, address: address, certificates: words[3]))
  }

  /// Who is asked to cosign or for a timestamp; nil where nobody is.
  var asked: Witnesses? {
    witnesses.isEmpty && authority == nil
      ? nil : Witnesses(witnesses, by: CurlMessenger(), authority: authority)
  }
}
