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
    try checkTexts(of: record.event)
    if case .evidenceFiled = record.event, record.evidence.isEmpty { throw .noEvidence }
    for evidence in record.evidence { try check(evidence, today) }
  }

  func checkTexts(of event: LogEvent) throws(LogRefusal) {
    switch event {
    case .started: break
    case .completed(_, let result, let participants):
      try text(result, .result)
      if let participants, participants < 0 { throw .numberTooSmall(.participants, participants) }
    case .note(_, let words), .problem(_, let words), .suggestion(_, let words):
      try text(words, .text)
    case .measured(_, _, value: _, before: _, let sample, let how):
      if let sample, sample < 1 { throw .numberTooSmall(.sample, sample) }
      if let how { try text(how, .how) }
    case .evidenceFiled(_, let words): if let words { try text(words, .text) }
    case .cannot(_, _, let reason, let words):
      if reason == .other || words != nil { try text(words ?? "", .reason) }
    case .limitStarted(_, limit: _, let reference): try line(reference, .reference)
    case .limitSettled(_, limit: _, let reference, let result):
      try line(reference, .reference)
      try text(result, .result)
    case .money(let movement): try checkTexts(of: movement)
    case .corrected(_, let reason, let approval, instead: _):
      try text(reason, .reason)
      try line(approval, .approval)
    case .closed(_, _, let closing): try check(closing)
    }
  }

  private func checkTexts(of movement: Movement) throws(LogRefusal) {
    try line(movement.document, .document)
    try line(movement.approver, .approver)
    if let commitment = movement.kind.commitment { try line(commitment, .commitment) }
    guard movement.amount > .zero else { throw .amountNotPositive(movement.amount) }
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
      guard isAddress(url) else { throw .malformedAddress(url) }
    }
  }

  private func check(_ closing: LogEvent.Closing) throws(LogRefusal) {
    guard isHash(closing.contents) else { throw .malformedHash(closing.contents) }
    guard isHash(closing.head) else { throw .malformedHash(closing.head) }
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
      !scalar.isControl && !scalar.properties.isWhitespace
        && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
    }
  }

  /// Text of any length and several lines.
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
      if scalar.isControl, !allowed.contains(scalar) {
        throw .controlCharacter(part, scalar.value)
      }
      if isEmpty, !scalar.properties.isWhitespace { isEmpty = false }
    }
    if isEmpty { throw .emptyText(part) }
  }
}

extension Movement.Kind {
  /// The document of the commitment that it draws on, if it does.
  var commitment: String? {
    switch self {
    case .released(let commitment): commitment
    case .disbursed(let commitment), .carriedOver(let commitment): commitment
    case .approved, .supplement, .transferred, .committed, .refunded: nil
    }
  }
}

extension Unicode.Scalar {
  /// C0, delete and C1.
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}

extension Identifier {
  /// The one that may have been meant.
  func nearest(among ids: [Identifier]) -> Identifier? {
    NearestWord.among(ids.map(\.text), to: text).map { Identifier($0) }
  }
}
