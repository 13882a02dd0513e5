public import ArgumentParser
public import PlanModel
public import ThaiCivil

/// Days, years and forms on the command line, read as a plan file's are.
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

extension CalendarForm: ExpressibleByArgument {}
