internal import Interchange

/// A second factor that is offered: for a program that shows codes, before a first code shows that it does.
public struct SecondFactorOffer: Sendable {
  /// What the program is told, in base32: 160 bits. To be typed where no camera is.
  public let secret: Secret
  /// Whom it is for, as programs list it.
  public let userName: UserName

  package init(secret: Secret, userName: UserName) {
    (self.secret, self.userName) = (secret, userName)
  }

  /// The address that a QR code of it holds (the Key URI Format of Google Authenticator). `issuer` is what
  /// the program lists the office as.
  public func address(issuer: String) -> String {
    let (issuer, name) = (Self.escaped(issuer), Self.escaped(userName.text))
    return "otpauth://totp/\(issuer):\(name)?secret=\(secret.text)&issuer=\(issuer)"
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for octet in text.utf8 {
      let scalar = Unicode.Scalar(octet)
      let isPlain =
        scalar.isASCII && scalar.properties.isAlphabetic || (0x30...0x39).contains(octet)
      out +=
        isPlain
        ? String(scalar) : "%" + String(hexadecimal: CollectionOfOne(octet), uppercase: true)
    }
    return out
  }
}
