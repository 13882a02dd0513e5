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

  /// As 2023-03-31; nothing where there is no day.
  private mutating func member(_ key: StaticString, _ day: ThaiDate?) {
    guard let day else { return }
    let year = day.year.commonEra
    guard (1000...9999).contains(year) else { return member(key, day.gregorianExtended) }
    var octets = Array(String(year).utf8)
    for part in [day.month.rawValue, day.day] {
      octets += [UInt8(ascii: "-"), 0x30 + UInt8(part / 10), 0x30 + UInt8(part % 10)]
    }
    member(key, plain: octets)
  }

  private mutating func members(of event: LogEvent) {
    let fields = event.fields
    for member in event.kind.textMembers {
      switch member {
      case .kind(let word): self.member("kind", word.kind)
      case .movement(let word): self.member("movement", word)
      case .obligation:
        if case .obligation(let id) = event.subject { self.member("obligation", id.text) }
      case .project: if case .project(let id) = event.subject { self.member("project", id.text) }
      case .field(let field, let key): if let value = fields[of: field] { write(value, as: key) }
      }
    }
  }

  private mutating func write(_ value: EntryField.Value, as key: StaticString) {
    switch value {
    case .text(let text), .id(let text): member(key, text)
    case .number(let number): member(key, number)
    case .quantity(let quantity): member(key, quantity.description)
    case .amount(let amount): member(key, amount.satang)
    case .year(let year): member(key, year.year.number)
    case .reason(let reason): member(key, reason.rawValue)
    case .round(let round): member(key, round.rawValue)
    case .replacement(let instead):
      member(key) { replacement in
        replacement.member("day", instead.day)
        replacement.member("event") { $0.members(of: instead.event) }
        if let evidence = instead.evidence {
          replacement.member("evidence", listing: evidence) { $0.evidence($1) }
        }
      }
    }
  }
}
