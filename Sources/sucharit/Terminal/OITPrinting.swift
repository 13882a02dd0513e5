private import Interchange
internal import PlanModel
private import ThaiCivil

/// The items of the public disclosure as a table, CSV or JSON.
struct OITPrinting {
  private let catalogue: OITCatalogue
  private let withElements: Bool

  init(_ catalogue: OITCatalogue, withElements: Bool) {
    (self.catalogue, self.withElements) = (catalogue, withElements)
  }

  func text(_ format: PrintFormat) -> String {
    switch format {
    case .table: return table
    case .csv:
      return CSV.text(
        [["sub_indicator", "code", "role", "name", "covers", "elements", "notes", "responsible"]]
          + rows.map { sub, item in
            [
              "\(sub.number)", item.code, item.role, item.name, item.covers.rawValue,
              item.lines.joined(separator: "\n"), item.notes.joined(separator: "\n"),
              item.responsible.joined(separator: "\n"),
            ]
          })
    case .json: return JSON.array(rows.map { $0.item.json(under: $0.sub) }).printed
    }
  }

  private var rows: [(sub: OITSubIndicator, item: OITCatalogueItem)] {
    catalogue.subIndicators.flatMap { sub in
      sub.topics.flatMap { topic in topic.items.map { (sub, $0) } }
    }
  }

  private var table: String {
    catalogue.subIndicators.map { sub in
      let items = sub.topics.flatMap(\.items)
      var table = TextTable(columns: [
        .init(heading: "ข้อ"), .init(heading: "ข้อมูล", least: 20), .init(heading: "ช่วงเวลาของข้อมูล"),
      ])
      table.rows = items.map { [$0.code, $0.name, $0.covers.name(in: catalogue.year)] }
      let head = "ตัวชี้วัดย่อยที่ \(sub.number) \(sub.title)\n"
      let whole = table.text(width: Console.width)
      return head + (withElements ? items.map(Self.whole).joined() : whole)
    }.joined(separator: "\n")
  }

  /// An item with all that it must contain.
  private static func whole(_ item: OITCatalogueItem) -> String {
    (["\(item.code) \(item.name)"] + item.lines.map { "  " + $0 } + item.notes.map { "  * " + $0 })
      .map { $0.printable + "\n" }.joined()
  }

  /// Items of which only the code is known.
  static func text(of items: [OITItem], _ format: PrintFormat) -> String {
    switch format {
    case .table:
      var table = TextTable(columns: [
        .init(heading: "ข้อ"), .init(heading: "ข้อมูล", least: 20), .init(heading: "ความแน่นอนของรหัส"),
      ])
      table.rows = items.map { [$0.code, $0.name, $0.confidence] }
      return table.text(width: Console.width)
    case .csv:
      return CSV.text(
        [["code", "role", "name", "confidence"]]
          + items.map { [$0.code, $0.role.rawValue, $0.name, $0.confidence] })
    case .json:
      return JSON.array(
        items.map { item in
          [
            "code": .string(item.code), "role": .string(item.role.rawValue),
            "name": .string(item.name), "confidence": .string(item.confidence),
          ]
        }
      ).printed
    }
  }
}

extension OITCatalogueItem {
  /// Its elements with their parts numbered, one a line.
  fileprivate var lines: [String] {
    elements.flatMap { element in
      ["- " + element.text] + element.parts.enumerated().map { "  (\($0 + 1)) \($1)" }
    }
  }

  fileprivate func json(under sub: OITSubIndicator) -> JSON {
    [
      "subIndicator": .string("\(sub.number)"), "code": .string(code), "role": .string(role),
      "name": .string(name), "covers": .string(covers.rawValue),
      "elements": .array(
        elements.map { ["text": .string($0.text), "parts": .strings($0.parts)] }),
      "notes": .strings(notes), "responsible": .strings(responsible),
    ]
  }
}

extension OITPeriod {
  fileprivate func name(in year: BuddhistYear) -> String {
    switch self {
    case .current: "ปัจจุบัน"
    case .year: "ปี \(year)"
    case .firstHalf: "6 เดือนแรกของปี \(year)"
    case .yearBefore: "ปี \(year.advanced(by: -1))"
    }
  }
}
