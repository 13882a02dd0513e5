public import ArgumentParser
public import Papers
public import PlanModel
public import Reports
public import ThaiCivil

/// A value of the command line that is read as a plan file's is, and that says why where it cannot be.
///
/// `ExpressibleByArgument` only knows that a value is none; options and arguments of these types throw the
/// reason instead, which stands behind "The value … is invalid".
protocol TypedArgument: Sendable {
  static func reading(_ text: String) throws(ArgumentFault) -> Self
}

/// Why a value of the command line is none.
struct ArgumentFault: Error, CustomStringConvertible {
  let words: FaultWords

  init(_ words: FaultWords) { self.words = words }

  var description: String {
    words.message.english + (words.hint.map { "\n  hint: \($0.english)" } ?? "")
  }
}

extension FiscalYear: TypedArgument {
  static func reading(_ text: String) throws(ArgumentFault) -> FiscalYear {
    do throws(DateFault) { return try FiscalYear.read(text) } catch {
      throw ArgumentFault(error.words(of: text, example: "2566"))
    }
  }
}

extension ThaiDate: TypedArgument {
  static func reading(_ text: String) throws(ArgumentFault) -> ThaiDate {
    do throws(DateFault) { return try ThaiDate.read(text) } catch {
      throw ArgumentFault(error.words(of: text, example: "31/03/2566"))
    }
  }
}

extension Instant: TypedArgument {
  static func reading(_ text: String) throws(ArgumentFault) -> Instant {
    if let instant = Instant(rfc3339: text) { return instant }
    throw ArgumentFault(
      FaultWords(
        Phrase("“\(text.excerpt)” ไม่ใช่วันเวลา", "'\(text.excerpt)' is not an instant"),
        hint: Phrase("เขียนเป็น 2026-11-21T09:00:00+07:00", "write it as 2026-11-21T09:00:00+07:00")))
  }
}

extension Baht: TypedArgument {
  static func reading(_ text: String) throws(ArgumentFault) -> Baht {
    do throws(BahtFault) { return try Baht.read(text) } catch {
      throw ArgumentFault(error.words(of: text))
    }
  }
}

/// A measured value, whose unit its indicator judges.
extension TypedNumber: TypedArgument {
  static func reading(_ text: String) throws(ArgumentFault) -> TypedNumber {
    do throws(NumberFault) { return try TypedNumber.read(text) } catch {
      throw ArgumentFault(error.words(of: text))
    }
  }
}

/// The scores of an assessment: "94.56 88.13 …".
extension ITAScores: TypedArgument {
  static func reading(_ text: String) throws(ArgumentFault) -> ITAScores {
    do throws(ITAScores.Fault) { return try ITAScores.read(text) } catch {
      throw ArgumentFault(FaultWords(error.words))
    }
  }
}

/// How many people or things were counted: 12, ๑๒, 1,200, 12 คน.
struct Headcount: TypedArgument {
  let number: Int

  static func reading(_ text: String) throws(ArgumentFault) -> Headcount {
    do throws(NumberFault) {
      return Headcount(number: try TypedNumber.readWhole(text, units: TypedNumber.people))
    } catch {
      throw ArgumentFault(error.words(of: text))
    }
  }
}

extension TypedNumber {
  /// The value in the unit of an indicator; a failure where another unit was typed.
  func value(of indicator: Indicator) throws -> Quantity {
    do throws(NumberFault) { return try Quantity(self, of: indicator.unit) } catch {
      throw Failure(
        ExitStatus.usage, "'\(indicator.id)' is counted in \(indicator.unit), not in \(unit ?? "")",
        hint: Quantity(tenThousandths: tenThousandths).description)
    }
  }
}

// The declarations of options and arguments stay as they are for every other type: only the overload
// differs.

extension Option {
  init(help: ArgumentHelp? = nil) where Value: TypedArgument {
    self.init(name: .long, help: help, transform: { try Value.reading($0) })
  }

  init<Typed: TypedArgument>(help: ArgumentHelp? = nil) where Value == Typed? {
    self.init(
      name: .long, help: help,
      transform: { (text: String) throws -> Typed in
        try Typed.reading(text)
      })
  }

  init<Typed: TypedArgument>(help: ArgumentHelp? = nil) where Value == [Typed] {
    self.init(
      name: .long, help: help,
      transform: { (text: String) throws -> Typed in
        try Typed.reading(text)
      })
  }

  init<Typed: TypedArgument>(
    wrappedValue: [Typed], help: ArgumentHelp? = nil
  ) where Value == [Typed] {
    self.init(
      wrappedValue: wrappedValue, name: .long, help: help,
      transform: { (text: String) throws -> Typed in try Typed.reading(text) })
  }
}

extension Argument {
  init(help: ArgumentHelp? = nil) where Value: TypedArgument {
    self.init(help: help, transform: { try Value.reading($0) })
  }
}

extension CalendarForm: ExpressibleByArgument {}
extension FiscalYear.Round: ExpressibleByArgument {}
extension CannotReason: ExpressibleByArgument {}
extension EntryKind: ExpressibleByArgument {}
extension ComplaintKind: ExpressibleByArgument {}
extension Gift.Giver: ExpressibleByArgument {}
extension Gift.Handling: ExpressibleByArgument {}
extension BudgetTally.Grouping: ExpressibleByArgument {}
extension Digits: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension FollowUpForm: ExpressibleByArgument {}
