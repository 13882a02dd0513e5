/// The words Thai numbers are made of.
enum NumberWords {
  /// 0 to 9; ศูนย์ stands alone only.
  static let digits = [
    "ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า",
  ]
  /// The places above the tens, the highest first.
  static let places: [(value: UInt64, name: String)] = [
    (100_000, "แสน"), (10_000, "หมื่น"), (1000, "พัน"), (100, "ร้อย"),
  ]
  static let ten = "สิบ"
  static let twenty = "ยี่สิบ"
  /// One in the last place, behind any higher one: 11, 21, 101, 1,000,001.
  static let lastOne = "เอ็ด"
  static let million = "ล้าน"
  static let millionValue: UInt64 = 1_000_000
  static let minus = "ลบ"
  static let baht = "บาท"
  static let satang = "สตางค์"
  /// No satang.
  static let even = "ถ้วน"

  /// A number in words; each ล้าน multiplies all that stands before it.
  static func write(_ number: UInt64) -> String {
    if number == 0 { return digits[0] }
    let (millions, rest) = number.quotientAndRemainder(dividingBy: millionValue)
    guard millions > 0 else { return group(rest, hasHigher: false) }
    return write(millions) + million + group(rest, hasHigher: true)
  }

  /// A number below a million; nothing for zero.
  private static func group(_ number: UInt64, hasHigher: Bool) -> String {
    var words = ""
    var rest = number
    for place in places where rest >= place.value {
      words += digits[Int(rest / place.value)] + place.name
      rest %= place.value
    }
    switch rest / 10 {
    case 0: break
    case 1: words += ten
    case 2: words += twenty
    case let count: words += digits[Int(count)] + ten
    }
    switch rest % 10 {
    case 0: return words
    case 1 where hasHigher || number > 1: return words + lastOne
    case let digit: return words + digits[Int(digit)]
    }
  }
}

extension Baht {
  /// The amount in Thai words as cheques and budget papers have it: ห้าหมื่นบาทถ้วน,
  /// หนึ่งบาทยี่สิบห้าสตางค์, ห้าสิบสตางค์, ศูนย์บาทถ้วน. A negative amount begins with ลบ; ล้าน is
  /// repeated from a million million on.
  public var inWords: String {
    let (whole, part) = satang.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = satang < 0 ? NumberWords.minus : ""
    let baht = whole > 0 || part == 0 ? NumberWords.write(whole) + NumberWords.baht : ""
    let rest = part == 0 ? NumberWords.even : NumberWords.write(part) + NumberWords.satang
    return sign + baht + rest
  }
}
