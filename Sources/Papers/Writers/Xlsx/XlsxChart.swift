import CXlsxWriter

/// A chart of columns over a table of the same sheet; its fills differ in lightness and hatching.
struct XlsxChart {
  private let chart: SheetChart
  private let sheet: String
  private let place: XlsxPlace
  private let headings: [String]

  init(_ chart: SheetChart, sheet: String, _ place: XlsxPlace, headings: [String]) {
    self.chart = chart
    self.sheet = sheet
    self.place = place
    self.headings = headings
  }

  func insert(
    into worksheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, _ file: XlsxFile
  ) throws(XlsxFault) {
    let made = try file.addChart()
    for (index, column) in chart.series.enumerated() {
      guard let series = chart_add_series(made, nil, nil) else { continue }
      let (categories, values) = (UInt16(chart.categories), UInt16(column))
      chart_series_set_categories(
        series, sheet, place.first, categories, place.last, categories)
      chart_series_set_values(series, sheet, place.first, values, place.last, values)
      chart_series_set_name_range(series, sheet, place.first - 1, values)
      paint(series, index)
    }
    chart_title_set_name(made, chart.title)
    chart_axis_set_name(made.pointee.y_axis, chart.valueLabel)
    chart_axis_set_num_format(made.pointee.y_axis, "#,##0")
    chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    try XlsxFile.check(
      chart.description.withMutableCString { words in
        var options = lxw_chart_options()
        // 480 × 288 pixels before.
        options.x_scale = 2
        options.y_scale = 1.25
        options.description = words
        return worksheet_insert_chart_opt(worksheet, row, 0, made, &options)
      })
  }

  private func paint(_ series: UnsafeMutablePointer<lxw_chart_series>, _ index: Int) {
    var line = lxw_chart_line()
    line.color = 0x222222
    line.width = 0.75
    chart_series_set_line(series, &line)
    switch index % 3 {
    case 0:
      var fill = lxw_chart_fill()
      fill.color = 0xFFFFFF
      chart_series_set_fill(series, &fill)
    case 1:
      var pattern = lxw_chart_pattern()
      pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
      pattern.fg_color = 0x3F7590
      pattern.bg_color = 0xEAF1F5
      chart_series_set_pattern(series, &pattern)
    default:
      var fill = lxw_chart_fill()
      fill.color = 0x1F4E66
      chart_series_set_fill(series, &fill)
    }
  }
}
