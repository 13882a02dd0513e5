internal import Interchange
internal import ThaiCivil

extension LogRefusal {
  /// The stable name, in kebab-case.
  public var rule: String {
    switch self {
    case .dayInFuture: "day-in-future"
    case .dayBeforePlan: "day-before-plan"
    case .dayAfterPlan: "day-after-plan"
    case .dayOutsideYear: "day-outside-year"
    case .evidenceFromFuture: "evidence-from-future"
    case .unknownProject: "unknown-project"
    case .unknownObligation: "unknown-obligation"
    case .unknownIndicator: "unknown-indicator"
    case .unknownLimit: "unknown-limit"
    case .unknownOwner: "unknown-owner"
    case .yearOutsideProject: "year-outside-project"
    case .yearOutsidePlan: "year-outside-plan"
    case .yearOfAnother: "year-of-another"
    case .subjectTooWide: "subject-too-wide"
    case .noEvidence: "no-evidence"
    case .emptyText: "empty-text"
    case .textTooLong: "text-too-long"
    case .controlCharacter: "control-character"
    case .malformedAddress: "malformed-address"
    case .malformedHash: "malformed-hash"
    case .numberTooSmall: "number-too-small"
    case .percentOutOfRange: "percent-out-of-range"
    case .totalOutOfRange: "total-out-of-range"
    case .namesPerson: "names-person"
    case .underLimit: "under-limit"
    case .unknownAssessed: "unknown-assessed"
    case .notYetAssessed: "not-yet-assessed"
    case .startedTwice: "started-twice"
    case .startedAfterDone: "started-after-done"
    case .completedTwice: "completed-twice"
    case .cannotAfterDone: "cannot-after-done"
    case .cannotTwice: "cannot-twice"
    case .limitStartedTwice: "limit-started-twice"
    case .limitNeverStarted: "limit-never-started"
    case .limitSettledTwice: "limit-settled-twice"
    case .settledBeforeStarted: "settled-before-started"
    case .saidTwice: "said-twice"
    case .amountNotPositive: "amount-not-positive"
    case .movementOutsideYear: "movement-outside-year"
    case .transferToItself: "transfer-to-itself"
    case .negativeBalance: "negative-balance"
    case .unknownCommitment: "unknown-commitment"
    case .beyondCommitment: "beyond-commitment"
    case .refundBeyondDisbursed: "refund-beyond-disbursed"
    case .amountOverflow: "amount-overflow"
    case .noSuchEntry: "no-such-entry"
    case .correctsCorrection: "corrects-correction"
    case .correctsClosing: "corrects-closing"
    case .correctsWithdrawn: "corrects-withdrawn"
    case .evidenceErased: "evidence-erased"
    case .correctsErasure: "corrects-erasure"
    case .erasesUnsealed: "erases-unsealed"
    case .erasedTwice: "erased-twice"
    case .editionOutOfOrder: "edition-out-of-order"
    case .adoptedAlready: "adopted-already"
    case .holdsAfterPlan: "holds-after-plan"
    case .holdsBeforeLast: "holds-before-last"
    case .correctsAdoption: "corrects-adoption"
    case .leftPlan: "left-plan"
    case .nothingToErase: "nothing-to-erase"
    case .replacementNotAllowed: "replacement-not-allowed"
    case .evidenceNotFiled: "evidence-not-filed"
    case .closedTwice: "closed-twice"
    case .roundNotOver: "round-not-over"
    case .closingOfAnotherLog: "closing-of-another-log"
    }
  }

