internal import PlanModel
internal import ThaiCivil

/// The results of the ITA that are known, with what follows from each.
struct ITAPrinting {
  let register: ITARegister
  let plan: Plan
  let frameworks: ITAFrameworks

  init(_ register: ITARegister, _ plan: Plan, _ frameworks: ITAFrameworks) {
    (self.register, self.plan, self.frameworks) = (register, plan, frameworks)
  }

  var text: String {
    let years = register.results.map(lines)
    let logged = Set(register.results.map(\.year))
    let planned = plan.itaResults.filter { !logged.contains($0.year) }.map { result in
      ["\(result.year)  \(result.score)  \(result.level ?? "")  (ตามแผน)"]
    }
    let all = planned + years
    guard !all.isEmpty else { return "no result of the ITA is recorded\n" }
    return all.flatMap(\.self).map { $0.printable + "\n" }.joined()
  }

  private func lines(_ result: ITAResultOfYear) -> [String] {
    let announced = result.announced
    let head =
      "\(result.year)  \(announced.score)  \(announced.level)  \(announced.document)  "
      + "รายการที่ \(result.entries.map(String.init).joined(separator: ", "))"
    do throws(ITAAssessment.Fault) {
      let made = try ITAContents(result.year, of: plan, register, by: frameworks)
      guard let made else { return [head] }
      let means = made.assessment.instruments.map { "\($0.instrument.code) \($0.mean)" }
      let groups = ITAGroup.allCases.map { group in
        let numbers = made.assessment.indicators(in: group).map { "\($0.indicator.number)" }
        return "  \(group.name.thai): \(numbers.isEmpty ? "-" : numbers.joined(separator: ", "))"
      }
      return [head, "  " + means.joined(separator: "  ")] + groups
        + made.findings.map { "  ! \($0.words.thai)" }
    } catch {
      return [head, "  ! \(error.words(in: result.year).thai)"]
    }
  }
}
