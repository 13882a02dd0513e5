extension Chart {
  /// Whether its picture has every figure in rows and columns already.
  var isTable: Bool {
    if case .heatMap = form { true } else { false }
  }

  /// The figures of the chart to read: it stands beside every picture, and in its place in a format
  /// without pictures.
  public var table: Table {
    switch form {
    case .stackedBars(let bars), .bars(let bars): table(bars)
    case .lines(let lines): table(lines)
    case .heatMap(let map): table(map)
    case .spans(let spans): table(spans)
    }
  }

  private func table(_ columns: [Table.Column], _ rows: [Row]) -> Table {
    Table("chart-\(name)", caption: title, columns: columns, rows: rows)
  }

  private func table(_ bars: Bars) -> Table {
    let series = bars.series + [bars.totals].compactMap(\.self)
    return table(
      [Table.Column(bars.categoryLabel, share: 40)]
        + series.map { Table.Column($0.label, share: 15, .end) },
      bars.categories.enumerated().map { index, category in
        Row([Cell(category)] + series.map { Cell(.number($0.values[index])) })
      })
  }

  private func table(_ lines: Lines) -> Table {
    table(
      [Table.Column(lines.pointLabel, share: 30)]
        + lines.series.map { Table.Column($0.label, share: 20, .end) },
      lines.points.enumerated().map { index, point in
        Row([Cell(point)] + lines.series.map { Cell(.number($0.values[index])) })
      })
  }

  private func table(_ map: HeatMap) -> Table {
    let rows = zip(map.rows, map.rowTotals).map { row, total in
      Row([Cell(row.label)] + (row.values + [total]).map { Cell(.number($0)) })
    }
    let last = Row(
      .total,
      [Cell(map.totalLabel)] + (map.columnTotals + [map.total]).map { Cell(.number($0)) })
    return table(
      [Table.Column(map.rowLabel, share: 30)]
        + map.columns.map { Table.Column($0, share: 5, .end) }
        + [Table.Column(map.totalLabel, share: 6, .end)], rows + [last])
  }

  private func table(_ spans: Spans) -> Table {
    table(
      [
        Table.Column(spans.labels.row, share: 40),
        Table.Column(spans.labels.first, share: 12),
        Table.Column(spans.labels.last, share: 12),
      ]
        + Spans.Mark.Kind.allCases.map { kind in
          Table.Column(spans.labels.words(for: kind), share: 9, .end)
        },
      spans.rows.map { row in
        Row(
          [Cell(row.label), Cell(row.first.text), Cell(row.last.text)]
            + row.counts.map { Cell(.number($0)) })
      })
  }
}

extension Table {
  /// The same table under a figure that has its caption already.
  var withoutCaption: Table {
    Table(name, of: subject, columns: columns, groups: groups, rows: rows)
  }
}
