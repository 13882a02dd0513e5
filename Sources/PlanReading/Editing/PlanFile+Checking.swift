public import PlanModel
internal import Yams

extension PlanFile {
  /// Something that the checker says, at the place that it is about.
  public struct Finding: Hashable, Sendable {
    /// The key or element; that which should hold a key where it is missing is ``Diagnostic/missing``'s own place.
    public let path: PlanPath
    public let diagnostic: Diagnostic
    /// The places of what else it names.
    public let places: [Position: PlanPath]
  }

  /// What the checker says of the file as it is written, and the plan that it makes.
  public struct Checkup: Sendable {
    /// Nil where a finding is an error.
    public let plan: Plan?
    /// In the order of the file.
    public let findings: [Finding]

    public var errors: Int { findings.count { $0.diagnostic.severity == .error } }
    public var warnings: Int { findings.count - errors }

    /// The same with more that was found, which leaves it a plan.
    public func adding(_ warnings: [Finding]) -> Checkup {
      Checkup(plan: plan, findings: findings + warnings)
    }

    /// What is said of a place itself.
    public func findings(at path: PlanPath) -> [Finding] { findings.filter { $0.path == path } }

    /// What is said of a place and all within it.
    public func findings(within path: PlanPath) -> [Finding] {
      findings.filter { $0.path.isWithin(path) }
    }
  }

  /// A warning for each unit that is said to be succeeded and is none of those that editions before had. A file alone
  /// does not tell.
  public func strangePredecessors(_ known: Set<String>) -> [Finding] {
    let units = elements(of: .plan.appending("owners"))
    let present = Set(units.compactMap { $0.node["id"]?.text })
    return units.flatMap { unit in
      (unit.node["succeeds"]?.elements ?? []).compactMap(\.text)
        .filter { Owner.ID.isWellFormed($0) && !known.union(present).contains($0) }
        .map { strange($0, among: known, at: unit.path.appending("succeeds")) }
    }
  }

  private func strange(_ id: String, among known: Set<String>, at path: PlanPath) -> Finding {
    let list = known.sorted().joined(separator: ", ")
    let diagnostic = Diagnostic(
      .unknownOwner, .warning, at: Position(line: 1, column: 1),
      Phrase(
        "“\(id)” ไม่เป็นรหัสของหน่วยงานใดในแผนฉบับก่อน",
        "'\(id)' is the id of no unit of an edition before"),
      hint: Phrase("ใส่รหัสของหน่วยงานเดิม ซึ่งมี \(list)", "name the id of a unit before: \(list)"))
    return Finding(path: path, diagnostic: diagnostic, places: [:])
  }

  /// Reads and checks the text of the file.
  public func checkup() -> Checkup {
    let text = text
    // Where a file that is checked gives no plan all the same, reading has said why.
    guard let reading = try? PlanReader.read(Array(text.utf8)) else {
      return Checkup(plan: nil, findings: [])
    }
    let places = reading.diagnostics.isEmpty ? [:] : places(in: text)
    let findings = reading.diagnostics.map { diagnostic in
      let place = places[diagnostic.at] ?? .plan
      let path = diagnostic.missing.map { place.appending($0) } ?? place
      let others = diagnostic.places.compactMap { at in places[at].map { (at, $0) } }
      return Finding(
        path: path, diagnostic: diagnostic,
        places: Dictionary(others, uniquingKeysWith: { first, _ in first }))
    }
    return Checkup(plan: reading.plan, findings: findings)
  }

  /// The place of each position in the text at which something begins.
  private func places(in text: String) -> [Position: PlanPath] {
    let octets = Array(text.utf8)
    guard let node = PlanReader.root(of: octets, Faults(octets)) else { return [:] }
    var places: [Position: PlanPath] = [:]
    Self.note(node, root, at: .plan, in: &places)
    return places
  }

  private static func note(
    _ node: Node, _ part: PlanNode, at path: PlanPath, in places: inout [Position: PlanPath]
  ) {
    places[node.position] = path
    switch (node, part) {
    case (.sequence(let sequence), .list(let elements)):
      for (element, (name, part)) in zip(sequence, zip(elements.names, elements)) {
        note(element, part, at: path.appending(name), in: &places)
      }
    case (.mapping(let mapping), .mapping(let entries)):
      for ((key, value), entry) in zip(mapping, entries) {
        let inner = PlanPath.isName(entry.key) ? path.appending(entry.key) : path
        // A mapping begins where its first key does.
        if places[key.position] == nil { places[key.position] = inner }
        note(value, entry.value, at: inner, in: &places)
      }
    default: break
    }
  }
}