  /// What is wrong, in one sentence without a full stop; days as a Thai form has them.
  public var message: String {
    switch self {
    case .dayInFuture(let day, let today): "\(form(day)) is in the future: today is \(form(today))"
    case .dayBeforePlan(let day, let begins):
      "\(form(day)) is before the plan, which begins on \(form(begins))"
    case .dayAfterPlan(let day, let ends):
      "\(form(day)) is after the plan: its last annual report is due on \(form(ends))"
    case .dayOutsideYear(let day, let id, let from, let until):
      "\(form(day)) is outside the year of '\(id)', which takes \(form(from)) to \(form(until))"
    case .evidenceFromFuture(let day, let today):
      "evidence made on \(form(day)) is from the future: today is \(form(today))"
    case .unknownProject(let id, near: _): "'\(id)' is not a project of this plan"
    case .unknownObligation(let id, near: _): "'\(id)' is not in the schedule of this plan"
    case .unknownIndicator(let id, let project, near: _):
      "'\(id)' is not an indicator of '\(project)'"
    case .unknownLimit(let id, let project, near: _): "'\(id)' is not a time limit of '\(project)'"
    case .unknownOwner(let id, near: _): "'\(id)' is not an owner of this plan"
    case .yearOutsideProject(let year, let project, let years):
      "'\(project)' runs from \(years.lowerBound) to \(years.upperBound), not in \(year)"
    case .yearOutsidePlan(let year, let years):
      "the plan runs from \(years.lowerBound) to \(years.upperBound), not in \(year)"
    case .yearOfAnother(let year, let id, let own): "'\(id)' belongs to \(own), not to \(year)"
    case .subjectTooWide: "the plan as a whole cannot be given up"
    case .noEvidence: "there is no evidence to file"
    case .emptyText(let part): "the \(part.word) is empty"
    case .textTooLong(let part, let length, let longest):
      "the \(part.word) has \(length) characters; at most \(longest) are taken"
    case .controlCharacter(let part, let value):
      "the \(part.word) has a character that cannot be seen, U+\(String(hexadecimal: value, places: 4, uppercase: true))"
    case .malformedAddress(let url): "'\(url.prefix(200))' is not an http or https address"
    case .malformedHash(let text): "'\(text.prefix(80))' is not a SHA-256 in lower case"
    case .numberTooSmall(let part, let number): "\(number) is too small for \(part.word)"
    case .percentOutOfRange(let value): "\(value) percent is not between 0 and 100"
    case .namesPerson(let part): "the \(part.word) looks like the name or the number of a person"
    case .underLimit(let project): "the plan has a time limit for it, in '\(project)'"
    case .totalOutOfRange(let value): "a total of \(value) is not between 0 and 100"
    case .unknownAssessed(let text):
      "'\(text.excerpt)' is neither the number of an indicator nor the code of an instrument"
    case .notYetAssessed(let year, let day):
      "the assessment of \(year) is not over on \(day.written(.numeric))"
    case .startedTwice(let id, let by): "'\(id)' was started already, by entry \(by)"
    case .startedAfterDone(let id, let by), .completedTwice(let id, let by),
      .cannotAfterDone(let id, let by):
      "'\(id)' is done already, by entry \(by)"
    case .cannotTwice(let by), .saidTwice(let by): "entry \(by) says so already"
    case .limitStartedTwice(let reference, let by):
      "'\(reference)' came in already, by entry \(by)"
    case .limitNeverStarted(let reference): "'\(reference)' never came in"
    case .limitSettledTwice(let reference, let by):
      "'\(reference)' is settled already, by entry \(by)"
    case .settledBeforeStarted(let day, let started):
      "settled on \(form(day)), before it came in on \(form(started))"
    case .amountNotPositive(let amount): "\(amount) baht is not above zero"
    case .movementOutsideYear(let day, let year): "\(form(day)) is not in fiscal year \(year)"
    case .transferToItself(let project): "'\(project)' cannot transfer money to itself"
    case .negativeBalance(let project, let balance, let day):
      "'\(project)' would be left with \(balance) baht on \(form(day))"
    case .unknownCommitment(let document, let project, let year):
      "'\(project)' has no commitment '\(document)' in \(year)"
    case .beyondCommitment(let document, let project, let over, let day):
      "that is \(over) baht more than commitment '\(document)' of '\(project)' has left on \(form(day))"
    case .refundBeyondDisbursed(let project, let over, let day):
      "that is \(over) baht more than '\(project)' has paid out by \(form(day))"
    case .amountOverflow: "the amounts of the log would add up to more money than there is"
    case .noSuchEntry(let number, let count): "there is no entry \(number): the log has \(count)"
    case .correctsCorrection(let number): "entry \(number) is a correction itself"
    case .correctsClosing(let number): "entry \(number) closed a round, which is published"
    case .correctsWithdrawn(let number, let by):
      "entry \(number) was taken back already, by entry \(by)"
    case .evidenceNotFiled(let number): "entry \(number) does not have that evidence"
    case .evidenceErased: "what was erased cannot be filed again by its seal"
    case .correctsErasure(let number): "entry \(number) erased something, which is gone"
    case .erasesUnsealed(let number):
      "entry \(number) was written by an earlier version, whose texts hold what was typed for ever"
    case .erasedTwice(let number, let part, let by):
      "part \(part) of entry \(number) was erased already, by entry \(by)"
    case .editionOutOfOrder(let number, let next):
      "\(number) is not the number of the next edition, which is \(next)"
    case .adoptedAlready(let number, let by):
      "this is edition \(number) of the plan, adopted by entry \(by)"
    case .holdsAfterPlan(let from, let ends):
      "the plan that is adopted ends on \(form(ends)), before \(form(from))"
    case .holdsBeforeLast(let from, let last):
      "\(form(from)) is before \(form(last)), from which the last edition holds"
    case .correctsAdoption(let number): "entry \(number) adopted an edition of the plan"
    case .leftPlan(let id, let edition, let since):
      "'\(id)' left the plan on \(form(since)), with edition \(edition)"
    case .nothingToErase(let number, let part): "entry \(number) has nothing in part \(part)"
    case .replacementNotAllowed: "a correction cannot be replaced by a correction or a closing"
    case .closedTwice(let year, let round, let by):
      "the \(round.rawValue) round of \(year) is closed already, by entry \(by)"
    case .roundNotOver(let year, let round, let ends):
      "the \(round.rawValue) round of \(year) runs until \(form(ends))"
    case .closingOfAnotherLog: "the report was not made from this log"
    }
  }

