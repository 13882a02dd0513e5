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
  let question: PaperQuestion
  /// Nil where nothing was asked.
  let answer: Answer?
  /// What was signed that covers the paper; the newest where no paper was asked about. Nil where nothing was.
  let signed: KeptCheckpoint?
  /// The office's public keys; none where it signs nothing.
  let keys: [VerifierKey]
  /// Who of the office's witnesses saw what was signed, and when.
  let witnessed: [VerifiedSignature]

  enum Answer: Hashable, Sendable {
    /// Made from so many first entries, from 0; of the round that was closed over them, if one was.
    case proven(PaperQuestion.Asked, ClosedRound?)
    case notProven
  }

  /// `root` is that of the tree over as many first entries as the paper says; nil where there are not as many.
  init(
    _ exchange: Exchange, _ question: PaperQuestion, root: LogHash?, _ seen: Vouching.Seen?,
    keys: [VerifierKey]
  ) {
    (self.question, self.keys) = (question, keys)
    (signed, witnessed) = (seen?.kept, seen?.witnessed ?? [])
    organisation = exchange.book.plan.organisation.name
    let log = exchange.book.log
    answer = question.asked.map { asked in
      let isBeginning = asked.mark == root || asked.mark == log.head(after: asked.count)
      guard isBeginning else { return .notProven }
      return .proven(asked, log.publishedRounds.first { $0.closing.count == asked.count })
    }
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
        FormField(PaperQuestion.countField, words.entryCount, .digits, isRequired: true)
          .filled(question.fields, question.faults).view(words)
        FormField(
          PaperQuestion.rootField, words.rootHash, hint: words.rootHashHint, isRequired: true
        ).filled(question.fields, question.faults).view(words)
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
      case .proven(let asked, let round):
        tag("div", ["class": "notice good", "role": "status"]) {
          tag("p") {
            asked.count == 0
              ? words.paperOfNothing(organisation) : words.paperProven(organisation, asked.count)
          }
          tag("p") {
            round.map { words.paperClosed(words.reportTitle($0.round), words.fiscalYear($0.year)) }
              ?? words.paperNotClosed
          }
        }
        tag("h2") { words.whoSigned }
        signatures(over: asked.count, words)
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
      for stamp in signed.note.timestamps {
        tag("p") { words.timestamped(by: stamp.authority.text) }
      }
      if witnessed.isEmpty { tag("p") { words.noWitness } }
      for signature in witnessed {
        tag("p") { words.witnessed(by: signature.key.name.text, signature.time.map(words.instant)) }
      }
    }
  }

  /// How to check without taking this server's word.
  private func withoutUs(_ words: PageWording) -> [Markup] {
    guard let signed else { return [] }
    return markup {
      tag("h2") { words.withoutThisServer }
      tag("p") { words.withoutThisServerHint }
      tag("p") { Markup.link(words.newestCheckpoint, to: .publishedCheckpoint) }
      if case .proven(let asked, _) = answer, asked.count <= signed.checkpoint.size {
        tag("p") { Markup.link(words.proofOfPaper, to: .publishedConsistency(asked.count)) }
        tag("code", ["class": "secret"]) {
          "sucharit verify \(asked.count) --count \(asked.count) --root \(asked.mark) --key KEY"
        }
      }
      for key in keys + witnessed.map(\.key) {
        tag("code", ["class": "secret"]) { key.description }
      }
    }
  }
}
