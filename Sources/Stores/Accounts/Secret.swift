private import FoundationEssentials

/// A token in the clear: what opens a session, an invitation or a feed. It is made once and shown once;
/// the store keeps only its hash. No print and no log shows it: ask for ``text``.
public struct Secret: Sendable {
  /// 43 letters, digits, `-` and `_` (RFC 4648, 5: base64url without padding): 256 random bits.
  public let text: String

  package static let octets = 32

  package init(text: String) {
    self.text = text
  }

  package init(_ octets: [UInt8]) {
    text = Data(octets).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "[secret]" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
