internal import PlanModel
internal import ThaiCivil

/// A paragraph with the mark that it begins with.
struct Line {
  let mark: Mark
  /// What stands behind the mark, plain.
  let rest: String
  /// The whole of it, plain.
  let text: String
  /// The page that a list of contents prints behind a title.
  let listedPage: Int?
  let place: Place
  let unsure: [String]
  /// How many texts stand beside each other in it: three and more are a row of a table.
  let columns: Int
  private let isRunningTitle: Bool

  enum Mark: Equatable {
    /// มิติที่ 1
    case dimension(Int)
    /// 1.1.1, or 1. with a point behind it
    case numbered(PrintedNumber)
    /// (4.1) or (4)
    case bracketed(PrintedNumber)
    /// 4)
    case listed(Int)
    /// - or •
    case bullet
    case none
  }

  init(_ paragraph: Manuscript.Paragraph) {
    place = paragraph.place
    unsure = paragraph.unsure
    isRunningTitle = paragraph.isFurniture
    let columns = paragraph.text.unicodeScalars.split(
      separator: "\t", omittingEmptySubsequences: false
    ).map { String(Substring($0)).plain }
    var words = columns.filter { !$0.isEmpty }
    self.columns = words.count
    var page: Int?
    if words.count > 1, let last = words.last, let number = Self.page(last) {
      page = number
      words.removeLast()
    } else if columns.count > 1, words.count == 1, columns.last == "" {
      // The title of a list of contents that goes on in the next line has an empty column.
      page = 0
    }
    var text = words.joined(separator: " ")
    if page == nil, let (title, number) = Self.withoutLeader(text) {
      (text, page) = (title, number)
    }
    self.text = text
    listedPage = page
    (mark, rest) = Self.marked(text)
  }

  /// A number alone, as it stands in the last column of a list of contents.
  private static func page(_ text: String) -> Int? {
    let digits = text.withArabicDigits
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return Int(digits)
  }

  /// `title ........ 20` of a list of contents.
  private static func withoutLeader(_ text: String) -> (String, Int)? {
    let scalars = Array(text.unicodeScalars)
    guard let end = scalars.lastIndex(where: { $0 == "." || $0 == "…" || $0 == "·" }) else {
      return nil
    }
    let number = String(String.UnicodeScalarView(scalars[(end + 1)...])).trimmed
    guard let page = page(number) else { return nil }
    let leader = scalars[...end].reversed().prefix { ".… ·".unicodeScalars.contains($0) }
    let isLong = leader.contains("…") || leader.count { $0 != " " } >= 4
    guard isLong else { return nil }
    let title = String(String.UnicodeScalarView(scalars[..<(end + 1 - leader.count)])).trimmed
    return (title, page)
  }

  // MARK: Marks

  private static func marked(_ text: String) -> (Mark, String) {
    var scalars = Array(text.withArabicDigits.unicodeScalars)[...]
    let original = Array(text.unicodeScalars)
    func rest(_ slice: ArraySlice<Unicode.Scalar>) -> String {
      // Digits of both kinds take one scalar each, so that the places agree.
      String(String.UnicodeScalarView(original[slice.startIndex...])).trimmed
    }
    if let (number, behind) = dimension(scalars) { return (.dimension(number), rest(behind)) }
    var isBullet = false
    if let first = scalars.first, "-–—•▪●○*·".unicodeScalars.contains(first) {
      isBullet = true
      scalars = scalars.dropFirst().drop { $0 == " " }
    }
    if let (mark, behind) = number(scalars) { return (mark, rest(behind)) }
    return isBullet ? (.bullet, rest(scalars)) : (.none, text)
  }

  /// มิติที่ 1, or with a vowel that a machine lost.
  private static func dimension(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Int, ArraySlice<Unicode.Scalar>)? {
    for word in ["มิติที่", "มติที่", "มิติที", "มีติที่", "มิติ ที่"] {
      guard scalars.starts(with: word.unicodeScalars) else { continue }
      let behind = scalars.dropFirst(word.unicodeScalars.count).drop { $0 == " " }
      guard let digit = behind.first, "1"..."9" ~= digit else { continue }
      let after = behind.dropFirst()
      if let next = after.first, "0"..."9" ~= next { return nil }
      return (Int(digit.value - 0x30), after.drop { " :.-–".unicodeScalars.contains($0) })
    }
    return nil
  }

  private static func number(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Mark, ArraySlice<Unicode.Scalar>)? {
    let isBracketed = scalars.first == "("
    var rest = isBracketed ? scalars.dropFirst() : scalars
    let digits = rest.prefix { "0"..."9" ~= $0 || $0 == "." || (isBracketed && $0 == " ") }
    guard digits.contains(where: { "0"..."9" ~= $0 }), digits.count <= 16 else { return nil }
    rest = rest[digits.endIndex...]
    let isOpen = digits.last == "."
    let text = String(String.UnicodeScalarView(isOpen ? digits.dropLast() : digits))
    guard let printed = PrintedNumber(text) else { return nil }
    if isBracketed {
      guard rest.first == ")" else { return nil }
      return (.bracketed(printed), rest.dropFirst())
    }
    if rest.first == ")" {
      let behind = rest.dropFirst()
      return printed.parts.count == 1
        ? (.listed(printed.parts[0]), behind) : (.bracketed(printed), behind)
    }
    // A year, an amount or a count begins no item.
    guard printed.parts.count > 1 || isOpen, rest.first != ",", rest.first != "%" else {
      return nil
    }
    return (.numbered(printed), rest)
  }
}

extension Line {
  /// Whether a part of the document begins with it: ส่วนที่ 3, บทที่ ๓.
  var beginsPart: Bool {
    guard mark == .none, text.unicodeScalars.count <= 100 else { return false }
    return ["ส่วนที่", "บทที่"].contains { word in
      guard text.starts(word) else { return false }
      let behind = text.unicodeScalars.dropFirst(word.unicodeScalars.count).drop { $0 == " " }
      return behind.first.map { "0"..."9" ~= $0 || "๐"..."๙" ~= $0 } ?? false
    }
  }

  /// The line with the number at its end taken for that of a page; nil where none stands there.
  var withNumberAtEnd: Line? {
    let scalars = Array(text.withArabicDigits.unicodeScalars)
    let digits = scalars.reversed().prefix { "0"..."9" ~= $0 }.count
    guard 1...3 ~= digits else { return nil }
    let title = scalars.dropLast(digits)
    if let last = title.last, "-–,./".unicodeScalars.contains(last) { return nil }
    let words = String(String.UnicodeScalarView(text.unicodeScalars.dropLast(digits)))
    let page = String(String.UnicodeScalarView(scalars.suffix(digits)))
    // A list of contents has an empty title where a number stands in a line of its own.
    let line = Line(Manuscript.Paragraph("\(words.isEmpty ? "-" : words)\t\(page)", at: place))
    return line.listedPage == nil ? nil : line
  }

  /// Whether it is no text of the document: a running title, a page number, a rule.
  var isFurniture: Bool {
    if isRunningTitle { return true }
    let scalars = text.unicodeScalars
    let isPlain = scalars.allSatisfy { scalar in
      "0"..."9" ~= scalar || "๐"..."๙" ~= scalar || " -–—|._".unicodeScalars.contains(scalar)
    }
    // A dash alone stands for no budget.
    return isPlain
      && (scalars.count >= 3 || scalars.contains { "0"..."9" ~= $0 || "๐"..."๙" ~= $0 })
  }
}
