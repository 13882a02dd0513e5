internal import Interchange
internal import ThaiCivil

extension LogEntry {
  init(_ value: JSON, hash: LogHash) throws(LogTextFault) {
    let members = try LogTextMembers(value, of: "entry")
    let version = try members.integer("v")
    guard version == Self.textVersion else { throw .version(version) }
    guard let previous = LogHash(hex: try members.text("previous")) else {
      throw .unreadable("previous")
    }
    self.init(
      number: try members.integer("number"),
      recorded: Instant(millisecondsSinceEpoch: Int64(try members.integer("recorded"))),
      record: try LogRecord(members), previous: previous, hash: hash)
  }
}

extension LogRecord {
  fileprivate init(_ members: LogTextMembers) throws(LogTextFault) {
    let author = try members.object("author")
    self.init(
      day: try members.day("day"), event: try LogEvent(try members.object("event")),
      author: Author(
        name: try author.text("name"), position: try author.textIfAny("position"),
        unit: try author.textIfAny("unit").map { Owner.ID($0) }),
      channel: try members.word("channel"), evidence: try members.evidence())
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
  init(_ members: LogTextMembers) throws(LogTextFault) {
    let word = EntryKind.TextWord(
      kind: try members.text("kind"), movement: try members.textIfAny("movement"))
    guard let kind = EntryKind(word) else {
      throw .unreadable(word.movement == nil ? "kind" : "movement")
    }
    var fields = EntryFields()
    for part in kind.parts {
      fields[of: part.field] = try members.value(of: part.field)
      if part.isRequired, fields[of: part.field] == nil {
        throw .missing(part.field.key.description)
      }
    }
    let subject = try members.subject(of: kind)
    do throws(EntryFault) {
      try self.init(complete: kind, subject, fields)
    } catch {
      throw .unreadable("event")
    }
  }
}

extension LogTextMembers {
  /// Nil where the member is not there.
  fileprivate func value(of field: EntryField) throws(LogTextFault) -> EntryField.Value? {
    let key = field.key.description
    guard self[key] != nil else { return nil }
    return switch field.shape {
    case .words, .line, .limit, .hash: .text(try text(key))
    case .indicator, .project: .id(try text(key))
    case .quantity: .quantity(try quantity(key))
    case .wholeNumber, .entry: .number(try integer(key))
    case .amount: .amount(Baht(satang: Int64(try integer(key))))
    case .fiscalYear: .year(FiscalYear(try integer(key)))
    case .reason: .reason(try word(key))
    case .round: .round(try word(key))
    case .replacement: .replacement(try LogEvent.Replacement(try object(key)))
    }
  }

  fileprivate func evidence() throws(LogTextFault) -> [Evidence] {
    var evidence: [Evidence] = []
    for value in try list("evidence") {
      evidence.append(try Evidence(try LogTextMembers(value, of: "evidence")))
    }
    return evidence
  }

  /// Nil for a kind that is about nothing; the plan as a whole is what is meant where neither an
  /// obligation nor a project is named and either might be.
  fileprivate func subject(of kind: EntryKind) throws(LogTextFault) -> LogSubject? {
    switch kind.places {
    case []: nil
    case [.obligation]: .obligation(try id("obligation"))
    case [.project]: .project(try id("project"))
    case _: try subject()
    }
  }
}

extension LogEvent.Replacement {
  fileprivate init(_ members: LogTextMembers) throws(LogTextFault) {
    self.init(
      day: try members.day("day"), event: try LogEvent(try members.object("event")),
      evidence: members["evidence"] == nil ? nil : try members.evidence())
  }
}
