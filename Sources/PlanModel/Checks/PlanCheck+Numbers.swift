extension PlanCheck {
  /// A printed number stands where it says: 2.2.10 under strategy 2.2, in rising order, once.
  ///
  /// Projects directly under a dimension count 1, 2, 3 within it, or bear its number: 9.1.
  static let numbers = PlanCheck { draft in
    var found = ordered(draft.dimensions.map(\.number), under: nil, Phrase("มิติ", "dimension"))
    for dimension in draft.dimensions {
      let numbered = dimension.strategies.filter { !$0.isImplied }
      found += ordered(
        numbered.map(\.number), under: dimension.number, Phrase("แนวทาง", "strategy"))
      for strategy in dimension.strategies {
        let parent = strategy.isImplied ? dimension.number : strategy.number
        found += ordered(
          strategy.projects.map(\.number), under: parent, Phrase("โครงการ", "project"),
          mayCountAlone: strategy.isImplied)
      }
    }
    return found
  }

  private static func ordered(
    _ numbers: [Located<PrintedNumber>?], under parent: Located<PrintedNumber>?, _ what: Phrase,
    mayCountAlone: Bool = false
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var last: Located<PrintedNumber>?
    let taken = numbers.compactMap(\.?.value)
    for number in numbers.compactMap(\.self) {
      let isAlone = parent == nil || mayCountAlone
      let isUnder = parent.map { number.value.isDirectlyUnder($0.value) } ?? false
      if !isUnder, !(isAlone && number.value.parts.count == 1) {
        found.append(outOfPlace(number, parent, what, taken))
      } else if let last, number.value == last.value {
        found.append(twice(number, last.at, what))
      } else if let last, number.value < last.value {
        found.append(tooLate(number, last.value, what))
      }
      last = number
    }
    return found
  }

  private static func outOfPlace(
    _ number: Located<PrintedNumber>, _ parent: Located<PrintedNumber>?, _ what: Phrase,
    _ taken: [PrintedNumber]
  ) -> Diagnostic {
    let free = number.value.placed(under: parent?.value, besides: taken)
    guard let parent else {
      return Diagnostic(
        .numberOutOfPlace, at: number.at,
        Phrase(
          "เลขที่ของ\(what.thai) \(number.value) มีมากกว่าหนึ่งชั้น",
          "the \(what.english) number \(number.value) has more than one part"),
        hint: .same(free))
    }
    return Diagnostic(
      .numberOutOfPlace, at: number.at,
      Phrase(
        "เลขที่ของ\(what.thai) \(number.value) ไม่ได้อยู่ภายใต้ \(parent.value)",
        "the \(what.english) number \(number.value) does not belong under \(parent.value)"),
      hint: .same(free))
  }

  private static func twice(
    _ number: Located<PrintedNumber>, _ earlier: Position, _ what: Phrase
  ) -> Diagnostic {
    Diagnostic(
      .duplicateNumber, at: number.at,
      FaultPhrase(
        "\(number.value) เป็นเลขที่ของ\(what.thai)\(place: earlier) อยู่แล้ว",
        "\(number.value) is already the number of the \(what.english) \(place: earlier)"))
  }

  private static func tooLate(
    _ number: Located<PrintedNumber>, _ last: PrintedNumber, _ what: Phrase
  ) -> Diagnostic {
    Diagnostic(
      .numberOutOfPlace, at: number.at,
      Phrase(
        "\(what.thai) \(number.value) อยู่หลัง \(last)",
        "the \(what.english) \(number.value) stands after \(last)"),
      hint: Phrase("เรียงตามลำดับเลขที่", "put it in the order of its number"))
  }
}

extension PrintedNumber {
  /// The number as it would be under another, or at the top: with the same last part, or where that is taken, or would
  /// not be in order, with the next that is free.
  func placed(under parent: PrintedNumber?, besides taken: [PrintedNumber]) -> String {
    let fellows = taken.filter { fellow in
      parent.map(fellow.isDirectlyUnder) ?? (fellow.parts.count == 1)
    }
    let last = fellows.compactMap(\.parts.last).max() ?? 0
    let own = (parent == nil ? parts.first : parts.last) ?? 1
    let part = own > last ? own : last + 1
    return parent.map { "\($0).\(part)" } ?? "\(part)"
  }
}
