internal import Interchange
internal import ThaiCivil

// Members stand in the order of their keys; a test holds them against Python's sorted ones.

extension JSONWriter {
  mutating func entry(number: Int, recorded: Instant, record: LogRecord, previous: LogHash) {
    object { entry in
      entry.member("author") { author in
        author.member("name", record.author.name)
        author.member("position", record.author.position)
        author.member("unit", record.author.unit?.text)
      }
      entry.member("channel", record.channel.rawValue)
      entry.member("day", record.day)
      entry.member("event") { $0.members(of: record.event) }
      entry.member("evidence", listing: record.evidence) { $0.evidence($1) }
      entry.member("number", number)
      entry.member("previous", previous.description)
      entry.member("recorded", recorded.millisecondsSinceEpoch)
      entry.member("v", LogEntry.textVersion)
    }
  }

  private mutating func evidence(_ evidence: Evidence) {
    object { object in
      switch evidence.content {
      case .file(let sha256, let name, let octets, let kind):
        object.member("kind", kind)
        object.member("made", evidence.made)
        object.member("name", name)
        object.member("octets", octets)
        object.member("sha256", sha256)
      case .page(let url):
        object.member("made", evidence.made)
        object.member("url", url)
      }
    }
  }

  private mutating func members(of event: LogEvent) {
    switch event {
    case .started(let obligation):
      member("kind", "started")
      member("obligation", obligation.text)
    case .completed(let obligation, let result, let participants):
      member("kind", "completed")
      member("obligation", obligation.text)
      member("participants", participants)
      member("result", result)
    case .note(let subject, let text): remark("note", subject, text)
    case .measured(let project, let indicator, let value, let before, let sample, let how):
      member("before", before?.description)
      member("how", how)
      member("indicator", indicator.text)
      member("kind", "measured")
      member("project", project.text)
      member("sample", sample)
      member("value", value.description)
    case .evidenceFiled(let subject, let text): remark("evidence-filed", subject, text)
    case .problem(let subject, let text): remark("problem", subject, text)
    case .suggestion(let subject, let text): remark("suggestion", subject, text)
    case .cannot(let subject, let year, let reason, let text):
      member("fiscalYear", year.year.number)
      member("kind", "cannot")
      about(subject)
      member("reason", reason.rawValue)
      member("text", text)
    case .limitStarted(let project, let limit, let reference):
      member("kind", "limit-started")
      member("limit", limit)
      member("project", project.text)
      member("reference", reference)
    case .limitSettled(let project, let limit, let reference, let result):
      member("kind", "limit-settled")
      member("limit", limit)
      member("project", project.text)
      member("reference", reference)
      member("result", result)
    case .money(let movement): members(of: movement)
    case .corrected(let entry, let reason, let approval, let instead):
      member("approval", approval)
      member("entry", entry)
      if let instead {
        member("instead") { replacement in
          replacement.member("day", instead.day)
          replacement.member("event") { $0.members(of: instead.event) }
        }
      }
      member("kind", "corrected")
      member("reason", reason)
    case .closed(let year, let round, let closing):
      member("contents", closing.contents)
      member("count", closing.count)
      member("fiscalYear", year.year.number)
      member("head", closing.head)
      member("kind", "closed")
      member("round", round.rawValue)
    }
  }

  private mutating func remark(_ kind: String, _ subject: LogSubject, _ text: String?) {
    member("kind", kind)
    about(subject)
    member("text", text)
  }

  /// The plan as a whole is what is meant where neither key is there.
  private mutating func about(_ subject: LogSubject) {
    switch subject {
    case .obligation(let id): member("obligation", id.text)
    case .project(let id): member("project", id.text)
    case .plan: break
    }
  }

  private mutating func members(of movement: Movement) {
    member("approver", movement.approver)
    member("commitment", movement.kind.commitmentText)
    member("document", movement.document)
    member("fiscalYear", movement.fiscalYear.year.number)
    member("kind", "money")
    member("movement", movement.kind.word)
    member("project", movement.project.text)
    member("satang", movement.amount.satang)
    if case .transferred(let receiver) = movement.kind { member("to", receiver.text) }
  }
}

extension Movement.Kind {
  fileprivate var word: String {
    switch self {
    case .approved: "approved"
    case .supplement: "supplement"
    case .transferred: "transferred"
    case .committed: "committed"
    case .released: "released"
    case .disbursed: "disbursed"
    case .refunded: "refunded"
    case .carriedOver: "carried-over"
    }
  }

  fileprivate var commitmentText: String? {
    switch self {
    case .released(let commitment): commitment
    case .disbursed(let commitment), .carriedOver(let commitment): commitment
    case .approved, .supplement, .transferred, .committed, .refunded: nil
    }
  }
}

extension JSONWriter {
  /// As 2023-03-31; nothing where there is no day.
  fileprivate mutating func member(_ key: StaticString, _ day: ThaiDate?) {
    guard let day else { return }
    let year = day.year.commonEra
    guard (1000...9999).contains(year) else { return member(key, day.gregorianExtended) }
    var number = (year * 100 + day.month.rawValue) * 100 + day.day
    var octets = Array("0000-00-00".utf8)
    for place in [9, 8, 6, 5, 3, 2, 1, 0] {
      octets[place] += UInt8(number % 10)
      number /= 10
    }
    member(key, plain: octets)
  }
}
