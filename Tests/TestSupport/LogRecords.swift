public import PlanModel
internal import ThaiCivil

extension LogRecord {
  /// A note about the plan as a whole.
  public static func note(_ text: String, evidence: [Evidence] = []) -> LogRecord {
    LogRecord(
      day: ThaiDate(dayNumber: 19_737), event: .note(.plan, text), author: Author(name: "ผู้บันทึก"),
      evidence: evidence)
  }

  /// A record of any kind, with texts that have broken programs before. Rules of the plan do not hold
  /// for it; files that it names are nowhere. Without adoptions for a store, which looks for what each is made from.
  public static func random(
    using numbers: inout some RandomNumberGenerator, adopting adopts: Bool = true
  ) -> LogRecord {
    var source = RandomRecords(numbers, adopting: adopts)
    defer { numbers = source.numbers }
    return source.record()
  }
}

extension LogRecord {
  /// The same record; one that closes a round closes it over a log that ends so.
  public func closing(over count: Int, _ head: LogHash) -> LogRecord {
    guard case .closed(let year, let round, let closing) = event else { return self }
    return LogRecord(
      day: day,
      event: .closed(
        year, round,
        LogEvent.Closing(
          contents: closing.contents, head: head.description, count: count, root: nil,
          published: closing.published, edition: closing.edition,
          withheld: closing.withheld)),
      author: author, channel: channel, clock: clock, evidence: evidence)
  }
}

/// Makes up records. Every case of every enum comes up.
private struct RandomRecords<Numbers: RandomNumberGenerator> {
  var numbers: Numbers
  private let adopts: Bool

  init(_ numbers: Numbers, adopting adopts: Bool) {
    (self.numbers, self.adopts) = (numbers, adopts)
  }

  mutating func record() -> LogRecord {
    let author = LogRecord.Author(
      name: text(), position: maybe { $0.text() }, unit: maybe { $0.id() },
      account: maybe { $0.text() })
    let evidence = (0..<one(of: [0, 0, 1, 2])).map { _ in self.evidence() }
    return LogRecord(
      day: someDay(), event: event(depth: 0), author: author,
      channel: one(of: LogRecord.Channel.allCases), clock: one(of: [.read, .given]),
      evidence: evidence)
  }

