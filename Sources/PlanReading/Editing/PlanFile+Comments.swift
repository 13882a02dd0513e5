extension PlanFile {
  /// How many comments a text of YAML has that its editing would lose. A sign within a text of several lines is
  /// no comment; where both are mixed, lines of comments alone are counted.
  public static func comments(in octets: [UInt8]) -> Int {
    let text = String(decoding: octets, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let alone = lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix("#") }
    guard !alone.isEmpty || text.contains(" # ") else { return 0 }
    let behind = lines.indices.filter { !alone.contains($0) && lines[$0].contains(" # ") }
    guard let before = node(text) else { return 0 }
    var bare = lines
    for index in alone { bare[index] = "" }
    for index in behind { bare[index] = bare[index].beforeComment }
    if node(bare.joined(separator: "\n")) == before { return alone.count + behind.count }
    return alone.count
  }

  private static func node(_ text: String) -> PlanNode? {
    let octets = Array(text.utf8)
    return PlanReader.root(of: octets, Faults(octets)).flatMap { PlanNode($0, Faults([])) }
  }
}

extension Substring {
  fileprivate var beforeComment: Substring {
    firstRange(of: " # ").map { self[..<$0.lowerBound] } ?? self
  }
}
