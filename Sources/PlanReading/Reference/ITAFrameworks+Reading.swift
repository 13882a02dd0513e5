internal import PlanModel
internal import ThaiCivil

extension ITAFrameworks {
  /// Nil where something was missing or unreadable, which was then reported.
  init?(_ reader: MappingReader<FrameworksShape>) {
    _ = reader.format
    let readers = reader.frameworks
    let read = readers.map { (at: $0.at, framework: ITAFramework($0)) }
    reader.refuseEmpty(
      \.frameworks, FaultPhrase("ไฟล์นี้ไม่มีเกณฑ์การประเมิน", "this file has no framework"),
      hint: .same("frameworks: [{from: 2566, …}]"))
    var seen: Set<FiscalYear> = []
    for case (let place, let framework?) in read where !seen.insert(framework.from).inserted {
      reader.faults.add(
        .duplicateNumber, at: place,
        Phrase(
          "ปี \(framework.from) มีเกณฑ์การประเมินสองชุด",
          "two frameworks begin in \(framework.from)"))
    }
    let frameworks = read.compactMap(\.framework)
    guard frameworks.count == read.count else { return nil }
    self.init(frameworks)
  }
}

extension ITAFramework {
  fileprivate init?(_ reader: MappingReader<FrameworkShape>) {
    let from = reader.from
    let source = reader.source
    let bounds = (reader.mendBelow, reader.developBelow)
    let instruments = reader.instruments.map(ITAInstrument.init)
    let levels = reader.levels.map(ITALevel.init)
    guard let from, let source, let mend = bounds.0?.percent, let develop = bounds.1?.percent,
      !instruments.contains(nil), !levels.contains(nil)
    else { return nil }
    self.init(
      from: from.value, instruments: instruments.compactMap(\.self),
      levels: levels.compactMap(\.self), mendBelow: mend, developBelow: develop,
      source: source.value)
    checkWeights(reader)
    checkNumbers(reader)
    checkLevels(reader)
  }

  private func checkWeights(_ reader: MappingReader<FrameworkShape>) {
    let sum = instruments.reduce(0) { $0 + $1.weight }
    guard sum != 100 else { return }
    reader.faults.add(
      .wrongShape, at: reader.position(of: \.instruments) ?? reader.at,
      Phrase("น้ำหนักของเครื่องมือรวมกันได้ \(sum) ไม่ใช่ 100", "the weights add up to \(sum), not to 100"))
  }

  /// Scores stand in the order of the numbers, so that none may be missing.
  private func checkNumbers(_ reader: MappingReader<FrameworkShape>) {
    let numbers = indicators.map(\.number)
    let isWhole = numbers == Array(1...max(1, numbers.count))
    guard !isWhole || instruments.contains(where: \.indicators.isEmpty) else { return }
    reader.faults.add(
      .wrongShape, at: reader.position(of: \.instruments) ?? reader.at,
      Phrase(
        "ตัวชี้วัดต้องมีเลขที่ตั้งแต่ 1 ต่อเนื่องกันไม่ซ้ำ และทุกเครื่องมือต้องมีตัวชี้วัด",
        "indicators are numbered from 1 without gaps, and every instrument has some"))
  }

  private func checkLevels(_ reader: MappingReader<FrameworkShape>) {
    let totals = levels.map(\.total)
    let descends = zip(totals, totals.dropFirst()).allSatisfy { $0 >= $1 }
    let last = levels.last
    let catchesAll = last.map { $0.total.hundredths == 0 && $0.everyInstrument == nil } ?? false
    guard !descends || !catchesAll || mendBelow > developBelow else { return }
    reader.faults.add(
      .wrongShape, at: reader.position(of: \.levels) ?? reader.at,
      Phrase(
        "ระดับต้องเรียงจากสูงไปต่ำ ระดับสุดท้ายเริ่มที่ 0 และ mend-below ต้องไม่มากกว่า develop-below",
        "levels go from the highest down to one of 0, and mend-below is not above develop-below"))
  }
}

extension ITAInstrument {
  fileprivate init?(_ reader: MappingReader<InstrumentShape>) {
    let code = reader.code
    let name = reader.name
    let asks = reader.asks
    let weight = reader.weight
    let indicators = reader.indicators.map(ITAIndicator.init)
    guard let code, let name, let asks, let weight, !indicators.contains(nil) else { return nil }
    if ITASubject(reading: code.value) != .instrument(code.value) {
      reader.faults.add(
        .malformedID, at: code.at,
        Phrase(
          "ชื่อย่อ “\(code.value.excerpt)” ต้องเป็นตัวอักษร A–Z 2 ถึง 8 ตัว",
          "the code '\(code.value.excerpt)' must be two to eight letters A–Z"), hint: .same("IIT"))
    }
    self.init(
      code: code.value, name: name.value, asks: asks.value, weight: weight.value,
      indicators: indicators.compactMap(\.self))
  }
}

extension ITAIndicator {
  fileprivate init?(_ reader: MappingReader<AssessedIndicatorShape>) {
    let number = reader.number
    let name = reader.name
    let about = reader.about
    guard let number, let name else { return nil }
    self.init(number: number.value, name: name.value, about: about?.value)
  }
}

extension ITALevel {
  fileprivate init?(_ reader: MappingReader<LevelShape>) {
    let name = reader.name
    let total = reader.total
    let everyInstrument = reader.everyInstrument
    let result = reader.result
    guard let name, let total = total?.percent, let result else { return nil }
    self.init(
      name: name.value, total: total, everyInstrument: everyInstrument?.percent,
      isPass: result.value == .pass)
  }
}

extension Located<Quantity> {
  /// A bound of scores; what lies below a hundredth makes no difference to one.
  fileprivate var percent: Percent { Percent(hundredths: Int(value.tenThousandths / 100)) }
}