  private mutating func one<Element>(of choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &numbers)]
  }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    Bool.random(using: &numbers) ? value(&self) : nil
  }

  private mutating func text() -> String {
    one(of: [
      "อบรมแล้วเสร็จ", "", " ", "<script>alert(1)</script>", "a|b", "=cmd|' /C calc'!A0",
      "\u{202E}ขวาไปซ้าย\u{202C}", "\u{2028}\u{2029}\u{85}\u{FEFF}", "\"\\/\\u0041",
      String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init))), "\u{7F}",
      "กำ กํา e\u{301} é", "👩‍👩‍👧‍👦 𝒳",
      String(repeating: "ก", count: Int.random(in: 0...300, using: &numbers)),
    ])
  }

  private mutating func id<Subject>() -> Identifier<Subject> {
    Identifier(one(of: ["3.1.4", "p1/s2/2567", "โครงการ", "x"]))
  }

  private mutating func someDay() -> ThaiDate {
    ThaiDate(dayNumber: Int.random(in: -10_000...170_000, using: &numbers))
  }

  private mutating func year() -> FiscalYear {
    FiscalYear(Int.random(in: 2500...2600, using: &numbers))
  }

  private mutating func count() -> Int {
    one(of: [0, 1, -1, .max, .min, Int.random(in: 0...1_000_000, using: &numbers)])
  }

  private mutating func quantity() -> Quantity {
    Quantity(
      tenThousandths: one(of: [
        0, 1, -1, 5_000, -5_000, 10_000, 12_345, -98_700,
        Int64.random(in: -1_000_000_000...1_000_000_000, using: &numbers),
      ]))
  }

  private mutating func hex() -> String {
    let digits = Array("0123456789abcdef")
    return String((0..<64).map { _ in one(of: digits) })
  }

  private mutating func evidence() -> Evidence {
    let file = Evidence.Content.file(sha256: hex(), name: text(), octets: count(), kind: text())
    return Evidence(one(of: [file, .page(url: text())]), made: maybe { $0.someDay() })
  }

  private mutating func subject() -> LogSubject {
    one(of: [.plan, .project(id()), .obligation(id())])
  }

  private mutating func event(depth: Int) -> LogEvent {
    let replacement: LogEvent.Replacement? =
      depth < 2
      ? maybe { source in
        LogEvent.Replacement(
          day: source.someDay(), event: source.event(depth: depth + 1),
          evidence: source.maybe { [Evidence(.page(url: $0.text()), made: nil)] })
      } : nil
    let isPublished = Bool.random(using: &numbers)
    let adoption = LogEvent.Adoption(
      number: count(), edition: hex(), from: someDay(), reason: text(), document: text(),
      changes: maybe { $0.text() })
    return one(
      of: (adopts ? [.adopted(adoption)] : []) + [
        .started(id()),
        .completed(id(), result: text(), participants: maybe { $0.count() }),
        .note(subject(), text()),
        .measured(
          id(), id(), value: quantity(), before: maybe { $0.quantity() },
          sample: maybe { $0.count() }, how: maybe { $0.text() }),
        .evidenceFiled(subject(), maybe { $0.text() }),
        .problem(subject(), text()),
        .suggestion(subject(), text()),
        .cannot(subject(), year(), one(of: CannotReason.allCases), maybe { $0.text() }),
        .limitStarted(matter(), kind: maybe { $0.one(of: ComplaintKind.allCases) }),
        .limitTold(matter(), text()),
        .limitSettled(matter(), result: text()),
        .money(movement()),
        .money(movement()),
        .register(register()),
        .register(register()),
        .corrected(count(), reason: text(), approval: text(), instead: replacement),
        .closed(
          year(), one(of: [.sixMonth, .annual]),
          LogEvent.Closing(
            // Where both are named, their files are looked for.
            contents: hex(), head: hex(), count: count(), root: maybe { $0.hex() },
            published: isPublished ? hex() : nil,
            edition: isPublished ? nil : maybe { $0.hex() },
            withheld: maybe { _ in
              WithheldLinks([.init(entry: 3, evidence: 1), .init(entry: 3, inWords: 2)])
            })),
        // Of entries that no log has: what is erased is gone from what a test looks for.
        .erased(
          one(of: [0, -1, .max, .min]), part: count(), reason: text(), approval: text()),
      ])
  }

  private mutating func matter() -> Matter {
    one(of: [Matter(id(), limit: text(), reference: text()), Matter(ofOffice: text())])
  }

  private mutating func register() -> RegisterEvent {
    one(of: [
      .giftPolicy(
        GiftPolicy(year(), document: text(), signer: text(), text: maybe { $0.text() })),
      .giftCulture(text(), participants: maybe { $0.count() }),
      .gift(
        Gift(
          text(), worth: maybe { Baht(satang: Int64($0.count())) },
          giver: one(of: Gift.Giver.allCases), occasion: text(),
          handling: one(of: Gift.Handling.allCases), explanation: maybe { $0.text() })),
      .itaResult(
        ITAAnnouncement(
          year(), scores: scores(), total: Quantity(tenThousandths: Int64(count())),
          level: text(), document: text())),
      .itaRemark(
        ITARemark(
          year(), about: maybe { $0.text() }, question: maybe { $0.text() }, text: text())),
      .itaAnalysis(ITAAnalysis(year(), about: maybe { $0.text() }, text: text())),
      .nothing(
        NoneDeclared(
          one(of: Register.allCases.filter { !$0.rounds.isEmpty }), year(),
          one(of: [.sixMonth, .annual]))),
    ])
  }

  private mutating func scores() -> ITAScores {
    let count = Int.random(in: 1...ITAScores.most, using: &numbers)
    let scores = (0..<count).map { _ in
      Percent(hundredths: Int.random(in: 0...10_000, using: &numbers))
    }
    guard let scores = ITAScores(scores) else { preconditionFailure("they are scores") }
    return scores
  }

  private mutating func movement() -> Movement {
    let kind: Movement.Kind = one(of: [
      .approved, .supplement, .transferred(to: id()), .committed, .released(commitment: text()),
      .disbursed(commitment: maybe { $0.text() }), .refunded,
      .carriedOver(commitment: maybe { $0.text() }),
    ])
    return Movement(
      project: id(), kind: kind, amount: Baht(satang: Int64(count())), fiscalYear: year(),
      document: text(), approver: text())
  }
}

extension PeriodReport {
  /// What an entry that closes this round holds; `contentsHash` stands for that of the contents.
  public func closing(contentsHash: String) -> LogEvent.Closing {
    LogEvent.Closing(contents: contentsHash, head: basis.head.description, count: basis.count)
  }
}
