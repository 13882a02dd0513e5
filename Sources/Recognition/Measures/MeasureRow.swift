internal import PlanModel
internal import ThaiCivil

/// The cells of one row of a table of measures, by what they are.
struct MeasureRow {
  let columns: MeasureColumns
  let place: Place
  private let cells: [Manuscript.Cell]

  init(_ cells: [Manuscript.Cell], _ columns: MeasureColumns, _ place: Place) {
    (self.cells, self.columns, self.place) = (cells, columns, place)
  }

  private func lines(_ column: Int?) -> [String] {
    cells.first { $0.column == column }?.lines ?? []
  }

  private func text(_ column: Int?) -> String { lines(column).joined(separator: " ").plain }

  /// As printed in a column of its own.
  var number: PrintedNumber? { PrintedNumber(text(columns.number)) }
  /// Nil where the table has none.
  var indicator: String? { columns.indicator == nil ? nil : text(columns.indicator) }
  var measure: [String] { lines(columns.measure) }
  var method: [String] { lines(columns.method) }
  var owner: [String] { lines(columns.owner) }
  var period: String { text(columns.period) }
  var followUp: String { text(columns.followUp) }

  /// What the row is called: its measure, or the indicator where the table has no measures.
  var title: String { text(columns.measure ?? columns.indicator) }

  /// Where the cell of owners stands.
  var ownerPlace: Place { place(columns.owner) }
  var periodPlace: Place { place(columns.period) }

  private func place(_ column: Int?) -> Place {
    var place = place
    place.cell = place.cell.map { .init(row: $0.row, column: (column ?? 0) + 1) }
    return place
  }
}
