/// One change of a plan file.
public enum PlanEdit: Hashable, Sendable {
  /// Puts something behind a key, or in the place of an element. Mappings that the key needs are made.
  case set(PlanPath, PlanNode)
  /// Takes a key with all that is behind it, or an element of a list; a list or mapping that nobody must have
  /// goes with the last that was in it.
  case remove(PlanPath)
  /// Puts an element into a list, before that which is at the place, or at the end. The list is made where the
  /// format has one.
  case insert(PlanNode, into: PlanPath, at: Int)
  /// Moves an element within its list, so that it is at this place then, or at the end.
  case move(PlanPath, to: Int)

  /// Why an edit cannot be made. The file is as it was then.
  public enum Fault: Error, Hashable, Sendable {
    /// Nothing is there.
    case noSuchPlace(PlanPath)
    /// The format has no such key.
    case notAKey(PlanPath)
    /// No list belongs there.
    case notAList(PlanPath)
  }
}

extension PlanFile {
  /// The file with edits, one after another. Throws ``PlanEdit/Fault``.
  public func applying(_ edits: [PlanEdit]) throws(PlanEdit.Fault) -> PlanFile {
    var file = self
    for edit in edits { try file.apply(edit) }
    return file
  }

  /// The file with one edit. Throws ``PlanEdit/Fault``.
  public func applying(_ edit: PlanEdit) throws(PlanEdit.Fault) -> PlanFile {
    try applying([edit])
  }

  private mutating func apply(_ edit: PlanEdit) throws(PlanEdit.Fault) {
    switch edit {
    case .set(let path, let node): try set(path, node)
    case .remove(let path): try remove(path)
    case .insert(let node, let list, let place): try insert(node, into: list, at: place)
    case .move(let path, let place): try move(path, to: place)
    }
  }

  private mutating func set(_ path: PlanPath, _ node: PlanNode) throws(PlanEdit.Fault) {
    guard look(at: path) != nil || self[path] != nil, path != .plan else { throw .notAKey(path) }
    guard case .some(let root) = root.putting(node, at: path.names) else {
      throw .noSuchPlace(path)
    }
    self.root = root.ordered(as: Self.look)
  }

  private mutating func remove(_ path: PlanPath) throws(PlanEdit.Fault) {
    guard self[path] != nil, let parent = path.parent else { throw .noSuchPlace(path) }
    guard let root = root.putting(nil, at: path.names) else { throw .noSuchPlace(path) }
    self.root = root
    removeIfEmpty(parent)
  }

  /// A list that nobody must have is no list of nothing.
  private mutating func removeIfEmpty(_ path: PlanPath) {
    guard let key = key(at: path), !key.isRequired, let parent = path.parent else { return }
    switch self[path] {
    case .list([])?, .mapping([])?:
      guard let root = root.putting(nil, at: path.names) else { return }
      self.root = root
      removeIfEmpty(parent)
    case .text, .list, .mapping, nil: break
    }
  }

  private mutating func insert(
    _ node: PlanNode, into path: PlanPath, at place: Int
  ) throws(PlanEdit.Fault) {
    guard look(at: path)?.element != nil else { throw .notAList(path) }
    var elements: [PlanNode]
    switch self[path] {
    case .list(let there)?: elements = there
    case nil, .text("")?: elements = []
    // One timing that stands alone is the first of two.
    case .mapping?: elements = self[path].map { [$0] } ?? []
    case .text?: throw .notAList(path)
    }
    elements.insert(node, at: min(max(0, place), elements.count))
    try set(path, .list(elements))
  }

  private mutating func move(_ path: PlanPath, to place: Int) throws(PlanEdit.Fault) {
    guard let name = path.last, let list = path.parent, case .list(var elements)? = self[list],
      let from = elements.place(of: name)
    else { throw .noSuchPlace(path) }
    let element = elements.remove(at: from)
    elements.insert(element, at: min(max(0, place), elements.count))
    try set(list, .list(elements))
  }
}

extension PlanNode {
  /// With something else at a place within, or nothing; nil where there is no such place.
  fileprivate func putting(_ node: PlanNode?, at names: [String]) -> PlanNode? {
    guard let name = names.first else { return node }
    let rest = Array(names.dropFirst())
    switch self {
    case .text("") where node != nil: return PlanNode.mapping([]).putting(node, at: names)
    case .text: return nil
    case .list(var elements):
      guard let place = elements.place(of: name) else { return nil }
      if rest.isEmpty, node == nil {
        elements.remove(at: place)
        return .list(elements)
      }
      guard let changed = elements[place].putting(node, at: rest) else { return nil }
      elements[place] = changed
      return .list(elements)
    case .mapping(var entries):
      let place = entries.firstIndex { $0.key == name }
      if rest.isEmpty, node == nil {
        guard let place else { return nil }
        entries.remove(at: place)
        return .mapping(entries)
      }
      let before = place.map { entries[$0].value } ?? .mapping([])
      guard let changed = before.putting(node, at: rest) else { return nil }
      if let place { entries[place].value = changed } else { entries.append(Entry(name, changed)) }
      return .mapping(entries)
    }
  }
}
