import ThaiCivil

/// A picture of figures, as a value: what it shows in words, what is drawn, and in ``table`` the same
/// figures to read.
public struct Chart: Hashable, Sendable {
  /// Permanent and made of a–z and hyphens; the name of its table, and the root of ids in a picture. One
  /// document has it once.
  public let name: String
  public let title: String
  /// What a reader who does not see the picture has to know.
  public let description: String
  /// The language of its words, and the digits of its numbers and scales.
  public let style: Style
  public let form: Form

  public init(name: String, title: String, description: String, style: Style, form: Form) {
    self.name = name
    self.title = title
    self.description = description
    self.style = style
    self.form = form
  }

  /// What is drawn.
  public enum Form: Hashable, Sendable {
    /// A bar a category, its series one behind the other: parts of a whole.
    case stackedBars(Bars)
    /// A bar a series beside each other, category by category.
    case bars(Bars)
    /// A line a series over points of time.
    case lines(Lines)
    /// A table whose cells are the darker the more they hold.
    case heatMap(HeatMap)
    /// Stretches of time with what is due in them: a Gantt chart.
    case spans(Spans)
  }

  /// Figures of one kind, one per category or point; ``Number/Value/none`` where there is none.
  public struct Series: Hashable, Sendable {
    public let label: String
    public let values: [Number]

    public init(_ label: String, _ values: [Number]) {
      self.label = label
      self.values = values
    }
  }

  /// Categories and their figures; every series has a value a category.
  public struct Bars: Hashable, Sendable {
    public let categoryLabel: String
    public let valueLabel: String
    public let categories: [String]
    public let series: [Series]
    /// What follows each category's figures in ``Chart/table``; nil where nothing does.
    public let totals: Series?

    public init(
      categoryLabel: String, valueLabel: String, categories: [String], series: [Series],
      totals: Series? = nil
    ) {
      self.categoryLabel = categoryLabel
      self.valueLabel = valueLabel
      self.categories = categories
      self.series = series
      self.totals = totals
    }
  }

  /// Points of time, the first first, and what was reached by each.
  public struct Lines: Hashable, Sendable {
    public let pointLabel: String
    public let valueLabel: String
    public let points: [String]
    public let series: [Series]

    public init(pointLabel: String, valueLabel: String, points: [String], series: [Series]) {
      self.pointLabel = pointLabel
      self.valueLabel = valueLabel
      self.points = points
      self.series = series
    }
  }

  /// Rows and columns of counts with the totals of both.
  public struct HeatMap: Hashable, Sendable {
    public let rowLabel: String
    public let columns: [String]
    public let rows: [Series]
    public let totalLabel: String
    /// One a row.
    public let rowTotals: [Number]
    /// One a column. What stands in several rows counts once here.
    public let columnTotals: [Number]
    public let total: Number

    public init(
      rowLabel: String, columns: [String], rows: [Series], totalLabel: String, rowTotals: [Number],
      columnTotals: [Number], total: Number
    ) {
      self.rowLabel = rowLabel
      self.columns = columns
      self.rows = rows
      self.totalLabel = totalLabel
      self.rowTotals = rowTotals
      self.columnTotals = columnTotals
      self.total = total
    }
  }
}

extension Number {
  /// How far it reaches on a scale; nil for what is not a number. Only pictures calculate with it.
  var extent: Double? {
    switch value {
    case .count(let count): Double(count)
    case .baht(let baht): Double(baht.satang) / 100
    case .percent(let percent): Double(percent.hundredths) / 100
    case .quantity(let quantity): Double(quantity.tenThousandths) / 10_000
    case .none: nil
    }
  }
}
