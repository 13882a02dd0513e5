internal import PlanModel

extension PlanFile {
  /// What stands at a place; nil where nothing does.
  public subscript(path: PlanPath) -> PlanNode? {
    path.names.reduce(root as PlanNode?) { node, name in
      node.flatMap { node in
        switch node {
        case .text: nil
        case .list(let elements): elements.place(of: name).map { elements[$0] }
        case .mapping: node[name]
        }
      }
    }
  }

  /// The text at a place; nil where there is none.
  public func text(at path: PlanPath) -> String? { self[path]?.text }

  /// The elements of the list at a place with their own places, in order.
  public func elements(of path: PlanPath) -> [(path: PlanPath, node: PlanNode)] {
    let elements = self[path]?.elements ?? []
    return zip(elements.names, elements).map { (path.appending($0), $1) }
  }

  /// What kind of mapping belongs at a place, whether or not one stands there; nil where none does.
  public func section(at path: PlanPath) -> PlanSection? {
    switch look(at: path) {
    case .mapping(let name)?: PlanSection.named(name)
    case .oneOf(let looks)?:
      looks.lazy.compactMap { look in
        if case .mapping(let name) = look { PlanSection.named(name) } else { nil }
      }.first
    default: nil
    }
  }

  /// What kind of mapping belongs at a place of any plan, also where what it is part of is not there.
  public static func section(ofPlace path: PlanPath) -> PlanSection? {
    guard case .mapping(let name)? = look(ofPlace: path) else { return nil }
    return PlanSection.named(name)
  }

  /// Whether a mapping or a list of them may be at a place of any plan.
  public static func hasPart(_ path: PlanPath) -> Bool {
    switch look(ofPlace: path) {
    case .mapping?, .list(.mapping)?: true
    default: false
    }
  }

  private static func look(ofPlace path: PlanPath) -> Look? {
    var look: Look? = Self.look
    for name in path.names {
      look =
        look?.element
        ?? look?.section(of: .mapping([PlanNode.Entry(name, .text(""))]))?.look(of: name)
    }
    return look
  }

  /// What kind of mapping belongs into the list at a place, whether or not one stands there.
  public func sectionOfElements(at path: PlanPath) -> PlanSection? {
    guard case .mapping(let name)? = look(at: path)?.element else { return nil }
    return PlanSection.named(name)
  }

  /// The key whose value belongs at a place; nil for elements of lists and unknown keys.
  public func key(at path: PlanPath) -> PlanKey? {
    guard let last = path.last, let parent = path.parent else { return nil }
    return section(at: parent)?.key(last)
  }

  /// What belongs at a place; nil where the format knows nothing of it.
  func look(at path: PlanPath) -> Look? {
    var node: PlanNode? = root
    var look: Look? = Self.look
    for name in path.names {
      let element = look?.element
      if case .list(let elements)? = node, element != nil {
        node = elements.place(of: name).map { elements[$0] }
        look = node == nil ? nil : element
      } else {
        let keys = look?.section(of: node ?? .mapping([PlanNode.Entry(name, .text(""))]))
        look = keys?.look(of: name)
        node = node?[name]
      }
    }
    return look
  }
}

extension [PlanNode] {
  /// The names of the elements in a path.
  var names: [String] {
    var known: Set<String> = []
    return enumerated().map { index, node in
      guard let id = node.id, known.insert(id).inserted else { return String(index) }
      return id
    }
  }

  /// The place of the element of a name; nil where there is none.
  func place(of name: String) -> Int? { names.firstIndex(of: name) }
}

extension PlanNode {
  /// The id of an element, where it has one by which it can be named.
  fileprivate var id: String? {
    self["id"]?.text.flatMap { Plan.ID.isWellFormed($0) ? $0 : nil }
  }
}
