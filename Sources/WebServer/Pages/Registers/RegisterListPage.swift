internal import Office
internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// The registers of the office, and how each stands in a fiscal year.
struct RegisterListPage: PageModel {
  let year: FiscalYear
  let years: [FiscalYear]
  let registers: [(register: Register, rounds: [RegisterRound])]
  let query: String

  init(_ exchange: Exchange) {
    year = exchange.year
    years = exchange.book.plan.fiscalYears.years
    registers = Register.allCases.map { register in
      (register, exchange.book.rounds(of: register, in: exchange.year, asOf: exchange.today))
    }
    query = exchange.yearQuery
  }

  func title(_ words: PageWording) -> String { words.registersOf(year) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      yearLinks(words, years, year, .registers)
      tag("ul", ["class": "cards"]) {
        for (register, rounds) in registers {
          tag("li") {
            tag("p") {
              tag("a", ["class": "title", "href": Route.register(register).path + query]) {
                words.say(register.name)
              }
            }
            for round in rounds { round.line(words) }
          }
        }
      }
    }
  }
}

extension RegisterRound {
  /// The round and how it stands, with what is to be looked at.
  @MarkupBuilder func line(_ words: PageWording) -> [Markup] {
    tag("p") {
      words.name(of: round) + " "
      tag("span", ["class": "mark \(mark)"]) { words.state(of: self) }
    }
    for finding in findings {
      tag("p", ["class": "notice bad"]) {
        words.say(finding.words)
        for number in finding.entries {
          " "
          Markup.link(words.entry(number), to: .entry(number))
        }
      }
    }
  }

  private var mark: String {
    if !findings.isEmpty { return "late" }
    return state == .silent ? "open" : "done"
  }
}
