internal import ThaiCivil

/// Rules that need only the record and today.
extension LogRules {
  func checkForm(_ record: LogRecord, _ today: ThaiDate) throws(LogRefusal) {
    if record.day > today { throw .dayInFuture(record.day, today: today) }
    try line(record.author.name, .authorName)
    if let position = record.author.position { try line(position, .authorPosition) }
    if let unit = record.author.unit, schedule.plan.owner(unit) == nil {
      throw .unknownOwner(unit, near: unit.nearest(among: schedule.plan.owners.map(\.id)))
    }
    try checkFields(of: record.event)
    if case .evidenceFiled = record.event, record.evidence.isEmpty { throw .noEvidence }
    for evidence in record.evidence { try check(evidence, today) }
  }

  /// What still counts was filed before; and evidence that is filed is not nothing after all.
  func checkEvidence(
    of instead: LogEvent.Replacement, filed: [Evidence], _ more: [Evidence], _ number: Int
  ) throws(LogRefusal) {
    guard let kept = instead.evidence else { return }
    guard kept.allSatisfy(filed.contains) else { throw .evidenceNotFiled(number) }
    // It stays with its own entry; there is nothing of it to be said again.
    guard !kept.contains(where: \.isErased) else { throw .evidenceErased }
    if case .evidenceFiled = instead.event, kept.isEmpty, more.isEmpty { throw .noEvidence }
  }

  func checkFields(of event: LogEvent) throws(LogRefusal) {
    if case .cannot(_, _, .other, nil) = event { throw .emptyText(.field(.explanation)) }
    // อื่น ๆ says nothing alone.
    if case .register(.gift(let gift)) = event, gift.handling == .other, gift.explanation == nil {
      throw .emptyText(.field(.explanation))
    }
    for (field, value) in event.fields {
      // That the ordinance gives a project nothing is a fact of its own.
      if event.kind == .approved, field == .amount, value == .amount(.zero) { continue }
      try check(value, of: field)
      if [.reference, .signer].contains(field), case .text(let text) = value,
        PublicConcern.isOfPerson(text)
      {
        throw .namesPerson(.field(field))
      }
    }
  }

  private func check(
    _ value: EntryField.Value, of field: EntryField
  ) throws(LogRefusal) {
    switch (field.shape, value) {
    case (.words, .text(let words)): try text(words, .field(field))
    case (.line, .text(let words)): try line(words, .field(field))
    case (.hash, .text(let text)): guard isHash(text) else { throw .malformedHash(text) }
    case (.wholeNumber(let least), .number(let number)):
      if number < least { throw .numberTooSmall(.field(field), number) }
    case (.amount, .amount(let amount)):
      guard amount > .zero else { throw .amountNotPositive(amount) }
    // What the plan has or has not is for the rules of place.
    case (.limit, _), (.indicator, _), (.project, _), (.quantity, _), (.fiscalYear, _), (.day, _),
      (.reason, _), (.choice, _), (.scores, _), (.round, _), (.places, _), (.entry, _),
      (.replacement, _),
      (.words, _),
      (.line, _),
      (.hash, _),
      (.wholeNumber, _), (.amount, _):
      break
    }
  }

  private func check(_ evidence: Evidence, _ today: ThaiDate) throws(LogRefusal) {
    if let made = evidence.made, made > today { throw .evidenceFromFuture(made, today: today) }
    switch evidence.content {
    case .file(let sha256, let name, let octets, let kind):
      guard isHash(sha256) else { throw .malformedHash(sha256) }
      try line(name, .evidenceName)
      try line(kind, .evidenceKind)
      if octets < 1 { throw .numberTooSmall(.evidenceSize, octets) }
    case .page(let url):
      try checkLength(of: url, .evidenceAddress)
      guard isAddress(url) else { throw .malformedAddress(url) }
    case .erased, .withheld: throw .evidenceErased
    }
  }

  /// 64 hexadecimal digits in lower case.
  private func isHash(_ text: String) -> Bool {
    LogHash(hex: text)?.description == text
  }

  /// An http or https address with a host, without blanks or signs that end an attribute of HTML.
  private func isAddress(_ url: String) -> Bool {
    let lower = url.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    let rest = url.dropFirst(scheme.count)
    guard let first = rest.unicodeScalars.first, !"/?#:@".unicodeScalars.contains(first) else {
      return false
    }
    return rest.unicodeScalars.allSatisfy { scalar in
      scalar.textRole == .seen && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
    }
  }

  /// Text of several lines.
  private func text(_ text: String, _ part: LogRefusal.Part) throws(LogRefusal) {
    try check(text, part, allowing: ["\n", "\t"])
  }

  /// Text of one line.
  private func line(_ text: String, _ part: LogRefusal.Part) throws(LogRefusal) {
    try check(text, part, allowing: [])
  }

  private func check(
    _ text: String, _ part: LogRefusal.Part, allowing allowed: [Unicode.Scalar]
  ) throws(LogRefusal) {
    var isEmpty = true
    for scalar in text.unicodeScalars {
      if scalar.mayNotEnter, !allowed.contains(scalar) {
        throw .controlCharacter(part, scalar.value)
      }
      if isEmpty, scalar.textRole == .seen { isEmpty = false }
    }
    if isEmpty { throw .emptyText(part) }
    try checkLength(of: text, part)
  }

  private func checkLength(of text: String, _ part: LogRefusal.Part) throws(LogRefusal) {
    let length = text.unicodeScalars.count
    if let longest = part.longest, length > longest {
      throw .textTooLong(part, length, atMost: longest)
    }
  }
}

extension Unicode.Scalar {
  /// Control characters, marks of direction and the like, and ends of lines.
  fileprivate var mayNotEnter: Bool { isHiddenOrControl || textRole == .lineEnd || self == "\t" }
}

extension Identifier {
  /// The one that may have been meant.
  func nearest(among ids: [Identifier]) -> Identifier? {
    NearestWord.among(ids.map(\.text), to: text).map { Identifier($0) }
  }
}
