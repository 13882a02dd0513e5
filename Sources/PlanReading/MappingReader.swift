internal import Interchange
internal import PlanModel
internal import ThaiCivil
internal import Yams

/// Reads one mapping of the file against its shape: reports keys that the shape does not know and
/// required keys that are missing, and gives typed values with their places.
struct MappingReader {
  /// Where the mapping begins.
  let at: Position
  let faults: Faults
  private let shape: Shape
  private var nodes: [String: Node] = [:]

  /// Nil, with a fault, when the node is no mapping.
  init?(_ node: Node, _ shape: Shape, _ faults: Faults) {
    guard case .mapping(let mapping) = node else {
      faults.add(
        .wrongShape, at: node.position,
        "\(node.what) stands where \(shape.article) \(shape.name) with keys is expected",
        hint: shape.keys.first.map { "\($0.name): …" })
      return nil
    }
    at = node.position
    self.faults = faults
    self.shape = shape
    for (key, value) in mapping { take(key, value) }
    for key in shape.keys where key.isRequired && nodes[key.name] == nil {
      faults.add(
        .missingKey, at: at, "this \(shape.name) has no '\(key.name)'",
        hint: "\(key.name): …   # \(key.about)")
    }
  }

  private mutating func take(_ key: Node, _ value: Node) {
    let name = key.scalar?.string ?? ""
    guard shape[name] != nil else {
      let near = NearestWord.among(shape.keys.map(\.name), to: name, after: faults.unknownKeys)
      faults.unknownKeys += 1
      let known = faults.unknownKeys > 20 ? nil : shape.keys.map(\.name).joined(separator: ", ")
      faults.add(
        .unknownKey, at: key.position,
        "'\(name.excerpt)' is not a key of \(shape.article) \(shape.name)",
        hint: near.map { "did you mean '\($0)'?" } ?? known.map { "known keys: \($0)" })
      return
    }
    guard nodes[name] == nil else {
      // Two tags make one name two keys for the YAML reader.
      faults.add(
        .yamlDuplicateKey, at: key.position, "'\(name)' stands twice in one mapping",
        hint: "keep one of them")
      return
    }
    nodes[name] = value
  }

  func has(_ key: String) -> Bool { nodes[key] != nil }

  /// Whether a list is there and has nothing in it.
  func hasEmptyList(_ key: String) -> Bool {
    guard let node = nodes[key] else { return false }
    if case .sequence(let sequence) = node { return sequence.isEmpty }
    return node.isBlank
  }

  /// The node behind a key of the shape.
  func node(_ key: String) -> Node? {
    assert(shape[key] != nil, "\(key) is not in the shape \(shape.name)")
    return nodes[key]
  }

  /// Every mapping of a list.
  func mappings(_ key: String, _ shape: Shape) -> [MappingReader] {
    list(key).compactMap { MappingReader($0, shape, faults) }
  }

  func mapping(_ key: String, _ shape: Shape) -> MappingReader? {
    node(key).flatMap { MappingReader($0, shape, faults) }
  }

  /// The elements of a list; a single value where a list is expected is a fault.
  func list(_ key: String) -> [Node] {
    guard let node = node(key) else { return [] }
    if node.isBlank { return [] }
    guard case .sequence(let sequence) = node else {
      faults.add(
        .wrongShape, at: node.position, "\(node.what) stands where '\(key)' wants a list",
        hint: "- …")
      return []
    }
    return Array(sequence)
  }

  /// Text with something in it.
  func text(_ key: String) -> Located<String>? {
    node(key).flatMap { text($0, key) }
  }

  func texts(_ key: String) -> [Located<String>] {
    list(key).compactMap { text($0, key) }
  }

  private func text(_ node: Node, _ key: String) -> Located<String>? {
    guard let scalar = node.scalar else {
      faults.add(
        .wrongShape, at: node.position, "\(node.what) stands where '\(key)' wants text")
      return nil
    }
    guard !node.isBlank else {
      faults.add(.emptyText, at: node.position, "'\(key)' is empty", hint: "leave the key out")
      return nil
    }
    if case .id = shape[key]?.form { return Located(scalar.string, at: node.position) }
    let text = scalar.string.plain
    guard !text.isEmpty else {
      faults.add(.emptyText, at: node.position, "'\(key)' is empty", hint: "leave the key out")
      return nil
    }
    checkLetters(text, at: node.position)
    checkDoubts(text, at: node.position)
    if scalar.style == .plain { checkCut(scalar.string, at: node.position) }
    return Located(text, at: node.position)
  }

