import PlanModel
import PlanReading

extension DocumentDraft.Doubt {
  /// What a draft has of it now: what an answer would change, or has changed; else what stands at its place.
  func words(in file: PlanFile) -> Phrase? {
    answers.lazy.compactMap { $0.words(in: file, at: path) }.first ?? file.words(at: path)
  }
}

extension DoubtAnswer {
  fileprivate func words(in file: PlanFile, at place: PlanPath) -> Phrase? {
    switch change {
    case .putting(_, let path): file.words(at: path)
    case .adding(let node, let list):
      file.elements(of: list).first { $0.node.has(node) }.flatMap { file.words(at: $0.path) }
    case .replacing(let words, let others):
      [words, others].lazy.compactMap { part in
        file.texts(within: place).first { $0.text.contains(part) }.map { .same($0.text) }
      }.first
    }
  }
}

extension PlanFile {
  /// What stands at a place as people read it: a word of the format by its label, the texts of a list or mapping in
  /// a row. Nil where nothing stands there, or more than texts.
  func words(at path: PlanPath) -> Phrase? {
    switch self[path] {
    case nil, .text("")?: nil
    case .text(let text)?: key(at: path)?.word(text)?.label ?? .same(text)
    case .list(let elements)?: Self.row(elements.map { $0.text.map(Phrase.same) })
    case .mapping(let entries)?:
      Self.row(
        entries.map { entry in
          entry.value.text == nil ? nil : words(at: path.appending(entry.key), of: entry.key)
        })
    }
  }

  private func words(at path: PlanPath, of name: String) -> Phrase? {
    let label = key(at: path)?.label ?? .same(name)
    return words(at: path).map {
      Phrase("\(label.thai): \($0.thai)", "\(label.english): \($0.english)")
    }
  }

  private static func row(_ parts: [Phrase?]) -> Phrase? {
    let known = parts.compactMap(\.self)
    guard !known.isEmpty, known.count == parts.count else { return nil }
    return Phrase(
      known.map(\.thai).joined(separator: ", "), known.map(\.english).joined(separator: ", "))
  }
}

extension PlanKey {
  /// The word of the format that a text is; nil where it is none.
  fileprivate func word(_ text: String) -> Word? {
    switch look {
    case .words(let words): words.first { $0.means(text) }
    case .figureOrNone, .noneOrSections, .budget: Word.none.means(text) ? Word.none : nil
    case .text, .id, .figure, .wholeNumber, .lines, .section, .sections, .oneOrMore: nil
    }
  }
}
