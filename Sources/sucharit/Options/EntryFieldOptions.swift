import ArgumentParser
import PlanModel
import ThaiCivil

/// The fields of entries as options; each is named after its field, save where the command that adds such
/// an entry has another word for it.
struct EntryFieldOptions: ParsableArguments {
  @Option(
    name: [.customLong("text"), .customLong("result")],
    help: "The right words: result, remark or explanation.")
  var text: String?

  @Option(help: "The right number of people who took part.") var participants: Headcount?

  @Option(help: "The right indicator: its place (1, 2 …), its id or its title.")
  var indicator: String?

  @Option(help: "The right value.") var value: TypedNumber?

  @Option(help: "The right value before.") var before: TypedNumber?

  @Option(help: "The right number of those who were asked or counted.") var sample: Headcount?

  @Option(help: "How it was measured.") var how: String?

  @Option(help: "The right fiscal year (BE).") var year: FiscalYear?

  @Option(
    help: "The right reason why it cannot be done: no-budget, policy-changed, no-staff, other.")
  var rightReason: CannotReason?

  @Option(help: "The right time limit.") var limit: String?

  @Option(help: "The office's right number for the matter.") var reference: String?

  @Option(help: "The right amount of money.") var amount: Baht?

  @Option(help: "The right number of the document under which money moved.") var document: String?

  @Option(help: "Who approved the movement of money.") var approver: String?

  @Option(help: "The right number of the commitment.") var commitment: String?

  @Option(help: "The project that gets the money, by number or id.") var to: String?

  @Option(help: "The right kind of complaint.") var complaint: ComplaintKind?

  @Option(help: "The right position of who signed the announcement.") var signer: String?

  @Option(help: "What was given or offered after all.") var gift: String?

  @Option(help: "What the gift is worth after all.") var worth: Baht?

  @Option(help: "The right kind of giver.") var giver: Gift.Giver?

  @Option(help: "The right occasion of the gift.") var occasion: String?

  @Option(help: "What was done with the gift after all.") var handling: Gift.Handling?

  @Option(help: "The right year of the assessment (BE).") var itaYear: FiscalYear?

  @Option(help: "The right scores of all indicators, in order.") var scores: ITAScores?

  @Option(help: "The right total.") var total: TypedNumber?

  @Option(help: "The right level.") var level: String?

  @Option(help: "The right indicator (4) or instrument (IIT) that it is about.")
  var assessed: String?

  @Option(help: "The right question.") var question: String?

  @Option(help: "The right round: six-month or annual.") var round: FiscalYear.Round?

  @Option(
    help:
      "A part that is wrong and has nothing in its place, such as participants; may be repeated.")
  var without: [String] = []

  /// The option of a field.
  static func option(for field: EntryField) -> String {
    switch field {
    case .year: "--year"
    case .reason: "--right-reason"
    case .receiver: "--to"
    case .assessedYear: "--ita-year"
    case .result, .participants, .text, .indicator, .value, .before, .sample, .how, .explanation,
      .limit, .reference, .complaint, .amount, .document, .approver, .commitment, .signer, .gift,
      .worth, .giver, .occasion, .handling, .scores, .total, .level, .about, .question, .entry,
      .correctionReason,
      .approval, .instead, .round, .contents, .head, .count, .root, .published, .edition,
      .withheld,
      .erasedEntry, .part, .erasureReason, .editionNumber, .holdsFrom, .adoptionReason, .changes:
      "--\(field.name)"
    }
  }

  /// What is given, by the names of the fields. An indicator, a limit and a project are found by what people
  /// call them; `project` is that of the entry.
  func given(_ project: Project?, at desk: Desk) throws -> [(name: String, value: EntryField.Value)]
  {
    let indicator = try indicator.map { text in
      try project?.indicator(named: text).id ?? Indicator.ID(text)
    }
    let limit = try limit.map { text in
      try project.map { try desk.schedule.limit(of: $0, named: text).of } ?? text
    }
    let receiver = try to.map { try desk.plan.project(named: $0).id }
    let all: [(EntryField, (any EntryFieldValue)?)] = [
      (.text, text), (.participants, participants?.number), (.indicator, indicator),
      (.value, value.map(Quantity.init)),
      (.before, before.map(Quantity.init)), (.sample, sample?.number), (.how, how), (.year, year),
      (.reason, rightReason),
      (.limit, limit), (.reference, reference), (.complaint, complaint), (.amount, amount),
      (.document, document),
      (.approver, approver), (.commitment, commitment), (.receiver, receiver), (.signer, signer),
      (.gift, gift), (.worth, worth), (.giver, giver), (.occasion, occasion), (.handling, handling),
      (.round, round), (.assessedYear, itaYear), (.scores, scores),
      (.total, total.map(Quantity.init)), (.level, level), (.about, assessed),
      (.question, question),
    ]
    return all.compactMap { field, value in value.map { (field.name, $0.fieldValue) } }
  }
}

extension Quantity {
  fileprivate init(_ typed: TypedNumber) { self.init(tenThousandths: typed.tenThousandths) }
}
