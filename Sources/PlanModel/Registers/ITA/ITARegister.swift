public import ThaiCivil

/// What the log says of the ITA: results, what the NACC remarked about them, and what the office says itself.
public struct ITARegister: Hashable, Sendable {
  /// By year, one for each.
  public let results: [ITAResultOfYear]
  /// In the order in which they were recorded.
  public let remarks: [Figure<ITARemark>]
  public let analyses: [Figure<ITAAnalysis>]

  public init(
    results: [ITAResultOfYear] = [], remarks: [Figure<ITARemark>] = [],
    analyses: [Figure<ITAAnalysis>] = []
  ) {
    var byYear: [FiscalYear: ITAResultOfYear] = [:]
    for result in results { byYear[result.year] = result }
    self.results = byYear.values.sorted { $0.year < $1.year }
    self.remarks = remarks
    self.analyses = analyses
  }

  /// What a log says; of two results of a year the later one, where the rules let both in.
  public init(_ log: Log) {
    var results: [ITAResultOfYear] = []
    var remarks: [Figure<ITARemark>] = []
    var analyses: [Figure<ITAAnalysis>] = []
    for entry in log.effective {
      guard case .register(let event) = entry.event else { continue }
      switch event {
      case .itaResult(let announced):
        results.append(ITAResultOfYear(announced, on: entry.day, entries: entry.numbers))
      case .itaRemark(let remark): remarks.append(Figure(remark, entries: entry.numbers))
      case .itaAnalysis(let analysis): analyses.append(Figure(analysis, entries: entry.numbers))
      case .giftPolicy, .giftCulture, .gift, .nothing: continue
      }
    }
    self.init(results: results, remarks: remarks, analyses: analyses)
  }

  public func result(of year: FiscalYear) -> ITAResultOfYear? {
    results.first { $0.year == year }
  }

  /// The years of which it says anything, the first first.
  public var years: [FiscalYear] {
    Set(results.map(\.year) + remarks.map(\.value.year) + analyses.map(\.value.year)).sorted()
  }
}

/// A result, with the day of its announcement and the entries that it rests on.
public struct ITAResultOfYear: Hashable, Sendable {
  public let announced: ITAAnnouncement
  public let day: ThaiDate
  public let entries: [Int]

  public init(_ announced: ITAAnnouncement, on day: ThaiDate, entries: [Int]) {
    (self.announced, self.day, self.entries) = (announced, day, entries)
  }

  public var year: FiscalYear { announced.year }
}
