internal import MarkupTree
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil
internal import Transparency

/// Where a paper's QR code leads: whether the paper was made from the beginning of this log, who signed that, and
/// what is not proven by it.
struct VerifyPage: PageModel {
  let organisation: String
  let fields: FormFields
  let faults: FormFaults
  /// Nil where nothing was asked.
  let answer: Answer?
  /// What was signed last; nil where nothing was.
  let signed: KeptCheckpoint?
  /// The office's public keys; none where it signs nothing.
  let keys: [VerifierKey]

  static let countField = "count"
  static let headField = "head"

  enum Answer: Hashable, Sendable {
    /// Made from so many first entries, from 0; of the round that was closed over them, if one was.
    case proven(Int, ClosedRound?)
    case notProven
  }

  init(_ exchange: Exchange, signed: KeptCheckpoint?, keys: [VerifierKey]) {
    (self.signed, self.keys) = (signed, keys)
    organisation = exchange.book.plan.organisation.name
    fields = Self.fields(of: exchange)
    let (words, log) = (exchange.words, exchange.book.log)
    var faults = FormFaults()
    let (typedCount, typedHead) = (
      fields[Self.countField] ?? "", fields[Self.headField] ?? ""
    )
    guard !typedCount.isEmpty || !typedHead.isEmpty else {
      (self.faults, answer) = (faults, nil)
      return
    }
    let count = try? TypedNumber.readWhole(typedCount)
    if count == nil { faults.add(words.notACount, to: Self.countField) }
    let head = LogHash(hex: typedHead.filter { !$0.isWhitespace })
    if head == nil { faults.add(words.notAHash, to: Self.headField) }
    self.faults = faults
    guard let count, let head else {
      answer = nil
      return
    }
    let isBeginning = (0...log.count).contains(count) && log.head(ofFirst: count) == head
    answer =
      isBeginning
      ? .proven(
        count,
        log.closedRounds.first {
          $0.closing.count == count && $0.closing.head == head.description
        }) : .notProven
  }

  /// What is asked for: as a form sends it, or as a paper's address says it.
  private static func fields(of exchange: Exchange) -> FormFields {
    guard case .publishedPaper(let count, let head) = exchange.route else { return exchange.query }
    var fields = FormFields()
    fields.add(countField, String(count))
    fields.add(headField, head.description)
    return fields
  }

  func title(_ words: PageWording) -> String { words.verifyPaper }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let answer {
        self.answer(answer, words)
        tag("h2") { words.whatIsNotProven }
        tag("ul") { for line in words.notProvenByPaper { tag("li") { line } } }
        tag("p") { Markup.link(words.published, to: .published) }
        tag("h2") { words.anotherPaper }
      } else {
        tag("p") { words.verifyPaperIntroduction }
      }
      tag("form", ["method": "get", "action": Route.publishedVerify.path, "class": "narrow"]) {
        FormField(Self.countField, words.entryCount, .digits, isRequired: true)
          .filled(fields, faults).view(words)
        FormField(
          Self.headField, words.headHash, hint: words.headHashHint, isRequired: true
        ).filled(fields, faults).view(words)
        drawing.button(words.verifyPaper)
      }
      withoutUs(words)
    }
  }

  private func answer(_ answer: Answer, _ words: PageWording) -> [Markup] {
    markup {
      switch answer {
      case .notProven:
        tag("div", ["class": "notice bad", "role": "alert"]) {
          tag("p") { words.paperNotProven(organisation) }
        }
      case .proven(let count, let round):
        tag("div", ["class": "notice good", "role": "status"]) {
          tag("p") {
            count == 0
              ? words.paperOfNothing(organisation) : words.paperProven(organisation, count)
          }
          tag("p") {
            round.map { words.paperClosed(words.reportTitle($0.round), words.fiscalYear($0.year)) }
              ?? words.paperNotClosed
          }
        }
        tag("h2") { words.whoSigned }
        signatures(over: count, words)
      }
    }
  }

  private func signatures(over count: Int, _ words: PageWording) -> [Markup] {
    guard let signed, signed.checkpoint.size >= count else {
      return [tag("p") { words.notSignedYet }]
    }
    return markup {
      tag("p") {
        words.paperSigned(
          signed.checkpoint.size, by: signed.checkpoint.origin.text,
          words.instant(signed.signed))
      }
      tag("p") { words.noWitness }
    }
  }

  /// How to check without taking this server's word.
  private func withoutUs(_ words: PageWording) -> [Markup] {
    guard signed != nil else { return [] }
    return markup {
      tag("h2") { words.withoutThisServer }
      tag("p") { words.withoutThisServerHint }
      tag("p") { Markup.link(words.newestCheckpoint, to: .publishedCheckpoint) }
      for key in keys { tag("code", ["class": "secret"]) { key.description } }
    }
  }
}

extension Log {
  /// The hash of the last of its first entries, of which there are so many at least.
  fileprivate func head(ofFirst count: Int) -> LogHash {
    count == 0 ? .none : entries[count - 1].hash
  }
}
