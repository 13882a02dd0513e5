public import PlanModel
public import ThaiCivil

/// A filled-in sheet on its way into the log.
///
/// It is read against the plan once, before anybody has to wait; held against a log, it gives only what that
/// log does not say already, so that the same sheet adds nothing the second time.
public struct SheetImport: Sendable {
  private let reading: SheetReading
  private let rules: LogRules

  public init(_ octets: [UInt8], _ schedule: Schedule) {
    reading = SheetReading(SheetTable(octets), schedule)
    rules = LogRules(schedule)
  }

  /// What a sheet adds to a log.
  public struct Addition: Sendable {
    /// Every record with its row; none where the log says it all.
    public let records: [(place: Sheet.Place, record: LogRecord)]
    /// What the sheet says otherwise than the log, in the order of the rows.
    public let differences: [SheetDifference]
  }

  /// What the sheet adds to a log, by an author and through a channel.
  ///
  /// `day` is the day of what a row gives no day for. Throws ``Refused`` with everything that is wrong.
  public func addition(
    to log: Log, by author: LogRecord.Author, through channel: LogRecord.Channel, day: ThaiDate,
    today: ThaiDate
  ) throws(Refused) -> Addition {
    let comparison = SheetComparison(reading, log, author: author, channel: channel, today: day)
    let records = comparison.records
    let refusals = rules.refusals(of: records.map(\.record), in: log, today: today)
    let lines =
      (reading.faults + comparison.faults).map { Refused.Line(place: $0.place, cause: .fault($0)) }
      + refusals.map { Refused.Line(place: records[$0.index].place, cause: .refusal($0.refusal)) }
    guard lines.isEmpty else { throw Refused(lines) }
    return Addition(records: records, differences: comparison.differences)
  }

  /// Why a sheet is not taken; nothing was written.
  public struct Refused: Error, Sendable {
    /// In the order of the rows.
    public let lines: [Line]

    /// One thing that is wrong, and where.
    public struct Line: Hashable, Sendable {
      public let place: Sheet.Place
      public let cause: Cause
    }

    /// What is wrong.
    public enum Cause: Hashable, Sendable {
      /// It cannot be understood.
      case fault(SheetFault)
      /// A rule of the log refuses it.
      case refusal(LogRefusal)
    }

    init(_ lines: [Line]) {
      // A stable sort: what is wrong with a row stays in the order in which it was found.
      self.lines = lines.enumerated().sorted {
        ($0.element.place.row, $0.offset) < ($1.element.place.row, $1.offset)
      }.map(\.element)
    }
  }
}
