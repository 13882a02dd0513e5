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
    var evidence: [Evidence] = []
    for value in try members.list("evidence") {
      evidence.append(try Evidence(try LogTextMembers(value, of: "evidence")))
    }
    self.init(
      day: try members.day("day"), event: try LogEvent(try members.object("event")),
      author: Author(
        name: try author.text("name"), position: try author.textIfAny("position"),
        unit: try author.textIfAny("unit").map { Owner.ID($0) }),
      channel: try members.word("channel"), evidence: evidence)
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
  fileprivate init(_ members: LogTextMembers) throws(LogTextFault) {
    self =
      switch try members.text("kind") {
      case "started": .started(try members.id("obligation"))
      case "completed":
        .completed(
          try members.id("obligation"), result: try members.text("result"),
          participants: try members.integerIfAny("participants"))
      case "note": .note(try members.subject(), try members.text("text"))
      case "measured":
        .measured(
          try members.id("project"), try members.id("indicator"),
          value: try members.quantity("value"), before: try members.quantityIfAny("before"),
          sample: try members.integerIfAny("sample"), how: try members.textIfAny("how"))
      case "evidence-filed":
        .evidenceFiled(try members.subject(), try members.textIfAny("text"))
      case "problem": .problem(try members.subject(), try members.text("text"))
      case "suggestion": .suggestion(try members.subject(), try members.text("text"))
      case "cannot":
        .cannot(
          try members.subject(), try members.fiscalYear(), try members.word("reason"),
          try members.textIfAny("text"))
      case "limit-started":
        .limitStarted(
          try members.id("project"), limit: try members.text("limit"),
          reference: try members.text("reference"))
      case "limit-settled":
        .limitSettled(
          try members.id("project"), limit: try members.text("limit"),
          reference: try members.text("reference"), result: try members.text("result"))
      case "money": .money(try Movement(members))
      case "corrected":
        .corrected(
          try members.integer("entry"), reason: try members.text("reason"),
          approval: try members.text("approval"), instead: try Replacement(in: members))
      case "closed":
        .closed(
          try members.fiscalYear(), try members.word("round"),
          Closing(
            contents: try members.text("contents"), head: try members.text("head"),
            count: try members.integer("count")))
      default: throw .unreadable("kind")
      }
  }
}

extension LogEvent.Replacement {
  /// Nil where an entry is taken back whole.
  fileprivate init?(in members: LogTextMembers) throws(LogTextFault) {
    guard let value = members["instead"] else { return nil }
    let instead = try LogTextMembers(value, of: "instead")
    self.init(day: try instead.day("day"), event: try LogEvent(try instead.object("event")))
  }
}

extension Movement {
  fileprivate init(_ members: LogTextMembers) throws(LogTextFault) {
    self.init(
      project: try members.id("project"), kind: try Kind(members),
      amount: Baht(satang: Int64(try members.integer("satang"))),
      fiscalYear: try members.fiscalYear(), document: try members.text("document"),
      approver: try members.text("approver"))
  }
}

extension Movement.Kind {
  fileprivate init(_ members: LogTextMembers) throws(LogTextFault) {
    self =
      switch try members.text("movement") {
      case "approved": .approved
      case "supplement": .supplement
      case "transferred": .transferred(to: try members.id("to"))
      case "committed": .committed
      case "released": .released(commitment: try members.text("commitment"))
      case "disbursed": .disbursed(commitment: try members.textIfAny("commitment"))
      case "refunded": .refunded
      case "carried-over": .carriedOver(commitment: try members.textIfAny("commitment"))
      default: throw .unreadable("movement")
      }
  }
}
