private import Interchange
internal import SQLiteStores
internal import Stores

/// The file with the key that secrets of second factors are sealed with: 64 hexadecimal digits. It lies outside the data
/// folder, or whoever copies that has both.
struct FactorKeyFile {
  let path: String

  /// Makes the file where it is not there; not where something was sealed already, which a new key would not open.
  func seal(for data: DataFolder) throws -> FactorSeal {
    guard !path.hasPrefix(data.path + "/") else {
      throw Failure(
        ExitStatus.usage, "'\(path)' lies in the data folder, and the key must not",
        hint: "give a place that backups of the data do not have")
    }
    if !Files.exists(path) { try make(for: data) }
    guard !Files.isOpenToOthers(path) else {
      throw Failure(
        ExitStatus.invalid, "\(path) can be read by others, and so is no secret",
        hint: "chmod 600 \(path)")
    }
    let text = String(decoding: try Files.readText(path, atMost: 1 << 10), as: UTF8.self)
    let digits = text.prefix { $0 != "\n" }
    guard let octets = [UInt8](hexadecimal: digits), let seal = FactorSeal(key: octets) else {
      // What stands there is not printed: it may be a key with a slip.
      throw Failure(ExitStatus.invalid, "\(path): this is no key of 64 hexadecimal digits")
    }
    return seal
  }

  private func make(for data: DataFolder) throws {
    let sealed = try Failure.ofStore { try data.sealedFactors() }
    guard sealed == 0 else {
      throw Failure(
        ExitStatus.noInput,
        "there is no file '\(path)', and \(sealed) second factors are sealed with it",
        hint:
          "put it back; where it is lost, leave --factor-key out: recovery codes still sign in, and "
          + "'sucharit account reset NAME --remove-second-factor' lets in who has none")
    }
    let key = String(hexadecimal: RandomSource.system.octets(FactorSeal.keyOctets))
    try Files.write([Array((key + "\n").utf8)], to: path, rights: 0o600)
    Console.note(
      "sucharit: note: the key of second factors is made: \(path)\n"
        + "  hint: keep a copy of it, and not where backups of the data lie")
  }
}
