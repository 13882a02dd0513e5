import Crypto
internal import PlanModel
package import ThaiCivil

/// Time-based one-time passwords (TOTP, RFC 6238) as authenticator programs make them: HMAC-SHA-1, six digits,
/// a new one every 30 seconds.
package enum OneTimePassword {
  /// The step of 30 seconds that an instant lies in.
  package static func step(at now: Instant) -> Int64 { now.millisecondsSinceEpoch / 30_000 }

  /// RFC 4226, 5.3.
  package static func code(of secret: [UInt8], step: Int64, digits: Int = 6) -> String {
    let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    let mac = HMAC<Insecure.SHA1>.authenticationCode(
      for: counter, using: SymmetricKey(data: secret))
    let octets = Array(mac)
    let offset = Int((octets.last ?? 0) & 0xF)
    let number =
      octets[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let power = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
    let text = String(number % power)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }

  /// The step whose code was typed: this one, or the one before or after, since clocks differ and typing takes
  /// time; nil for a wrong code. A code counts once, so what `last` was, and before it, does not (RFC 6238, 5.2).
  package static func step(
    ofCode typed: String, secret: [UInt8], after last: Int64, now: Instant
  ) -> Int64? {
    let code = typed.unicodeScalars.compactMap { scalar -> Character? in
      let thai = Int(scalar.value) - 0xE50
      if (0...9).contains(thai) { return Character(String(thai)) }
      return scalar.properties.isWhitespace ? nil : Character(scalar)
    }
    let present = step(at: now)
    // All are made, whichever is right.
    let right = (present - 1...present + 1).filter { step in
      self.code(of: secret, step: step).utf8.elementsEqual(String(code).utf8)
    }
    return right.first { $0 > last }
  }

  package static let secretOctets = 20
}

/// Ten codes for whoever has lost the second factor, each good once.
package enum RecoveryCode {
  package static let count = 10

  /// 80 random bits as people can write them down: ABCD-EFGH-IJKL-MNOP.
  package static func make(_ random: RandomSource) -> String {
    let text = Array(Base32.text(of: random.octets(10)))
    return stride(from: 0, to: 16, by: 4).map { String(text[$0..<$0 + 4]) }.joined(separator: "-")
  }

  /// What is kept of one, however it was typed; the account's permanent id is its salt.
  package static func digest(_ typed: String, of id: Account.PermanentID) -> Digest {
    Digest("recovery", id.text, String(typed.uppercased().filter { $0.isLetter || $0.isNumber }))
  }
}
