public import PlanModel
public import Stores
public import ThaiCivil

extension LogStore {
  /// Fills an empty log with entries as versions before wrote them: with texts of version 1, which hold
  /// everything themselves. They are a second apart.
  public func fill(version1 records: [LogRecord], from first: Instant) throws {
    var (previous, lines) = (LogHash.none, [String]())
    for (place, record) in records.enumerated() {
      let recorded = Instant(
        millisecondsSinceEpoch: first.millisecondsSinceEpoch + Int64(place) * 1000)
      let sealed = SealedText(
        record, number: place + 1, recorded: recorded, previous: previous, seals: nil)
      lines.append(ExportLine(text: sealed.text, hash: sealed.hash).line)
      previous = sealed.hash
    }
    try self.import(lines)
  }
}