  /// Letters of scripts that no Thai plan uses come from reading a scan by machine.
  private func checkLetters(_ text: String, at position: Position) {
    guard let stranger = text.unicodeScalars.first(where: { $0.isForeignLetter }) else { return }
    faults.add(
      .foreignLetter, at: position,
      "'\(text.excerpt)' has the letter '\(stranger)' (U+\(String(hexadecimal: stranger.value, places: 4, uppercase: true))), which is neither Thai nor Latin",
      hint: "a slip of machine reading: type the Thai letter")
  }

  private func checkDoubts(_ text: String, at position: Position) {
    guard let doubt = TextDoubt(text)?.words else { return }
    faults.warn(.doubtfulText, at: position, "this text has \(doubt.message)", hint: doubt.hint)
  }

  /// YAML takes ` #1 …` behind a text for a remark. A remark of somebody who means one has a blank behind
  /// its #.
  private func checkCut(_ text: String, at position: Position) {
    let rest = faults.source(from: position).unicodeScalars
    guard rest.starts(with: text.unicodeScalars) else { return }
    let behind = rest.dropFirst(text.unicodeScalars.count).drop { $0 == " " || $0 == "\t" }
    guard behind.first == "#", let next = behind.dropFirst().first, next != " ", next != "#",
      next != "\r"
    else { return }
    let ends = zip(behind.indices, behind).first { index, scalar in
      scalar == " " && behind[index...].dropFirst().first == "#"
    }
    let lost = String(Substring(behind[..<(ends?.0 ?? behind.endIndex)])).trimmed.excerpt
    faults.warn(
      .textCutOff, at: position, "'\(lost)' behind this text is taken for a remark and lost",
      hint: "put the whole text in \"quotes\", or a blank behind the # of a remark")
  }

  func integer(_ key: String) -> Located<Int>? {
    guard let text = text(key), case .integer(let range)? = shape[key]?.form else { return nil }
    guard let number = try? TypedNumber.readWhole(text.value), range.contains(number) else {
      faults.add(
        .unreadableNumber, at: text.at,
        "'\(text.value.excerpt)' is not a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
      return nil
    }
    return Located(number, at: text.at)
  }

  /// One of the words of an enumeration, English or Thai.
  func word<Word: PlanWord>(
    _ key: String, _: Word.Type
  ) -> Located<Word>? {
    guard let text = text(key) else { return nil }
    guard
      let word = Word(rawValue: text.value)
        ?? Word.allCases.first(where: { $0.thai.contains(text.value) })
    else {
      reportWord(text, Word.allCases.map(\.rawValue), thai: Word.allCases.flatMap(\.thai), key)
      return nil
    }
    return Located(word, at: text.at)
  }

  func reportWord(
    _ text: Located<String>, _ words: [String], thai: [String] = [], _ key: String
  ) {
    let near = NearestWord.among(words + thai, to: text.value)
    faults.add(
      .unknownWord, at: text.at, "'\(text.value.excerpt)' is not a \(key)",
      hint: near.map { "did you mean '\($0)'?" } ?? "one of \(words.joined(separator: ", "))")
  }
}

extension Node {
  var position: Position {
    mark.map { Position(line: $0.line, column: $0.column) } ?? .start
  }

  /// Nothing, `~`, `null`, or blanks.
  var isBlank: Bool {
    guard let scalar else { return false }
    if scalar.style == .singleQuoted || scalar.style == .doubleQuoted {
      return scalar.string.allSatisfy(\.isWhitespace)
    }
    return ["", "~", "null"].contains(scalar.string) || scalar.string.allSatisfy(\.isWhitespace)
  }

  /// What it is, for a message.
  var what: String {
    switch self {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "'\(scalar.string.excerpt)'"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

extension Unicode.Scalar {
  /// A letter or mark of a script other than Thai, Latin and what they share.
  fileprivate var isForeignLetter: Bool {
    // Everything up to Latin Extended, combining marks, Thai, and signs is at home.
    if value < 0x370 || (0xE00...0xE7F).contains(value) || (0x1E00...0x1EFF).contains(value) {
      return false
    }
    return properties.isAlphabetic
  }
}
