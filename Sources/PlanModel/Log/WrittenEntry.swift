internal import Interchange
internal import ThaiCivil

/// Reads the text of an entry as it is written, without a tree of it: a log of a million entries is verified through
/// this. What it reads is canonical because of how it is read.
///
/// What is rare it leaves to ``LogTextMembers``, which also finds out what is wrong: parts that were erased,
/// and what stands in the place of a corrected entry. Tests hold the one against the other.
struct WrittenEntry {
  private var text: WrittenJSON
  /// The part with the words, where they are not in the text.
  private var words: WrittenJSON
  private let isSealed: Bool
  /// Those of the evidence that come next.
  private var ofEvidence: ArraySlice<String?>
  /// Of the evidence.
  private var seals: [LogHash] = []

  private typealias Otherwise = WrittenJSON.Otherwise

  /// Nil where it has to be read otherwise.
  static func read(_ text: String, hash: LogHash, parts: [String?]) -> LogEntry? {
    let isSealed = !parts.isEmpty
    guard !isSealed || parts.first != .some(nil) else { return nil }
    var (text, words) = (text, parts.first.flatMap(\.self) ?? "")
    return text.withUTF8 { text in
      words.withUTF8 { words in
        var reader = WrittenEntry(
          text: WrittenJSON(UnsafeRawBufferPointer(text)),
          words: WrittenJSON(UnsafeRawBufferPointer(words)), isSealed: isSealed,
          ofEvidence: parts.dropFirst())
        return try? reader.entry(hash)
      }
    }
  }

  private init(
    text: WrittenJSON, words: WrittenJSON, isSealed: Bool, ofEvidence: ArraySlice<String?>
  ) {
    (self.text, self.words) = (text, words)
    (self.isSealed, self.ofEvidence) = (isSealed, ofEvidence)
  }

  private mutating func entry(_ hash: LogHash) throws(Otherwise) -> LogEntry {
    try text.begin()
    let record = try record()
    try text.member("number")
    let number = try text.integer()
    let previous = try text.hash("previous")
    try text.member("recorded")
    let recorded = Instant(millisecondsSinceEpoch: Int64(try text.integer()))
    try text.member("v")
    guard try text.integer() == (isSealed ? 2 : 1) else { throw Otherwise() }
    let sealOfWords = isSealed ? try text.hash("words") : nil
    try text.end()
    try text.finish()
    guard ofEvidence.isEmpty else { throw Otherwise() }
    return LogEntry(
      number: number, recorded: recorded, record: record, previous: previous, hash: hash,
      seals: sealOfWords.map { EntrySeals(words: $0, evidence: seals) })
  }

  private mutating func record() throws(Otherwise) -> LogRecord {
    let author = try author()
    let channel: LogRecord.Channel = try text.word("channel")
    let clock: LogRecord.Clock? = isSealed ? try text.wordIfAny("clock") : nil
    // What is the rule is not written.
    guard clock != .read else { throw Otherwise() }
    let day = try text.day("day")
    try text.member("event")
    let event = try event()
    return LogRecord(
      day: day, event: event, author: author, channel: channel, clock: clock ?? .read,
      evidence: try evidence())
  }

  private mutating func author() throws(Otherwise) -> LogRecord.Author {
    try text.member("author")
    try text.begin()
    let account = isSealed ? try text.stringIfAny("account") : nil
    try text.member("name")
    let author = LogRecord.Author(
      name: try text.string(), position: try text.stringIfAny("position"),
      unit: try text.stringIfAny("unit").map { Owner.ID($0) }, account: account)
    try text.end()
    return author
  }
}

extension WrittenEntry {
  private mutating func event() throws(Otherwise) -> LogEvent {
    try text.begin()
    let (kind, form) = try kind()
    var (fields, project, obligation) = (EntryFields(), nil as String?, nil as String?)
    if isSealed { try words.begin() }
    for member in form.members {
      switch member {
      case .kind(let word): try text.member("kind", word.kind)
      case .movement(let word): try text.member("movement", word)
      case .obligation: obligation = try text.stringIfAny("obligation")
      case .project: project = try text.stringIfAny("project")
      case .field(let field):
        let value = try value(of: field)
        guard value != nil || !field.isRequired else { throw Otherwise() }
        fields[of: field.field] = value
      }
    }
    if isSealed {
      try words.end()
      try words.finish()
    }
    try text.end()
    let subject = try subject(form, project: project, obligation: obligation)
    do throws(EntryFault) {
      return try LogEvent(complete: kind, subject, fields)
    } catch {
      throw Otherwise()
    }
  }

  private func kind() throws(Otherwise) -> (EntryKind, EntryKind.TextForm) {
    guard var later = try text.later("kind") else { throw Otherwise() }
    let word = EntryKind.TextWord(
      kind: try later.string(), movement: try later.stringIfAny("movement"))
    guard let kind = EntryKind(word) else { throw Otherwise() }
    return (kind, kind.textForm)
  }

  private func subject(
    _ form: EntryKind.TextForm, project: String?, obligation: String?
  ) throws(Otherwise) -> LogSubject? {
    switch (project, obligation) {
    case (let project?, nil): return .project(Project.ID(project))
    case (nil, let obligation?): return .obligation(Obligation.ID(obligation))
    case (nil, nil) where form.places.isEmpty: return nil
    case (nil, nil):
      guard let unnamed = form.unnamed else { throw Otherwise() }
      return unnamed
    default: throw Otherwise()
    }
  }

  /// Nil where the member is not there.
  private mutating func value(
    of field: EntryKind.TextField
  ) throws(Otherwise) -> EntryField.Value? {
    if isSealed, field.isErasable { return try words.stringIfAny(field.key).map { .text($0) } }
    guard text.takes(member: field.key) else { return nil }
    return switch field.shape {
    case .words, .line, .limit, .hash: .text(try text.string())
    case .indicator, .project: .id(try text.string())
    case .wholeNumber, .entry: .number(try text.integer())
    case .amount: .amount(Baht(satang: Int64(try text.integer())))
    case .fiscalYear: .year(try text.year())
    case .day: .day(try text.day())
    case .reason: .reason(try text.word())
    case .choice(let choices): .choice(try text.word(of: choices))
    case .scores: .scores(try text.scores())
    case .round: .round(try text.word())
    case .quantity: .quantity(try text.quantity())
    case .places: .places(try text.places())
    case .replacement: throw Otherwise()
    }
  }

  private mutating func evidence() throws(Otherwise) -> [Evidence] {
    try text.member("evidence")
    var evidence: [Evidence] = []
    guard isSealed else {
      try text.items { (text) throws(Otherwise) in evidence.append(try text.evidence()) }
      return evidence
    }
    var seals: [LogHash] = []
    try text.items { (text) throws(Otherwise) in seals.append(try text.hash()) }
    for _ in seals { evidence.append(try nextPart()) }
    self.seals = seals
    return evidence
  }

  private mutating func nextPart() throws(Otherwise) -> Evidence {
    guard var part = ofEvidence.popFirst() ?? nil else { throw Otherwise() }
    let evidence = part.withUTF8 { octets in
      var text = WrittenJSON(UnsafeRawBufferPointer(octets))
      return try? text.wholeEvidence()
    }
    guard let evidence else { throw Otherwise() }
    return evidence
  }
}
