internal import HTTPTypes
import Papers

/// One choice of an `Accept` or `Accept-Language` header, with how much it is wanted.
struct Preference: Hashable, Sendable {
  let text: String
  /// Thousandths, 0 to 1000.
  let quality: Int

  /// The choices of a header, the most wanted first (RFC 9110, 12.4.2); what cannot be read is left out.
  static func list(_ header: String) -> [Preference] {
    let all = header.split(separator: ",").prefix(100).map { item in
      let parts = item.split(separator: ";").map { String($0).trimmed.lowercased() }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap {
        Double($0.dropFirst(2))
      }
      let thousandths = (min(1, max(0, quality ?? 1)) * 1000).rounded()
      return Preference(text: parts.first ?? "", quality: Int(thousandths))
    }
    return all.enumerated().sorted { left, right in
      (right.element.quality, left.offset) < (left.element.quality, right.offset)
    }.map(\.element)
  }
}

/// The language that a client asks for; Thai where it does not say.
enum AcceptedLanguage {
  static func of(_ header: String?) -> Language {
    for choice in Preference.list(header ?? "") where choice.quality > 0 {
      let primary = choice.text.prefix { $0 != "-" }
      if let language = Language(rawValue: String(primary)) { return language }
    }
    return .thai
  }
}

extension Endpoint.Success {
  /// Refuses a request that wants none of the forms in which the answer is to be had.
  func check(_ accept: String?) throws(Problem) {
    guard let accept, !accept.trimmed.isEmpty else { return }
    let types: [String] =
      switch contents {
      case .nothing: []
      case .json: [APIReply.jsonType]
      case .octets(let types): types
      }
    guard !types.isEmpty else { return }
    let wanted = Preference.list(accept)
    if types.contains(where: { Self.isWanted($0, wanted) }) { return }
    throw Problem(.notAcceptable, types.joined(separator: ", "))
  }

  /// The most exact choice decides (RFC 9110, 12.5.1).
  private static func isWanted(_ type: String, _ wanted: [Preference]) -> Bool {
    let main = type.prefix { $0 != "/" }
    for range in [type, "\(main)/*", "*/*"] {
      if let choice = wanted.first(where: { $0.text == range }) { return choice.quality > 0 }
    }
    return false
  }
}
