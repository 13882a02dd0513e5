internal import Interchange

/// The fields of a form or a query, in order; a name may stand more than once.
struct FormFields: Hashable, Sendable {
  private(set) var all: [Field]

  struct Field: Hashable, Sendable {
    let name: String
    let value: String
  }

  init(_ all: [Field] = []) { self.all = all }

  /// Reads `application/x-www-form-urlencoded`; nil for what is not UTF-8 or not so encoded.
  init?(urlEncoded text: some StringProtocol) {
    var all: [Field] = []
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]),
        let value = Self.decoded(parts.dropFirst().first ?? "")
      else { return nil }
      all.append(Field(name: name, value: value))
    }
    self.all = all
  }

  /// The first value of a name.
  subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// Every value of a name.
  func values(_ name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

  mutating func add(_ name: String, _ value: String) { all.append(Field(name: name, value: value)) }

  func without(_ names: Set<String>) -> FormFields {
    FormFields(all.filter { !names.contains($0.name) })
  }

  /// How much text it is, in octets.
  var size: Int { all.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count } }

  private static func decoded(_ text: some StringProtocol) -> String? {
    var octets: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let octet = rest.popFirst() {
      switch octet {
      case UInt8(ascii: "+"): octets.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst()?.hexadecimalValue,
          let low = rest.popFirst()?.hexadecimalValue
        else { return nil }
        octets.append(high << 4 | low)
      default: octets.append(octet)
      }
    }
    return String(validating: octets, as: UTF8.self)
  }
}

/// A query that follows a path: names and values are escaped here.
func query(_ fields: KeyValuePairs<String, String>) -> String {
  query(fields.map { ($0.key, $0.value) })
}

/// The same of a list; nothing for none.
func query(_ fields: [(String, String)]) -> String {
  guard !fields.isEmpty else { return "" }
  let pairs = fields.map { "\(percentEncoded($0))=\(percentEncoded($1))" }
  return "?" + pairs.joined(separator: "&")
}

extension FormFields {
  /// The same as a query that follows a path.
  var query: String { WebServer.query(all.map { ($0.name, $0.value) }) }
}

/// Text with everything but the unreserved characters of RFC 3986, 2.3, as `%XX`.
func percentEncoded(_ text: String) -> String {
  var out = ""
  for octet in text.utf8 {
    let isPlain =
      (0x30...0x39).contains(octet) || (0x41...0x5A).contains(octet)
      || (0x61...0x7A).contains(octet) || [0x2D, 0x2E, 0x5F, 0x7E].contains(octet)
    if isPlain {
      out.unicodeScalars.append(Unicode.Scalar(octet))
    } else {
      out += "%" + String(hexadecimal: CollectionOfOne(octet), uppercase: true)
    }
  }
  return out
}
