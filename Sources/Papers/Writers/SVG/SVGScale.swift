import ThaiCivil

/// A scale from zero, or from below it where a figure is negative, with round marks.
struct SVGScale {
  let low: Double
  let high: Double
  let step: Double

  /// Holds every extent; about so many marks.
  init(_ extents: [Double], marks: Int = 5, wholeNumbers: Bool = false) {
    let most = max(extents.max() ?? 0, 0)
    let least = min(extents.min() ?? 0, 0)
    let reach = max(most - least, 1)
    var unit = 1.0
    while unit * 10 <= reach / Double(marks) { unit *= 10 }
    while !wholeNumbers, unit > reach / Double(marks), unit > 0.01 { unit /= 10 }
    let factor = [1.0, 2, 5, 10].first { $0 * unit * Double(marks) >= reach } ?? 10
    step = factor * unit
    high = max((most / step).rounded(.up) * step, least == 0 ? step : 0)
    low = (least / step).rounded(.down) * step
  }

  /// 0 at the low end, 1 at the high one.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }

  var ticks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...max(count, 1)).map { low + Double($0) * step }
  }

  /// A mark of the scale: 50,000, with satang only where the step has them.
  func written(_ tick: Double, _ digits: Digits) -> String {
    // Amounts near the end of what satang can hold are shown as that end.
    let satang = Int64(exactly: (tick * 100).rounded()) ?? (tick < 0 ? .min : .max)
    return Baht(satang: satang).written(digits, satang: .whenNeeded)
  }
}
