import CXlsxWriter
import ThaiCivil

/// The looks of cells; each becomes one format of the file.
struct XlsxStyle: Hashable {
  let kind: Kind
  var isTotal = false

  enum Kind: Hashable {
    case title, line, mark, caption, heading, text, across, count, baht, percent, quantity, day,
      instant,
      remark
  }

  static let font = "TH Sarabun New"

  /// In Thai digits a format begins with the numerals (D0), calendar (07, Buddhist) and language (041E,
  /// Thai) of ECMA-376, 18.8.31; a date has the calendar in either, and in English papers the language
  /// 0409 for the names of its months.
  private func numberFormat(_ style: Style) -> String? {
    let numerals = style.digits == .thai ? "[$-D00041E]" : ""
    let language = style.language == .thai ? "041E" : "0409"
    let calendar = (style.digits == .thai ? "[$-D07" : "[$-107") + language + "]"
    return switch kind {
    case .title, .line, .mark, .caption, .heading, .text, .across, .remark: nil
    case .count: numerals + "#,##0"
    case .baht: numerals + "#,##0.00"
    case .percent: numerals + "0.00%"
    case .quantity: numerals + "#,##0.####"
    case .day: calendar + "d mmm yyyy"
    case .instant: calendar + "d mmm yyyy hh:mm"
    }
  }

  func apply(to format: UnsafeMutablePointer<lxw_format>, _ style: Style) {
    format_set_font_name(format, Self.font)
    format_set_font_size(format, size)
    if let code = numberFormat(style) { format_set_num_format(format, code) }
    if isBold { format_set_bold(format) }
    if kind != .across { format_set_text_wrap(format) }
    if hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x808080)
    }
    format_set_align(format, vertical)
    if let horizontal { format_set_align(format, horizontal) }
    if let ground {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, ground)
    }
  }

  /// In points.
  var size: Double { kind == .title ? 18 : kind == .line ? 16 : Self.sizeOfCells }

  static let sizeOfCells = 14.0

  private var isBold: Bool {
    switch kind {
    case .title, .mark, .caption, .heading: true
    case .line, .text, .across, .count, .baht, .percent, .quantity, .day, .instant, .remark: isTotal
    }
  }

  private var hasBorder: Bool {
    switch kind {
    case .title, .line, .mark, .caption, .remark: false
    case .heading, .text, .across, .count, .baht, .percent, .quantity, .day, .instant: true
    }
  }

  private var ground: UInt32? {
    if isTotal { return 0xEEEEEE }
    return kind == .heading ? 0xDDE5EA : nil
  }

  private var vertical: UInt8 {
    UInt8(
      kind == .heading
        ? LXW_ALIGN_VERTICAL_CENTER.rawValue : LXW_ALIGN_VERTICAL_TOP.rawValue)
  }

  private var horizontal: UInt8? {
    switch kind {
    case .heading: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .count, .baht, .percent, .quantity: UInt8(LXW_ALIGN_RIGHT.rawValue)
    case .title, .line, .mark, .caption, .text, .across, .day, .instant, .remark:
      UInt8(LXW_ALIGN_LEFT.rawValue)
    }
  }
}
