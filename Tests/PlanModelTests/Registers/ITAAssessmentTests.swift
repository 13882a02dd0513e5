internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Assessment of an ITA result")
struct ITAAssessmentTests {
  /// The scores of source document 001, indicators 1 to 10.
  static let of001 = "94.56 88.13 90.81 88.09 90.53 96.03 96.20 94.74 100 100"

  private func assessment(_ scores: String, _ year: Int) throws -> ITAAssessment {
    let known = try ITAFrameworks.reference()
    let framework = try #require(known.framework(of: FiscalYear(year)))
    return try ITAAssessment(try ITAScores.read(scores), in: FiscalYear(year), by: framework)
  }

  @Test("the figures of 001 come out, from means that were not rounded")
  func figures() throws {
    let found = try assessment(Self.of001, 2565)
    #expect(found.total.description == "95.82" && found.level.name == "AA" && found.level.isPass)
    #expect(found.instruments.map(\.instrument.code) == ["IIT", "EIT", "OIT"])
    // 001 cuts 95.656… off to 95.65, and reckons 28.69 of it.
    #expect(found.instruments.map(\.mean.description) == ["90.42", "95.66", "100.00"])
    #expect(found.instruments.map(\.part.description) == ["27.13", "28.70", "40.00"])
    #expect(found.sumOfPrintedParts.description == "95.83")
    #expect(found.exactTotal.numerator * 100 == 958_242 * found.exactTotal.denominator)
  }

  @Test("indicators stand in the three groups and in the ranks of 001")
  func groups() throws {
    let found = try assessment(Self.of001, 2565)
    func numbers(_ group: ITAGroup) -> [Int] {
      found.indicators(in: group).map(\.indicator.number)
    }
    #expect(numbers(.mend) == [2, 4])
    #expect(numbers(.develop) == [1, 3, 5, 8])
    #expect(numbers(.keep) == [6, 7, 9, 10])
    #expect(found.ranking.map(\.indicator.number) == [9, 10, 7, 6, 8, 1, 3, 5, 2, 4])
    #expect(found.ranking.map(\.rank) == [1, 1, 3, 4, 5, 6, 7, 8, 9, 10])
  }

  @Test(
    "a bound belongs to the group above it",
    arguments: [
      ("89.99", ITAGroup.mend), ("90", .develop), ("94.99", .develop), ("95", .keep),
    ])
  func bounds(_ score: String, _ group: ITAGroup) throws {
    let scores = [score] + Array(repeating: "90", count: 9)
    #expect(try assessment(scores.joined(separator: " "), 2565).indicators[0].group == group)
  }

  /// Means of the three instruments, and the level; every indicator of one has the same score.
  @Test(
    "a level begins at its bound",
    arguments: [
      (2565, "95", "95", "95", "AA"), (2565, "94.99", "94.99", "94.99", "A"),
      (2565, "85", "85", "85", "A"), (2565, "84.99", "84.99", "84.99", "B"),
      (2565, "74.99", "74.99", "74.99", "C"), (2565, "64.99", "64.99", "64.99", "D"),
      (2565, "54.99", "54.99", "54.99", "E"), (2565, "49.99", "49.99", "49.99", "F"),
      (2565, "94.5", "94.5", "94.5", "A"), (2565, "0", "0", "0", "F"),
      (2566, "95", "95", "95", "ผ่านดีเยี่ยม"), (2566, "94.99", "100", "100", "ผ่านดี"),
      (2566, "85", "85", "85", "ผ่านดี"), (2566, "84.99", "100", "100", "ผ่าน"),
      (2566, "100", "100", "62.5", "ผ่าน"), (2566, "100", "100", "62.47", "ต้องปรับปรุง"),
      (2566, "84.99", "84.99", "84.99", "ต้องปรับปรุง"), (2566, "70", "70", "70", "ต้องปรับปรุง"),
      (2566, "69.99", "69.99", "69.99", "ต้องปรับปรุงโดยด่วน"),
    ])
  func levels(_ year: Int, _ iit: String, _ eit: String, _ oit: String, _ level: String) throws {
    let scores =
      Array(repeating: iit, count: 5) + Array(repeating: eit, count: 3)
      + Array(repeating: oit, count: 2)
    #expect(try assessment(scores.joined(separator: " "), year).level.name == level)
  }

  @Test("three levels of 2566 are passes, and two of the years before")
  func passes() throws {
    let known = try ITAFrameworks.reference()
    let passes = known.list.map { $0.levels.filter { $0.isPass }.map(\.name) }
    #expect(passes == [["AA", "A"], ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"]])
  }

  @Test("a total is what the means weigh, whatever the scores are")
  func law() throws {
    var random = SeededNumbers(seed: 2565)
    let year = FiscalYear(2565)
    let known = try ITAFrameworks.reference()
    let framework = try #require(known.framework(of: year))
    for _ in 0..<200 {
      let scores = (0..<10).map { _ in Int.random(in: 0...10_000, using: &random) }
      let typed = try #require(ITAScores(scores.map(Percent.init(hundredths:))))
      let found = try ITAAssessment(typed, in: year, by: framework)
      // Over the common denominator of fifths, thirds and halves, times the weights: 30 · 100.
      let exact =
        30 * 6 * scores[0..<5].reduce(0, +) + 30 * 10 * scores[5..<8].reduce(0, +)
        + 40 * 15 * scores[8..<10].reduce(0, +)
      #expect(found.total.hundredths == (2 * exact + 3_000) / 6_000)
      let apart = found.sumOfPrintedParts.hundredths - found.total.hundredths
      #expect((-2...2).contains(apart), "rounding alone parts them")
    }
  }

  @Test("another number of scores than the framework has indicators is told")
  func count() throws {
    #expect(throws: ITAAssessment.Fault.count(9, of: 10)) {
      try assessment(Array(repeating: "90", count: 9).joined(separator: " "), 2565)
    }
    #expect(try ITAFrameworks.reference().framework(of: FiscalYear(2561)) == nil)
  }

  @Test("scores are read as people type them")
  func reading() throws {
    let read = try ITAScores.read("๙๔.๕๖, 88.13,\n90.81; 100")
    #expect(read.description == "94.56 88.13 90.81 100.00")
    #expect(ITAScores(read.description) == read)
    #expect(ITAScores("94.56  88.13") == nil && ITAScores("94.5") == nil)
  }

  @Test(
    "what is no score is told",
    arguments: [
      ("", ITAScores.Fault.none), ("94.567", .unreadable("94.567")), ("101", .unreadable("101")),
      ("-1", .unreadable("-1")), ("94,56", .unreadable("94,56")), ("ดี", .unreadable("ดี")),
    ])
  func unreadable(_ text: String, _ fault: ITAScores.Fault) {
    #expect(throws: fault) { try ITAScores.read(text) }
  }

  @Test("a subject is read as it is written")
  func subjects() {
    #expect(ITASubject(reading: " iit ") == .instrument("IIT"))
    #expect(ITASubject(reading: "๔") == .indicator(4) && ITASubject(reading: "") == .result)
    #expect(ITASubject(reading: "0") == nil && ITASubject(reading: "ตัวชี้วัด 4") == nil)
    for subject in [ITASubject.result, .instrument("OIT"), .indicator(10)] {
      #expect(ITASubject(reading: subject.description) == subject)
    }
  }
}
