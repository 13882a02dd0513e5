public import ArgumentParser
public import Papers
public import PlanModel
public import Reports
public import ThaiCivil

/// Days, years, amounts and forms on the command line, read as a plan file's are.
extension FiscalYear: ExpressibleByArgument {
  public init?(argument: String) {
    guard let year = try? FiscalYear.read(argument) else { return nil }
    self = year
  }
}

extension ThaiDate: ExpressibleByArgument {
  public init?(argument: String) {
    guard let day = try? ThaiDate.read(argument) else { return nil }
    self = day
  }
}

extension Instant: ExpressibleByArgument {
  public init?(argument: String) { self.init(rfc3339: argument) }
}

extension Baht: ExpressibleByArgument {
  public init?(argument: String) {
    guard let amount = try? Baht.read(argument) else { return nil }
    self = amount
  }
}

extension Quantity: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(reading: argument.hasSuffix("%") ? String(argument.dropLast()) : argument)
  }
}

extension CalendarForm: ExpressibleByArgument {}
extension FiscalYear.Round: ExpressibleByArgument {}
extension CannotReason: ExpressibleByArgument {}
extension EntryKind: ExpressibleByArgument {}
extension BudgetTally.Grouping: ExpressibleByArgument {}
extension Digits: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension FollowUpForm: ExpressibleByArgument {}
