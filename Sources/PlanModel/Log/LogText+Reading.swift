internal import Interchange
internal import ThaiCivil

extension LogEntry {
  init(_ text: JSONText, hash: LogHash, parts texts: [String?]) throws(LogTextFault) {
    let members = try LogTextMembers(text, of: "entry")
    var parts = try PartsOfText(members, texts)
    let previous = try members.hash("previous")
    self.init(
      number: try members.integer("number"),
      recorded: Instant(millisecondsSinceEpoch: Int64(try members.integer("recorded"))),
      record: try LogRecord(members, &parts), previous: previous, hash: hash,
      seals: try parts.seals(of: texts.count))
  }
}

extension LogRecord {
  fileprivate init(_ members: LogTextMembers, _ parts: inout PartsOfText) throws(LogTextFault) {
    let author = try members.object("author")
    let evidence = try members.evidence(&parts)
    let words = parts.words
    self.init(
      day: try members.day("day"),
      event: try LogEvent(try members.object("event"), words, &parts),
      author: Author(
        name: try author.text("name"), position: try author.textIfAny("position"),
        unit: try author.textIfAny("unit").map { Owner.ID($0) },
        account: try author.textIfAny("account")),
      channel: try members.word("channel"), clock: try members.wordIfAny("clock") ?? .read,
      evidence: evidence)
  }
}

extension Evidence {
  fileprivate init(_ members: LogTextMembers) throws(LogTextFault) {
    let made = try members.dayIfAny("made")
    if let url = try members.textIfAny("url") {
      self.init(.page(url: url), made: made)
    } else {
      let file = Content.file(
        sha256: try members.text("sha256"), name: try members.text("name"),
        octets: try members.integer("octets"), kind: try members.text("kind"))
      self.init(file, made: made)
    }
  }
}

extension LogEvent {
  fileprivate init(
    _ members: LogTextMembers, _ words: WordsOfText, _ parts: inout PartsOfText
  ) throws(LogTextFault) {
    let word = EntryKind.TextWord(
      kind: try members.text("kind"), movement: try members.textIfAny("movement"))
    guard let kind = EntryKind(word) else {
      throw .unreadable(word.movement == nil ? "kind" : "movement")
    }
    let form = kind.textForm
    var fields = EntryFields()
    for field in form.fields {
      let value =
        field.isErasable
        ? try words.text(of: field, in: members)
        : try members.value(of: field, words, &parts)
      if field.isRequired, value == nil { throw .missing(field.key.description) }
      fields[of: field.field] = value
    }
    let subject = try members.subject(of: form)
    do throws(EntryFault) {
      try self.init(complete: kind, subject, fields)
    } catch {
      throw .unreadable("event")
    }
  }
}

/// Where the words of an event are.
private enum WordsOfText {
  /// Among its other members, as in version 1.
  case within
  /// In a part of their own.
  case beside(LogTextMembers)
  case erased

  func text(
    of field: EntryKind.TextField, in members: LogTextMembers
  ) throws(LogTextFault) -> EntryField.Value? {
    switch self {
    case .within: try members.textIfAny(field.key).map(EntryField.Value.text)
    case .beside(let words): try words.textIfAny(field.key).map(EntryField.Value.text)
    // Whether there was something that need not be there, nobody knows any more.
    case .erased: field.isRequired ? .text(Erased.words) : nil
    }
  }

  /// Those of the event that another puts in the place of what it corrects.
  func within(_ field: EntryKind.TextField) throws(LogTextFault) -> WordsOfText {
    guard case .beside(let words) = self else { return self }
    return .beside(try words.object(field.key))
  }
}

/// The parts of an entry while its text is read: which come next, and the seals met so far.
private struct PartsOfText {
  let words: WordsOfText
  private var met: [LogHash] = []
  private var ofEvidence: ArraySlice<String?>
  private let haveSeals: Bool

  init(_ members: LogTextMembers, _ texts: [String?]) throws(LogTextFault) {
    ofEvidence = texts.dropFirst()
    switch try members.integer("v") {
    case 1: (haveSeals, words) = (false, .within)
    case 2:
      haveSeals = true
      met = [try members.hash("words")]
      if let text = texts.first ?? nil {
        words = .beside(try LogTextMembers(try JSONText(entryText: text), of: "words"))
      } else {
        words = .erased
      }
    case let version: throw .version(version)
    }
  }

  /// What an item of a list of evidence stands for.
  mutating func evidence(_ item: LogTextItem) throws(LogTextFault) -> Evidence {
    guard haveSeals else { return try Evidence(try item.members(of: "evidence")) }
    guard let seal = item.hash else { throw .unreadable("evidence") }
    met.append(seal)
    guard let text = ofEvidence.popFirst() ?? nil else {
      return Evidence(.erased(seal: seal), made: nil)
    }
    return try Evidence(try LogTextMembers(try JSONText(entryText: text), of: "evidence"))
  }

  /// All seals of the text; nil for one that has none. Throws where there is not a text, or the lack of one,
  /// for each.
  func seals(of count: Int) throws(LogTextFault) -> EntrySeals? {
    guard met.count == count else { throw .parts(count, seals: met.count) }
    return EntrySeals(met)
  }
}

extension LogTextMembers {
  /// Nil where the member is not there.
  fileprivate func value(
    of field: EntryKind.TextField, _ words: WordsOfText, _ parts: inout PartsOfText
  ) throws(LogTextFault) -> EntryField.Value? {
    let key = field.key
    guard has(key) else { return nil }
    return switch field.shape {
    case .words, .line, .limit, .hash: .text(try text(key))
    case .indicator, .project: .id(try text(key))
    case .quantity: .quantity(try quantity(key))
    case .wholeNumber, .entry: .number(try integer(key))
    case .amount: .amount(Baht(satang: Int64(try integer(key))))
    case .fiscalYear: .year(FiscalYear(try integer(key)))
    case .day: .day(try day(key))
    case .reason: .reason(try word(key))
    case .choice(let choices): .choice(try word(key, of: choices))
    case .scores: .scores(try scores(key))
    case .round: .round(try word(key))
    case .places: .places(try places(key))
    case .replacement:
      .replacement(
        try LogEvent.Replacement(try object(key), try words.within(field), &parts))
    }
  }

  fileprivate func evidence(_ parts: inout PartsOfText) throws(LogTextFault) -> [Evidence] {
    var evidence: [Evidence] = []
    for item in try list("evidence") { evidence.append(try parts.evidence(item)) }
    return evidence
  }

  /// Nil where it can be about nothing.
  fileprivate func subject(of form: EntryKind.TextForm) throws(LogTextFault) -> LogSubject? {
    switch form.places {
    case []: nil
    case [.obligation]: .obligation(try id("obligation"))
    case [.project]: .project(try id("project"))
    case _: try subject() ?? form.unnamed
    }
  }
}

extension LogEvent.Replacement {
  fileprivate init(
    _ members: LogTextMembers, _ words: WordsOfText, _ parts: inout PartsOfText
  ) throws(LogTextFault) {
    let evidence = members.has("evidence") ? try members.evidence(&parts) : nil
    self.init(
      day: try members.day("day"), event: try LogEvent(try members.object("event"), words, &parts),
      evidence: evidence)
  }
}