  /// What to do instead; nil where a name is like none that is known.
  public var hint: String? {
    switch self {
    case .dayInFuture: "record it once it has happened"
    case .dayBeforePlan, .settledBeforeStarted: "check the day: its year is one of the Buddhist Era"
    case .dayAfterPlan: "what happens after a plan belongs to the log of the next one"
    case .dayOutsideYear: "name the obligation of the year that the work was for"
    case .evidenceFromFuture: "check the day on which it was made"
    case .unknownProject(_, let near): near.map { "did you mean '\($0)'?" }
    case .unknownObligation(_, let near): near.map { "did you mean '\($0)'?" }
    case .unknownIndicator(_, _, let near): near.map { "did you mean '\($0)'?" }
    case .unknownLimit(_, _, let near): near.map { "did you mean '\($0)'?" }
    case .unknownOwner(_, let near): near.map { "did you mean '\($0)'?" }
    case .yearOutsideProject, .yearOutsidePlan: "name one of these years"
    case .yearOfAnother(_, _, let own): "name \(own)"
    case .subjectTooWide: "name a project or an obligation"
    case .noEvidence: "name a file, or an http or https address"
    case .emptyText(.field(.explanation)), .emptyText(.field(.correctionReason)): "say why"
    case .emptyText: "fill it in"
    case .textTooLong: "say it in fewer words, or file the whole as evidence"
    case .controlCharacter: "type the text again, or paste it without formatting"
    case .malformedAddress: "give the whole address, such as https://www.example.go.th/news/1"
    case .malformedHash: "64 hexadecimal digits, as sha256sum prints them"
    case .numberTooSmall(.field(.sample), _): "give how many were asked or counted, 1 or more"
    case .numberTooSmall(.evidenceSize, _): "an empty file shows nothing: look for the right one"
    case .numberTooSmall: "give a whole number, 0 or more"
    case .percentOutOfRange: "give the percentage itself, 85 for ร้อยละ 85"
    case .namesPerson: "it can never be erased: give the office's own number, or a position"
    case .underLimit(let project): "record it for project '\(project)'"
    case .totalOutOfRange: "give the score of 100, as 95.82"
    case .notYetAssessed: "check the year, and the day of the announcement"
    case .unknownAssessed: "4 for indicator 4, IIT for an instrument, nothing for the whole result"
    case .startedTwice(_, let by), .completedTwice(_, let by), .cannotTwice(let by),
      .limitSettledTwice(_, let by), .saidTwice(let by):
      "to change what it says, correct entry \(by)"
    case .startedAfterDone(_, let by), .cannotAfterDone(_, let by):
      "if it is not done, take entry \(by) back"
    case .limitStartedTwice(_, let by): "give it a number of its own, or correct entry \(by)"
    case .limitNeverStarted: "record the day on which it came in first"
    case .amountNotPositive(.zero): "only an approval can be of 0 baht"
    case .amountNotPositive: "give the amount without a sign: the kind of movement says which way"
    case .movementOutsideYear(let day, _): "the day lies in fiscal year \(day.fiscalYear)"
    case .transferToItself: "name the project that receives the money"
    case .negativeBalance: "record first what was approved, or give away less"
    case .unknownCommitment: "record the commitment first, or the payment without one"
    case .beyondCommitment: "record the rest as a payment without a commitment"
    case .refundBeyondDisbursed: "record the payment first, or check the amount"
    case .amountOverflow: "check the amount"
    case .noSuchEntry: "look its number up in the list of entries"
    case .correctsCorrection: "correct the original entry again"
    case .correctsWithdrawn: "record it again"
    case .correctsClosing, .closedTwice:
      "a later entry for the round shows as late in the next report"
    case .replacementNotAllowed: "give what happened instead, or nothing to take the entry back"
    case .evidenceNotFiled: "look up what it has, or add it as new evidence"
    case .evidenceErased: "leave it out, or file the evidence anew"
    case .correctsErasure:
      "record what is missing as a new entry, or by correcting the entry it was of"
    case .erasesUnsealed: "it can be corrected, but what it said stays in the log"
    case .erasedTwice: nil
    case .editionOutOfOrder: "look at the editions: somebody else has adopted one"
    case .adoptedAlready: "there is nothing to adopt"
    case .holdsAfterPlan(_, let ends): "let it hold from \(form(ends)) or earlier"
    case .holdsBeforeLast(_, let last): "let it hold from \(form(last)) or later"
    case .correctsAdoption: "adopt the edition that is right"
    case .leftPlan(_, _, let since):
      "only what was done before \(form(since)) can still be recorded for it"
    case .nothingToErase: "0 is its words; its evidence counts from 1"
    case .roundNotOver(_, _, let ends): "close it on \(form(ends)) or later"
    case .closingOfAnotherLog: "make the report again and close that"
    }
  }
}

extension LogRefusal.Part {
  fileprivate var word: String {
    switch self {
    case .field(let field): field.key.description
    case .authorName: "author name"
    case .authorPosition: "author position"
    case .evidenceName: "evidence name"
    case .evidenceKind: "evidence kind"
    case .evidenceSize: "evidence size"
    case .evidenceAddress: "evidence address"
    }
  }
}

/// 15/01/2567.
private func form(_ day: ThaiDate) -> String { day.written(.numeric) }
