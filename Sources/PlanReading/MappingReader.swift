internal import PlanModel
internal import Yams

/// Reads one mapping of the file against its shape: reports keys that the shape does not know and
/// required keys that are missing. Its values are read as properties of the shape's names.
@dynamicMemberLookup
struct MappingReader<Keys: Shape> {
  /// Where the mapping begins.
  let at: Position
  let faults: Faults
  private var nodes: [String: Node] = [:]

  /// Nil, with a fault, when the node is not a mapping.
  init?(_ node: Node, _ faults: Faults) {
    let outline = Keys.outline
    guard case .mapping(let mapping) = node else {
      faults.add(
        .wrongShape, at: node.position,
        FaultPhrase(
          "ตรงนี้ต้องเป็นหัวข้อของ\(outline.thai) ไม่ใช่\(node.what.thai)",
          "\(node.what.english) stands where \(outline.article) \(outline.name) with keys is expected"
        ),
        hint: outline.list.first.map { first in
          FaultPhrase(
            "\(file: "\(first.name): …", form: "กรอกในช่องของหน้านี้")",
            "\(file: "\(first.name): …", form: "fill in the fields of this page")")
        })
      return nil
    }
    at = node.position
    self.faults = faults
    for (key, value) in mapping { take(key, value) }
    for key in outline.list where key.isRequired && nodes[key.name] == nil {
      faults.add(
        .missingKey, at: at,
        FaultPhrase(
          "\(outline.thai)นี้ไม่มีหัวข้อ “\(key: key.name)”",
          "this \(outline.name) has no '\(key: key.name)'"),
        hint: FaultPhrase(
          "เพิ่ม \(key: key.name)\(file: ": …", form: "")",
          "\(key: key.name)\(file: ": …   # \(key.about)", form: ": \(key.about)")"),
        missing: key.name)
    }
  }

  private mutating func take(_ key: Node, _ value: Node) {
    let outline = Keys.outline
    let name = key.scalar?.string ?? ""
    guard outline.list.contains(where: { $0.name == name }) else {
      let names = outline.list.map(\.name)
      let near = NearestWord.among(names, to: name, after: faults.unknownKeys)
      faults.unknownKeys += 1
      let known = faults.unknownKeys > 20 ? nil : names
      faults.add(
        .unknownKey, at: key.position,
        FaultPhrase(
          "“\(name.excerpt)” ไม่ใช่หัวข้อของ\(outline.thai)",
          "'\(name.excerpt)' is not a key of \(outline.article) \(outline.name)"),
        hint: near.map { FaultPhrase("หมายถึง “\(key: $0)” หรือไม่", "did you mean '\(key: $0)'?") }
          ?? known.map { FaultPhrase("หัวข้อที่ใช้ได้: \(keys: $0)", "known keys: \(keys: $0)") })
      return
    }
    guard nodes[name] == nil else {
      // Two tags make one name two keys for the YAML reader.
      faults.add(
        .yamlDuplicateKey, at: key.position,
        Phrase("หัวข้อ “\(name)” มีสองครั้งในที่เดียวกัน", "'\(name)' appears twice in one mapping"),
        hint: Phrase("เก็บไว้รายการเดียว", "keep one of them"))
      return
    }
    nodes[name] = value
  }

  /// The value behind a key; faults are added at every reading, so each is read once.
  subscript<Value>(key: Key<Value>) -> Value {
    key.form.read(nodes[key.name].map { NodeReader(node: $0, key: key.name, faults: faults) })
  }

  subscript<Value>(dynamicMember path: KeyPath<Keys, Key<Value>>) -> Value {
    self[Keys.outline.keys[keyPath: path]]
  }

  /// The same mapping, for the keys of a shape that is part of this one.
  subscript<Part: Shape>(dynamicMember path: KeyPath<Keys, Part>) -> MappingReader<Part> {
    MappingReader<Part>(at: at, faults: faults, nodes: nodes)
  }

  private init(at position: Position, faults: Faults, nodes: [String: Node]) {
    at = position
    self.faults = faults
    self.nodes = nodes
  }

  /// Where the value behind a key begins; nil where the key is absent.
  func position<Value>(of path: KeyPath<Keys, Key<Value>>) -> Position? {
    nodes[Keys.outline.keys[keyPath: path].name]?.position
  }

  /// Reports a list that is there and has nothing in it.
  func refuseEmpty<Element>(
    _ path: KeyPath<Keys, Key<[Element]>>, _ message: FaultPhrase, hint: FaultPhrase
  ) {
    let name = Keys.outline.keys[keyPath: path].name
    guard let node = nodes[name] else { return }
    if node.sequence?.isEmpty ?? node.isBlank {
      faults.add(.missingKey, at: at, message, hint: hint, missing: name)
    }
  }
}
