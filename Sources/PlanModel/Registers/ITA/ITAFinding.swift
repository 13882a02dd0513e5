public import ThaiCivil

/// Something about a result that somebody has to see to, or has to know.
public enum ITAFinding: Hashable, Sendable {
  /// A weak point for which the set of measures has none.
  case weakWithoutMeasure(ITAIndicator)
  /// A weak point, and no set of measures at hand.
  case weakWithoutPlan(ITAIndicator)
  /// The parts as printed add up to something else than the total: they are rounded one by one.
  case partsDoNotAddUp(Percent, total: Percent)
  /// What was announced is not what the scores come to.
  case otherTotal(announced: Percent, reckoned: Percent)
  case otherLevel(announced: String, reckoned: String)
  /// A remark or text about something that the framework of the year does not have.
  case unknownSubject(String, entries: [Int])

  /// Whether somebody has to do something about it.
  public var isFault: Bool {
    switch self {
    case .partsDoNotAddUp: false
    case .weakWithoutMeasure, .weakWithoutPlan, .otherTotal, .otherLevel, .unknownSubject: true
    }
  }

  static func all(
    _ result: ITAResultOfYear, _ assessment: ITAAssessment, _ remarks: [Figure<ITARemark>],
    _ analyses: [Figure<ITAAnalysis>], _ measures: ITAMeasures?
  ) -> [ITAFinding] {
    let weak = assessment.indicators(in: .mend).map(\.indicator)
    let open = weak.compactMap { indicator -> ITAFinding? in
      guard let measures else { return .weakWithoutPlan(indicator) }
      return measures.rows(for: indicator).isEmpty ? .weakWithoutMeasure(indicator) : nil
    }
    let sum = assessment.sumOfPrintedParts
    let parts: [ITAFinding] =
      sum == assessment.total ? [] : [.partsDoNotAddUp(sum, total: assessment.total)]
    let subjects =
      remarks.map { ($0.value.about, $0.value.subject, $0.entries) }
      + analyses.map { ($0.value.about, $0.value.subject, $0.entries) }
    let unknown = subjects.filter { _, subject, _ in
      !(subject.map(assessment.framework.has) ?? false)
    }
    return open + parts + announced(result.announced, assessment)
      + unknown.map { about, _, entries in .unknownSubject(about ?? "", entries: entries) }
  }

  private static func announced(
    _ announced: ITAAnnouncement, _ assessment: ITAAssessment
  ) -> [ITAFinding] {
    var found: [ITAFinding] = []
    if announced.score != assessment.total {
      found.append(.otherTotal(announced: announced.score, reckoned: assessment.total))
    }
    if announced.level != assessment.level.name {
      found.append(.otherLevel(announced: announced.level, reckoned: assessment.level.name))
    }
    return found
  }
}

extension ITAFramework {
  /// Whether something can be about a subject.
  public func has(_ subject: ITASubject) -> Bool {
    switch subject {
    case .result: true
    case .instrument(let code): instruments.contains { $0.code == code }
    case .indicator(let number): indicators.contains { $0.number == number }
    }
  }
}
