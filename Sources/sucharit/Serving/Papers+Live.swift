internal import PlanModel
internal import ThaiCivil
internal import WebServer

extension Papers {
  /// Calendars, sheets and hashes as the commands make them.
  init(_ schedule: Schedule) {
    self.init(
      gzip: { Gzip.packed($0) },
      pdf: { try PagePrinter.pdf(of: $0, made: $1) },
      sheet: { SheetWriting($0, owner: $1, round: $2).text },
      readSheet: { octets, log, author, today in
        SheetContents(octets, schedule, log, author, today)
      })
  }
}

extension SheetContents {
  fileprivate init(
    _ octets: [UInt8], _ schedule: Schedule, _ log: Log, _ author: LogRecord.Author,
    _ today: ThaiDate
  ) {
    guard let text = String(validating: octets, as: UTF8.self) else {
      self.init(
        records: [], faults: [Fault(SheetFault(line: 1, column: nil, reason: .notUTF8))])
      return
    }
    do throws(CSVReader.Fault) {
      let reading = SheetReading(
        try CSVReader.rows(text), schedule, log, author: author, today: today)
      self.init(records: reading.records, faults: reading.faults.map(Fault.init))
    } catch {
      self.init(records: [], faults: [Fault(SheetFault(error))])
    }
  }
}

extension SheetContents.Fault {
  fileprivate init(_ fault: SheetFault) {
    self.init(line: fault.line) { language in
      let hint = fault.hint(language).map { " (\($0))" } ?? ""
      return fault.message(language) + hint
    }
  }
}
