/// A year of the Buddhist Era (พ.ศ.): 2566 is the Common Era year 2023.
public struct BuddhistYear: Hashable, Sendable {
  /// The number of the year in the Buddhist Era, such as 2566.
  public let number: Int

  /// The years the Buddhist Era is 543 ahead of the Common Era.
  private static let offset = 543

  /// Far outside every use; it keeps all arithmetic on years and days from overflowing.
  static let limits = -1_000_000_000...1_000_000_000

  /// The years a date can be made of or read in: 2484 to 2999. Before 1 January 2484 the Thai
  /// year began on 1 April, so an older date does not convert by a plain offset.
  public static let supported = BuddhistYear(2484)...BuddhistYear(2999)

  /// The year with this number in the Buddhist Era, of any size; beyond a thousand million years
  /// either way it stays at that limit.
  public init(_ number: Int) {
    self.number = min(max(number, Self.limits.lowerBound), Self.limits.upperBound)
  }

  /// The year with this number in the Common Era: 2023 makes 2566.
  public init(commonEra: Int) {
    self.init(commonEra.addingSaturating(Self.offset))
  }

  /// The number of the year in the Common Era: 2023 for 2566.
  public var commonEra: Int { number - Self.offset }
}

extension BuddhistYear: Comparable {
  public static func < (left: BuddhistYear, right: BuddhistYear) -> Bool {
    left.number < right.number
  }
}

extension BuddhistYear: Strideable {
  public func distance(to other: BuddhistYear) -> Int { other.number - number }

  public func advanced(by years: Int) -> BuddhistYear {
    BuddhistYear(number.addingSaturating(years))
  }
}

extension BuddhistYear: CustomStringConvertible {
  /// The number in Arabic digits, without พ.ศ.
  public var description: String { number.padded(to: 4) }
}
