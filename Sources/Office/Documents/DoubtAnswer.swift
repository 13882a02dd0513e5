public import PlanModel
public import PlanReading

/// Something that a doubt could be answered with: a change of the draft, and how a button calls it.
public struct DoubtAnswer: Hashable, Sendable {
  public let label: Phrase
  public let change: Change

  public enum Change: Hashable, Sendable {
    /// The words give way to others, in the first text within the doubt's place that has them.
    case replacing(String, with: String)
    case putting(PlanNode, at: PlanPath)
    /// An element without an id, which gets the next of its list.
    case adding(PlanNode, to: PlanPath)
  }

  public init(_ label: Phrase, _ change: Change) { (self.label, self.change) = (label, change) }

  /// The edits of a plan file that it comes to; nil where what it changes is not there any more.
  public func edits(of file: PlanFile, at place: PlanPath) -> [PlanEdit]? {
    switch change {
    case .putting(let node, let path):
      return path.parent.flatMap { file[$0] } == nil ? nil : [.set(path, node)]
    case .adding(let node, let list):
      guard list.parent.flatMap({ file[$0] }) != nil else { return nil }
      let there = file.elements(of: list)
      // A second click finds what the first has added.
      guard !there.contains(where: { $0.node.has(node) }) else { return [] }
      let id = file.newID(in: list).map { [PlanNode.Entry("id", .text($0))] } ?? []
      return [.insert(.mapping(id + node.entries), into: list, at: there.count)]
    case .replacing(let words, let others):
      let found = file.texts(within: place).first { $0.text.contains(words) }
      return found.map { path, text in
        let range = text.firstRange(of: words)
        let before = range.map { String(text[..<$0.lowerBound]) } ?? ""
        let after = range.map { String(text[$0.upperBound...]) } ?? ""
        return [.set(path, .text(before + others + after))]
      }
    }
  }
}

extension PlanFile {
  /// Every text at a place and within it, in the order of the file.
  func texts(within path: PlanPath) -> [(path: PlanPath, text: String)] {
    switch self[path] {
    case nil: []
    case .text(let text)?: [(path, text)]
    case .list?: elements(of: path).flatMap { texts(within: $0.path) }
    case .mapping(let entries)?: entries.flatMap { texts(within: path.appending($0.key)) }
    }
  }
}

extension PlanNode {
  /// Whether it is a mapping with everything that another has.
  func has(_ other: PlanNode) -> Bool {
    !other.entries.isEmpty && other.entries.allSatisfy { self[$0.key] == $0.value }
  }
}
