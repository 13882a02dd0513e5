public import ThaiCivil

extension Chart {
  /// Stretches of time over the months of a year.
  public struct Spans: Hashable, Sendable {
    public let labels: Labels
    public let days: ClosedRange<ThaiDate>
    public let months: [Month]
    public let rows: [Row]
    /// The day as of which it is drawn; nil where it lies outside ``days``.
    public let today: Day?

    public init(
      labels: Labels, days: ClosedRange<ThaiDate>, months: [Month], rows: [Row], today: Day?
    ) {
      self.labels = labels
      self.days = days
      self.months = months
      self.rows = rows
      self.today = today
    }

    /// What its rows, their first and last days and its marks are called.
    public struct Labels: Hashable, Sendable {
      public let row: String
      public let first: String
      public let last: String
      private let marks: [Mark.Kind: String]

      public init(row: String, first: String, last: String, mark: (Mark.Kind) -> String) {
        self.row = row
        self.first = first
        self.last = last
        marks = Dictionary(
          uniqueKeysWithValues: Mark.Kind.allCases.map { ($0, mark($0)) })
      }

      func words(for mark: Mark.Kind) -> String { marks[mark] ?? "" }
    }

    /// A month of the scale.
    public struct Month: Hashable, Sendable {
      public let label: String
      public let first: ThaiDate

      public init(_ label: String, first: ThaiDate) {
        self.label = label
        self.first = first
      }
    }

    /// A day and how it is written.
    public struct Day: Hashable, Sendable {
      public let day: ThaiDate
      public let text: String

      public init(_ day: ThaiDate, text: String) {
        self.day = day
        self.text = text
      }
    }

    /// One line of the chart.
    public struct Row: Hashable, Sendable {
      public let label: String
      public let first: Day
      /// Never before ``first``.
      public let last: Day
      public let marks: [Mark]
      /// How many marks there are of each kind, in the order of `Mark.Kind.allCases`.
      public let counts: [Number]

      public init(label: String, first: Day, last: Day, marks: [Mark], counts: [Number]) {
        self.label = label
        self.first = first
        self.last = last
        self.marks = marks
        self.counts = counts
      }
    }

    /// Something due on a day.
    public struct Mark: Hashable, Sendable {
      public let day: ThaiDate
      public let kind: Kind

      public init(_ day: ThaiDate, _ kind: Kind) {
        self.day = day
        self.kind = kind
      }

      /// What became of it.
      public enum Kind: CaseIterable, Sendable { case done, open, overdue, cannot }
    }
  }
}
