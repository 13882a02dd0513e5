/// On which page each part of a printed paper begins, as the named places in its PDF say (ISO 32000-1, 12.3.2.3).
///
/// It reads what Chromium writes and nothing else: objects that stand in the file as they are.
struct PartPages {
  /// From 1, by the name of the place.
  let pages: [String: Int]

  init(_ octets: [UInt8]) {
    let file = File(octets)
    guard let catalog = file.object(holding: "/Type /Catalog"),
      let root = catalog.firstMatch(of: /\/Pages (\d+) 0 R/)?.1,
      let places = catalog.firstMatch(of: /\/Dests (\d+) 0 R/)?.1
    else {
      pages = [:]
      return
    }
    let order = file.leaves(below: String(root))
    let numbers = Dictionary(
      order.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let found = file.object(String(places)).matches(of: /\/([a-z0-9-]+) \[(\d+) 0 R/)
    pages = Dictionary(
      found.compactMap { match in numbers[String(match.2)].map { (String(match.1), $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private struct File {
    private let octets: [UInt8]

    init(_ octets: [UInt8]) { self.octets = octets }

    /// The text of an object; empty where there is none, or where it is a stream.
    func object(_ number: String) -> String {
      guard let start = octets.firstRange(of: Array("\n\(number) 0 obj\n".utf8))?.upperBound,
        let end = octets[start...].firstRange(of: Array("endobj".utf8))?.lowerBound
      else { return "" }
      return String(decoding: octets[start..<end], as: UTF8.self)
    }

    /// The last object with some text in it.
    func object(holding text: String) -> String? {
      let tail = String(decoding: octets.suffix(1 << 20), as: Unicode.ASCII.self)
      guard let place = tail.ranges(of: text).last else { return nil }
      let rest = tail[place.lowerBound...]
      return rest.firstRange(of: "endobj").map { String(rest[..<$0.lowerBound]) }
    }

    /// The pages below a node of the tree, in order.
    func leaves(below node: String, depth: Int = 0) -> [String] {
      let text = object(node)
      guard depth < 16, text.contains("/Type /Pages"),
        let kids = text.firstMatch(of: /\/Kids \[([^\]]*)\]/)?.1
      else { return [node] }
      return kids.matches(of: /(\d+) 0 R/).flatMap {
        leaves(below: String($0.1), depth: depth + 1)
      }
    }
  }
}
