import Interchange
import PlanModel
import ThaiCivil

extension ITAContents {
  var json: JSON {
    let entries = result.entries
    return [
      // The form of these contents; a change of it is another number.
      "form": "1", "organisation": .string(organisation.name), "year": .year(result.year),
      "announcement": .string(result.announced.document), "announced": .day(result.day),
      "announcedTotal": .string(result.announced.score.description),
      "announcedLevel": .string(result.announced.level),
      "total": .percent(Figure(assessment.total, entries: entries)),
      "level": .string(assessment.level.name), "passed": .bool(assessment.level.isPass),
      "instruments": .array(assessment.instruments.map(\.json)),
      "indicators": .array(
        assessment.indicators.map { assessed in
          assessed.json(
            remarks(about: .indicator(assessed.indicator.number)),
            analysis(of: .indicator(assessed.indicator.number)), measures)
        }),
      "years": .array(years.map(\.json)),
      "findings": .array(findings.map(\.json)),
    ]
  }
}

extension AssessedInstrument {
  fileprivate var json: JSON {
    [
      "code": .string(instrument.code), "name": .string(instrument.name),
      "weight": .integer(instrument.weight), "mean": .string(mean.description),
      "weighted": .string(part.description),
    ]
  }
}

extension AssessedIndicator {
  fileprivate func json(
    _ remarks: [Figure<ITARemark>], _ analysis: Figure<ITAAnalysis>?, _ measures: ITAMeasures?
  ) -> JSON {
    [
      "number": .integer(indicator.number), "name": .string(indicator.name),
      "score": .string(score.description), "rank": .integer(rank), "group": .string(group.rawValue),
      "remarks": .array(remarks.map(Self.json)), "analysis": .optional(analysis?.value.text),
      "measures": .array(
        (measures?.rows(for: indicator) ?? []).map { row in
          ["title": .string(row.measure.title), "owners": .array(row.owners.map { .string($0) })]
        }),
    ]
  }
}

extension AssessedIndicator {
  private static func json(_ remark: Figure<ITARemark>) -> JSON {
    [
      "question": .optional(remark.value.question), "text": .string(remark.value.text),
      "entries": .entries(remark.entries),
    ]
  }
}

extension ITAYear {
  fileprivate var json: JSON {
    [
      "year": .year(year), "total": .string(total.description), "level": .optional(level),
      "entries": .entries(entries),
    ]
  }
}

extension ITAFinding {
  fileprivate var json: JSON {
    [
      "isFault": .bool(isFault), "thai": .string(words.thai), "english": .string(words.english),
    ]
  }
}
