/// A year as typed, with what is wrong about it.
struct TypedYear {
  /// The year that was meant.
  var year: BuddhistYear
  /// Nil when it was typed as it should be.
  var slip: Slip?

  enum Slip {
    case commonEra
    case addedTwice
  }

  /// Which era the word before the year names.
  enum Era {
    case unmarked
    case buddhist
    case common
  }

  /// Numbers of unmarked years that are read as slips for the Common Era; a larger one below 2484
  /// is more likely an old Buddhist year.
  private static let likelyCommonEra = BuddhistYear.supported.lowerBound.commonEra...2100

  /// Whether a number of four digits can be meant for a year.
  static func isLikely(_ number: Int) -> Bool {
    likelyCommonEra.contains(number) || BuddhistYear.supported.contains(BuddhistYear(number))
  }

  init(_ number: DateNumber, era: Era) throws(DateFault) {
    if era == .common {
      try self.init(commonEra: number)
    } else if number.digitCount == 2 {
      self.init(year: BuddhistYear(2500 + number.value), slip: nil)
    } else if number.raw.withArabicDigits.hasPrefix("0") {
      throw .unreadable
    } else {
      try self.init(fullNumber: number.value)
    }
  }

  private init(fullNumber value: Int) throws(DateFault) {
    let plain = BuddhistYear(value)
    let reduced = BuddhistYear(plain.commonEra)
    if BuddhistYear.supported.contains(plain) {
      self.init(year: plain, slip: nil)
    } else if Self.likelyCommonEra.contains(value) {
      self.init(year: BuddhistYear(commonEra: value), slip: .commonEra)
    } else if BuddhistYear.supported.contains(reduced) {
      self.init(year: reduced, slip: .addedTwice)
    } else {
      throw .yearOutOfRange(value)
    }
  }

  /// A year behind ค.ศ.: two digits are of this century, and 2566 behind ค.ศ. is of the other era.
  private init(commonEra number: DateNumber) throws(DateFault) {
    let plain = BuddhistYear(number.value)
    let converted = BuddhistYear(
      commonEra: number.digitCount == 2 ? 2000 + number.value : number.value
    )
    guard let year = [plain, converted].first(where: BuddhistYear.supported.contains) else {
      throw .yearOutOfRange(number.value)
    }
    self.init(year: year, slip: .commonEra)
  }

  private init(year: BuddhistYear, slip: Slip?) {
    self.year = year
    self.slip = slip
  }
}

extension TypedYear.Era {
  /// Cuts พ.ศ. or ค.ศ., and a ปี before it, off the end of letters without dots.
  init(cutFrom letters: inout String) {
    let whole = letters
    self = .unmarked
    for (word, era) in [("พศ", Self.buddhist), ("คศ", .common)] {
      letters = whole.withoutSuffix(word)
      if letters != whole {
        self = era
        break
      }
    }
    letters = letters.withoutSuffix("ปี")
  }
}

extension DateNumbers {
  /// The fault of the first year that has one, with every such year corrected; nil when none has.
  func fault(in years: [(index: Int, typed: TypedYear)]) -> DateFault? {
    guard let slip = years.lazy.compactMap(\.typed.slip).first else { return nil }
    var corrected = self
    for (index, typed) in years where typed.slip != nil {
      corrected.numbers[index].replace(with: typed.year.number)
      var letters = gaps[index].letters
      if TypedYear.Era(cutFrom: &letters) == .common { corrected.gaps[index].replaceCommonEra() }
    }
    return switch slip {
    case .commonEra: .commonEra(corrected: corrected.text)
    case .addedTwice: .addedTwice(corrected: corrected.text)
    }
  }
}
