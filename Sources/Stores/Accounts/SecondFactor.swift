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
  /// the program lists the office as; a short one makes a code that old cameras read.
  public func address(issuer: String) -> String {
    let (issuer, name) = (Self.escaped(issuer), Self.escaped(userName.text))
    return "otpauth://totp/\(issuer):\(name)?secret=\(secret.text)&issuer=\(issuer)"
  }

  /// With everything but the unreserved characters of RFC 3986, 2.3, as `%XX`.
  private static func escaped(_ text: String) -> String {
    text.utf8.reduce(into: "") { out, octet in
      switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        out.unicodeScalars.append(Unicode.Scalar(octet))
      default: out += "%" + String(hexadecimal: CollectionOfOne(octet), uppercase: true)
      }
    }
  }
}
