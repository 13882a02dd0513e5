import ThaiCivil

internal import MarkupTree
internal import PlanModel

extension IndicatorProgress {
  /// The indicator with its target, its value, and a bar of both where both are numbers on one scale.
  func gauge(_ words: PageWording) -> Markup {
    tag("li") {
      tag("p") { tag("b") { indicator.title ?? result.title } }
      tag("p", ["class": "meta"]) {
        "\(words.target): \(PlanModel.Wording.target(of: indicator))"
      }
      bar
      tag("p") {
        tag("span", ["class": "mark \(met == true ? "done" : met == false ? "late" : "open")"]) {
          words.answer(met)
        }
        " "
        if let value {
          "\(words.name(of: .value)) \(value) \(indicator.unit)"
            + (measuredOn.map { " · \(words.day($0))" } ?? "")
        }
      }
    }
  }

  /// A bar from nothing to the larger of value and target; the target is a line over it. The text
  /// beside it says the same.
  private var bar: Markup? {
    guard let value, let target = indicator.target, value.tenThousandths >= 0,
      target.tenThousandths > 0, indicator.comparator != .reducedByAtLeast
    else { return nil }
    let most = max(
      value.tenThousandths, target.tenThousandths,
      indicator.unit == PlanModel.Wording.percentUnit ? 1_000_000 : 0)
    let width = 300
    func place(_ quantity: Quantity) -> Int {
      Int(quantity.tenThousandths.multipliedFullWidth(by: Int64(width)).low / UInt64(most))
    }
    let line = place(target)
    return tag(
      "svg",
      [
        "viewBox": "-2 0 \(width + 4) 26", "width": "\(width + 4)", "height": "26",
        "aria-hidden": "true", "focusable": "false",
      ]
    ) {
      tag(
        "rect",
        [
          "x": "0", "y": "5", "width": "\(width)", "height": "16", "fill": "#eaf1f5",
          "stroke": "#3f7590",
        ])
      tag(
        "rect",
        ["x": "0", "y": "5", "width": "\(place(value))", "height": "16", "fill": "#1f4e66"])
      tag(
        "path",
        ["d": "M\(line) 0V26", "stroke": "#b45309", "stroke-width": "3", "fill": "none"])
    }
  }
}
