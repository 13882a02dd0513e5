internal import Interchange
internal import ThaiCivil

// Members stand in the order of their keys; a test holds them against Python's sorted ones.

extension JSONWriter {
  mutating func entry(
    number: Int, recorded: Instant, record: LogRecord, previous: LogHash, _ form: EntryForm
  ) {
    var seals = SealsInOrder(form)
    let ofEvidence = seals.take(record.evidence.count)
    object { entry in
      entry.member("author") { author in
        if form.version > 1 { author.member("account", record.author.account) }
        author.member("name", record.author.name)
        author.member("position", record.author.position)
        author.member("unit", record.author.unit?.text)
      }
      entry.member("channel", record.channel.rawValue)
      if form.version > 1, record.clock != .read { entry.member("clock", record.clock.rawValue) }
      entry.member("day", record.day)
      entry.member("event") { $0.members(of: record.event, &seals) }
      entry.evidence(record.evidence, ofEvidence)
      entry.member("number", number)
      entry.member("previous", previous)
      entry.member("recorded", recorded.millisecondsSinceEpoch)
      entry.member("v", form.version)
      entry.member("words", seals.words)
    }
  }

  /// The list itself, or the seals that stand for it.
  private mutating func evidence(_ evidence: [Evidence], _ seals: [LogHash]?) {
    if let seals {
      member("evidence", listing: seals) { $0.text($1.description) }
    } else {
      member("evidence", listing: evidence) { $0.evidence($1) }
    }
  }

  mutating func evidence(_ evidence: Evidence) {
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
      case .erased(let seal): object.member("erased", seal.description)
      case .withheld: object.member("withheld", "link")
      }
    }
  }

  /// As 2023-03-31; nothing where there is no day.
  private mutating func member(_ key: StaticString, _ day: ThaiDate?) {
    guard let day else { return }
    let year = day.year.commonEra
    guard (1000...9999).contains(year) else { return member(key, day.gregorianExtended) }
    member(key, plain: 10) { octets in
      octets.write(year, at: 0..<4)
      octets.write(day.month.rawValue, at: 5..<7)
      octets.write(day.day, at: 8..<10)
      (octets[4], octets[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
    }
  }

  private mutating func member(_ key: StaticString, _ hash: LogHash?) {
    guard let hash else { return }
    member(key, plain: LogHash.digits) { hash.write(to: UnsafeMutableRawBufferPointer($0)) }
  }

  private mutating func members(of event: LogEvent, _ seals: inout SealsInOrder) {
    let fields = event.fields
    for member in event.kind.textForm.members {
      switch member {
      case .kind(let word): self.member("kind", word.kind)
      case .movement(let word): self.member("movement", word)
      case .obligation:
        if case .obligation(let id) = event.subject { self.member("obligation", id.text) }
      case .project: if case .project(let id) = event.subject { self.member("project", id.text) }
      case .field(let field):
        guard !(seals.areUsed && field.isErasable), let value = fields[of: field.field] else {
          continue
        }
        write(value, as: field.key, &seals)
      }
    }
  }

  private mutating func write(
    _ value: EntryField.Value, as key: StaticString, _ seals: inout SealsInOrder
  ) {
    switch value {
    case .text(let text), .id(let text): member(key, text)
    case .number(let number): member(key, number)
    case .quantity(let quantity): member(key, quantity.description)
    case .amount(let amount): member(key, amount.satang)
    case .year(let year): member(key, year.year.number)
    case .day(let day): member(key, day)
    case .reason(let reason): member(key, reason.rawValue)
    case .choice(let word): member(key, word)
    case .scores(let scores): member(key, scores.description)
    case .round(let round): member(key, round.rawValue)
    case .places(let places): member(key, places.description)
    case .replacement(let instead):
      let ofEvidence = seals.take(instead.evidence?.count ?? 0)
      member(key) { replacement in
        replacement.member("day", instead.day)
        replacement.member("event") { $0.members(of: instead.event, &seals) }
        if let evidence = instead.evidence { replacement.evidence(evidence, ofEvidence) }
      }
    }
  }

  /// The words of an event, and of what it puts in the place of another, in the order of their keys.
  mutating func words(of event: LogEvent) {
    let fields = event.fields
    for case .field(let field) in event.kind.textForm.members {
      switch fields[of: field.field] {
      case .text(let text) where field.isErasable: member(field.key, text)
      case .replacement(let instead): member(field.key) { $0.words(of: instead.event) }
      default: continue
      }
    }
  }
}

/// How an entry is written.
enum EntryForm {
  /// With everything in it: the canonical text of version 1.
  case version1
  /// With seals in the place of words and evidence: the canonical text of version 2.
  case version2(EntrySeals)
  /// An entry of version 2 with everything in it, for readers; no hash is of it.
  case whole

  /// Of the canonical text of an entry.
  init(_ seals: EntrySeals?) { self = seals.map(EntryForm.version2) ?? .version1 }

  fileprivate var version: Int {
    switch self {
    case .version1: 1
    case .version2, .whole: LogEntry.textVersion
    }
  }
}

/// Seals as they come to stand in a text.
private struct SealsInOrder {
  let words: LogHash?
  private var ofEvidence: ArraySlice<LogHash> = []

  init(_ form: EntryForm) {
    switch form {
    case .version1, .whole: words = nil
    case .version2(let seals): (words, ofEvidence) = (seals.words, seals.evidence[...])
    }
  }

  /// Whether words and evidence are sealed, and not in the text.
  var areUsed: Bool { words != nil }

  /// Those of the next pieces of evidence; nil in a text without seals.
  mutating func take(_ count: Int) -> [LogHash]? {
    guard areUsed else { return nil }
    defer { ofEvidence = ofEvidence.dropFirst(count) }
    return Array(ofEvidence.prefix(count))
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// The last digits of a number, one for each place.
  fileprivate func write(_ number: Int, at places: Range<Int>) {
    var rest = number
    for place in places.reversed() {
      self[place] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
  }
}
