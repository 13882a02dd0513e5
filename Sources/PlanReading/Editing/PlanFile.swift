public import PlanModel
internal import ThaiCivil
internal import Yams

/// A plan file as it is edited: everything that was written, also what cannot be read yet, without its comments.
///
/// It is written in one way, with the keys in the order of the format and unknown ones behind them, and
/// `PlanFile(text) == self`.
public struct PlanFile: Hashable, Sendable {
  public internal(set) var root: PlanNode

  /// What cannot be edited since it is not YAML of a kind that plans have.
  public struct Unreadable: Error, Sendable {
    public let diagnostics: [Diagnostic]
  }

  /// The file with nothing in it.
  public init() { root = .mapping([Self.format]) }

  /// Reads the text of a file, with the limits of ``PlanReader``. Throws ``Unreadable``.
  public init(_ octets: [UInt8]) throws(Unreadable) {
    let octets = octets.withoutByteOrderMark
    let faults = Faults(octets)
    guard let root = PlanReader.root(of: octets, faults) else {
      throw Unreadable(diagnostics: faults.diagnostics)
    }
    guard case .mapping = root, let node = PlanNode(root, faults) else {
      // Reading says what is wrong with a file that is no mapping.
      _ = PlanDraft(root, faults)
      throw Unreadable(diagnostics: faults.diagnostics)
    }
    self.root = node.ordered(as: PlanFile.look)
  }

  public init(_ text: String) throws(Unreadable) { try self.init(Array(text.utf8)) }

  /// The text of the file.
  public var text: String { root.tree(as: Self.look).lines().joined() }

  /// What a plan file looks like.
  static let look = Look.mapping(PlanShape.outline.name)

  private static let format = PlanNode.Entry(PlanShape.outline.keys.format.name, .text("1"))
}

extension PlanNode {
  /// Keys of a plan are short; YAML itself allows no more than 1024 characters.
  private static let longestKey = 200

  /// Nil, with a fault, where a key is no text, or stands twice.
  init?(_ node: Node, _ faults: Faults) {
    switch node {
    case .scalar(let scalar): self = .text(node.isBlank ? "" : scalar.string)
    case .sequence(let sequence):
      var elements: [PlanNode] = []
      for element in sequence {
        guard let element = PlanNode(element, faults) else { return nil }
        elements.append(element)
      }
      self = .list(elements)
    case .mapping(let mapping):
      var entries: [Entry] = []
      var keys: Set<String> = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string, name.utf8.count <= Self.longestKey,
          keys.insert(name).inserted
        else {
          faults.add(
            .wrongShape, at: key.position,
            Phrase("หัวข้อตรงนี้ไม่ใช่คำสั้น ๆ คำเดียว", "the key here is not one short word"))
          return nil
        }
        guard let value = PlanNode(value, faults) else { return nil }
        entries.append(Entry(name, value))
      }
      self = .mapping(entries)
    case .alias: return nil
    }
  }

  /// With the keys of every mapping in the order of the format.
  func ordered(as look: Look?) -> PlanNode {
    switch self {
    case .text: return self
    case .list(let elements): return .list(elements.map { $0.ordered(as: look?.element) })
    case .mapping(let entries):
      let within = look?.section(of: self)
      let inner = entries.map { Entry($0.key, $0.value.ordered(as: within?.look(of: $0.key))) }
      let places = inner.enumerated().map { index, entry in
        (within?.place(of: entry.key) ?? 0, index, entry)
      }
      return .mapping(places.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2))
    }
  }

  fileprivate func tree(as look: Look?) -> YAMLTree {
    switch self {
    case .text(let text): return look?.isWords ?? true ? .text(text) : .figure(text)
    case .list(let elements): return .list(elements.map { $0.tree(as: look?.element) })
    case .mapping(let entries):
      let within = look?.section(of: self)
      return .mapping(
        entries.map { ($0.key, $0.value.tree(as: within?.look(of: $0.key))) })
    }
  }
}

extension YAMLTree {
  /// What the format has digits or a word for.
  fileprivate static func figure(_ text: String) -> YAMLTree { .bare(bareScalar(text)) }
}
