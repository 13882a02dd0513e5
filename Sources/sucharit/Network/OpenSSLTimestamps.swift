internal import Office
internal import Transparency

/// A timestamp authority that is asked and verified with OpenSSL's program.
struct OpenSSLTimestamps: TimestampAuthority {
  let name: KeyName
  let address: ServerAddress
  /// The file with the certificates, in PEM, that an answer has to lead to.
  let certificates: String

  func timestamp(of text: String) throws(MessengerFault) -> [UInt8] {
    let place = try Self.place()
    try place.write(Array(text.utf8), as: "text")
    try place.run("-query", "-data", "text", "-sha256", "-cert", "-out", "query")
    let answer = try CurlMessenger().post(
      try place.read("query"), as: "application/timestamp-query", to: address)
    guard answer.status == 200 else { throw MessengerFault("HTTP \(answer.status)") }
    try place.write(answer.octets, as: "answer")
    try place.write(try Self.file(certificates), as: "certificates")
    try place.run(
      "-verify", "-queryfile", "query", "-in", "answer", "-CAfile", "certificates")
    return answer.octets
  }

  /// When a text was timestamped, in OpenSSL's words, where the answer leads to these certificates.
  static func time(
    in answer: [UInt8], of text: String, by certificates: String
  ) throws(MessengerFault) -> String {
    let place = try place()
    for (octets, name) in [
      (Array(text.utf8), "text"), (answer, "answer"), (try file(certificates), "certificates"),
    ] { try place.write(octets, as: name) }
    try place.run("-verify", "-data", "text", "-in", "answer", "-CAfile", "certificates")
    try place.run("-reply", "-in", "answer", "-text", "-out", "words")
    let words = String(decoding: try place.read("words"), as: UTF8.self)
    let mark = "Time stamp: "
    guard let line = words.split(separator: "\n").first(where: { $0.hasPrefix(mark) }) else {
      throw MessengerFault("the answer names no time")
    }
    return String(line.dropFirst(mark.count))
  }

  private static func file(_ path: String) throws(MessengerFault) -> [UInt8] {
    do { return try Files.read(path, atMost: 1 << 20) } catch {
      throw MessengerFault((error as? Failure)?.message ?? "\(error)")
    }
  }

  private static func place() throws(MessengerFault) -> Place {
    guard let program = OutsideProgram("openssl") else {
      throw MessengerFault("the program openssl is not installed")
    }
    do throws(ChromiumFault) { return Place(program: program, folder: try WorkFolder()) } catch {
      throw MessengerFault("\(error)")
    }
  }
}

/// A folder in which OpenSSL works.
private struct Place: ~Copyable {
  let program: OutsideProgram
  let folder: WorkFolder

  borrowing func run(_ arguments: String...) throws(MessengerFault) {
    let status: Int32
    do throws(ProgramFault) {
      status = try program.run(
        ["ts"] + arguments, in: folder, OutsideProgram.Limits(seconds: 10, megabytes: 500))
    } catch {
      throw MessengerFault("openssl: \(error)")
    }
    guard status == 0 else {
      throw MessengerFault("openssl ts \(arguments[0].dropFirst()) failed")
    }
  }

  borrowing func write(_ octets: [UInt8], as name: String) throws(MessengerFault) {
    do { try Files.write([octets], to: "\(folder.path)/\(name)") } catch {
      throw MessengerFault((error as? Failure)?.message ?? "\(error)")
    }
  }

  borrowing func read(_ name: String) throws(MessengerFault) -> [UInt8] {
    do { return try Files.read("\(folder.path)/\(name)", atMost: 1 << 20) } catch {
      throw MessengerFault((error as? Failure)?.message ?? "\(error)")
    }
  }
}
