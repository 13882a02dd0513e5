internal import Interchange

/// Addresses as targets of relationships: Word calls a file damaged whose targets are no URIs (RFC 3986).
enum DocxAddress {
  /// Nil where the address has no host that Word takes for one: its words then stand without a link.
  static func target(of address: WebAddress) -> String? {
    let text = address.description
    guard let scheme = text.firstRange(of: "://") else { return nil }
    let rest = text[scheme.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    guard isAuthority(rest[..<end]) else { return nil }
    return text[..<scheme.lowerBound].lowercased() + "://" + rest[..<end] + escaped(rest[end...])
  }

  /// An address in a letterhead: of the web, or of a mailbox.
  static func target(ofTyped text: String) -> String? {
    if text.lowercased().hasPrefix("mailto:") {
      let mailbox = text.dropFirst(7)
      let parts = mailbox.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isPlain) })
      else { return nil }
      return "mailto:" + mailbox
    }
    return WebAddress(text).flatMap(target)
  }

  /// A host, in ASCII or in Thai letters, and maybe a port; no user, who could pose as the host.
  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2, host.utf8.count <= 253 else { return false }
    if parts.count == 2 {
      guard let port = UInt16(parts[1]), port > 0, parts[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 })
      else { return false }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
        && label.unicodeScalars.allSatisfy(isOfHost)
    }
  }

  private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == "-" || scalar.properties.isAlphabetic || 0x30...0x39 ~= scalar.value
      : 0x0E01...0x0E4E ~= scalar.value
  }

  /// Path, query and fragment: what is not ASCII, a stray percent sign and a second number sign in
  /// percent form.
  private static func escaped(_ text: Substring) -> String {
    let octets = Array(text.utf8)
    var out = ""
    var hasFragment = false
    for (index, octet) in octets.enumerated() {
      let isStray: Bool
      switch octet {
      case UInt8(ascii: "%"): isStray = !octets[(index + 1)...].prefix(2).isHexPair
      case UInt8(ascii: "#"):
        isStray = hasFragment
        hasFragment = true
      default: isStray = octet >= 0x80
      }
      if isStray {
        out += "%" + String(hexadecimal: CollectionOfOne(octet), uppercase: true)
      } else {
        out.unicodeScalars.append(Unicode.Scalar(octet))
      }
    }
    return out
  }

  private static func isPlain(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: octet == UInt8(ascii: ".") || octet == UInt8(ascii: "-") || octet == UInt8(ascii: "_")
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isHexPair: Bool {
    count == 2 && allSatisfy { $0.hexadecimalValue != nil }
  }
}
