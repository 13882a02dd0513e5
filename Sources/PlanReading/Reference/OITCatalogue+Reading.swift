internal import PlanModel
internal import ThaiCivil
internal import Yams

extension OITCatalogue {
  /// Nil where something was missing or unreadable, which was then reported.
  init?(_ reader: MappingReader<CatalogueShape>) {
    _ = reader.format
    let year = reader.itaYear
    let source = reader.source
    let seen = Seen()
    let subIndicators = reader.subIndicators.map { OITSubIndicator($0, seen) }
    guard let year, let source, !subIndicators.contains(nil) else { return nil }
    self.init(
      year: year.value.year, source: source.value,
      subIndicators: subIndicators.compactMap(\.self))
  }
}

/// The codes and roles that were read so far; a class, because all tables of a catalogue add to it.
private final class Seen {
  private var words: Set<String> = []

  /// Whether it is the first.
  func insert(_ word: String) -> Bool { words.insert(word).inserted }
}

extension OITSubIndicator {
  fileprivate init?(_ reader: MappingReader<SubIndicatorShape>, _ seen: Seen) {
    let number = reader.number
    let title = reader.title
    let topics = reader.topics.map { OITTopic($0, seen) }
    guard let number, let title, !topics.contains(nil) else { return nil }
    self.init(number: number.value, title: title.value, topics: topics.compactMap(\.self))
  }
}

extension OITTopic {
  fileprivate init?(_ reader: MappingReader<TopicShape>, _ seen: Seen) {
    let title = reader.title
    let note = reader.note
    let items = reader.items.map { OITCatalogueItem($0, seen) }
    guard let title, !items.contains(nil) else { return nil }
    self.init(title: title.value, note: note?.value, items: items.compactMap(\.self))
  }
}

extension OITCatalogueItem {
  fileprivate init?(_ reader: MappingReader<ItemShape>, _ seen: Seen) {
    let code = reader.code
    let role = reader.role
    let name = reader.name
    let covers = reader.covers
    let elements = reader.elements
    let notes = reader.notes
    let responsible = reader.responsible
    reader.refuseEmpty(
      \.elements, FaultPhrase("ข้อมูลนี้ไม่มีองค์ประกอบ", "this item has no element"),
      hint: .same("elements: [แสดงแผนผังโครงสร้าง]"))
    guard let code, let role, let name, let covers else { return nil }
    for word in [code, role] where !seen.insert(word.value) {
      reader.faults.add(
        .duplicateID, at: word.at,
        Phrase(
          "“\(word.value.excerpt)” มีแล้วในบัญชีนี้",
          "'\(word.value.excerpt)' is already in this catalogue"))
    }
    self.init(
      code: code.value, role: role.value, name: name.value, elements: elements,
      covers: covers.value, notes: notes.map(\.value), responsible: responsible.map(\.value))
  }
}

extension Form where Value == [OITElement] {
  /// Texts, and texts with their parts.
  static var elements: Form {
    let whole = Form<MappingReader<ElementShape>?>.mapping(ElementShape.self)
    let text = Form<Located<String>?>.text
    return Form(
      .list(.oneOf([text.look, whole.look])),
      orAbsent: { reader in
        (reader?.elements() ?? []).compactMap { element in
          guard case .mapping = element.node else {
            return text.read(element).map { OITElement($0.value) }
          }
          return whole.read(element).flatMap(OITElement.init)
        }
      })
  }
}

extension OITElement {
  fileprivate init?(_ reader: MappingReader<ElementShape>) {
    let text = reader.text
    let parts = reader.parts
    guard let text else { return nil }
    self.init(text.value, parts: parts.map(\.value))
  }
}

extension Form where Value == Located<String>? {
  /// The code of an item in any of its spellings (O36, o36, ๐36, ๐๓๖, 0๓๖), as O36.
  static var itemCode: Form { Form(.text) { $0.itemCode() } }
}

extension NodeReader {
  fileprivate func itemCode() -> Located<String>? {
    guard let text = text() else { return nil }
    let plain = text.value.withArabicDigits.uppercased()
    let digits = plain.drop { $0 == "O" || $0 == "0" }
    guard plain.first == "O" || plain.first == "0", plain.count - digits.count == 1,
      (1...2).contains(digits.count), let number = Int(digits), number > 0
    else {
      faults.add(
        .malformedID, at: at,
        Phrase(
          "“\(text.value.excerpt)” ไม่ใช่เลขข้อของ OIT",
          "'\(text.value.excerpt)' is not the code of an OIT item"), hint: .same("O36"))
      return nil
    }
    return Located("O\(number)", at: text.at)
  }
}
