internal import PlanModel
internal import ThaiCivil

/// What stands behind a key: how it looks in the file, and how a value is read from it.
struct Form<Value>: Sendable {
  let look: Look
  /// Gets nil where the mapping does not have the key.
  let read: @Sendable (NodeReader?) -> Value

  init(_ look: Look, orAbsent read: @escaping @Sendable (NodeReader?) -> Value) {
    self.look = look
    self.read = read
  }

  /// Nil stands for what is absent as for what cannot be read.
  init<Found>(_ look: Look, _ read: @escaping @Sendable (NodeReader) -> Found?)
  where Value == Found? {
    self.init(look, orAbsent: { $0.flatMap(read) })
  }
}

/// How a value looks in the file, as the JSON Schema tells it.
indirect enum Look: Sendable {
  case text
  case id
  /// Read from digits, whatever stands around them: numbers, days, money.
  case figure
  case oneOfWords([PlanKey.Word])
  case integer(ClosedRange<Int>)
  case list(Look)
  /// Of the shape of this name.
  case mapping(String)
  case oneOf([Look])
  /// A mapping from fiscal years to amounts or `none`.
  case amountsByYear

  static func word<Word: PlanWord>(_: Word.Type) -> Look {
    .oneOfWords(Word.allCases.map { PlanKey.Word(value: $0.rawValue, thai: $0.thai) })
  }
}

extension Form where Value == Located<String>? {
  static var text: Form { Form(.text) { $0.text() } }
  static var id: Form { Form(.id) { $0.id() } }
  static var email: Form { Form(.text) { $0.email() } }
  /// A number as it was typed: only its unit, behind another key, says what it may be.
  static var quantity: Form { Form(.figure) { $0.text() } }
}

extension Form where Value == Located<PrintedNumber>? {
  /// Digits and points, as printed.
  static var number: Form { Form(.figure) { $0.printedNumber() } }
}

extension Form where Value == Located<Int>? {
  static func integer(_ range: ClosedRange<Int>) -> Form {
    Form(.integer(range)) { $0.integer(in: range) }
  }
}

extension Form where Value == Located<ClosedRange<FiscalYear>>? {
  static var fiscalYears: Form { Form(.figure) { $0.civil("2566–2570", FiscalYear.readRange) } }
}

extension Form where Value == Located<FiscalYear>? {
  static var fiscalYear: Form { Form(.figure) { $0.civil("2566", FiscalYear.read) } }
}

extension Form where Value == Located<Quantity>? {
  /// Of 100.
  static var score: Form { Form(.figure) { $0.score() } }
}

extension Form where Value == Located<ThaiDate>? {
  static var date: Form { Form(.figure) { $0.civil("31/03/2566", ThaiDate.read) } }
}

extension Form where Value == Located<MonthOfYear>? {
  static var month: Form { Form(.figure) { $0.civil("ส.ค. 2565", MonthOfYear.read) } }
}

extension Form where Value == Located<MonthDay>? {
  static var monthDay: Form { Form(.figure) { $0.monthDay() } }
}

extension Form where Value == Located<YearlySpan>? {
  static var span: Form { Form(.figure) { $0.span() } }
}

extension Form where Value == Located<Baht>? {
  static var amount: Form { Form(.figure) { $0.amount() } }

  /// `none` is zero here: a table that prints a dash adds up to nothing.
  static var amountOrNone: Form {
    Form(.oneOf([.figure, .word(NoneWord.self)])) { value in
      value.node.isNone ? Located(.zero, at: value.at) : value.amount()
    }
  }
}

extension Form {
  /// One of the words of an enumeration.
  static func word<Word: PlanWord>(_: Word.Type) -> Form where Value == Located<Word>? {
    Form(.word(Word.self)) { $0.word() }
  }

  static func mapping<Keys: Shape>(_: Keys.Type) -> Form where Value == MappingReader<Keys>? {
    Form(.mapping(Keys.outline.name)) { MappingReader($0.node, $0.faults) }
  }

  static func mappings<Keys: Shape>(_: Keys.Type) -> Form where Value == [MappingReader<Keys>] {
    list(.mapping(Keys.self))
  }

  /// What of a list can be read; nothing where there is none.
  static func list<Element>(_ form: Form<Element?>) -> Form where Value == [Element] {
    let list = Form<[Element]?>.listIfThere(form)
    return Form(list.look, orAbsent: { list.read($0) ?? [] })
  }

  /// What of a list can be read.
  static func listIfThere<Element>(_ form: Form<Element?>) -> Form where Value == [Element]? {
    Form(.list(form.look)) { $0.elements().compactMap { form.read($0) } }
  }
}
