internal import MarkupTree
internal import Office
internal import Stores

/// Where documents of plans are given to be read, and those that were.
struct DocumentsPage: PageModel {
  let formName = RandomName.make()
  let readings: [DocumentReading]
  var faults = FormFaults()

  static let field = "documents"
  /// What browsers offer first; the reader looks into the files.
  private static let accepted =
    ".docx,.odt,.xlsx,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.txt,.md,.doc,.xls"

  init(_ readings: [DocumentReading]) { self.readings = readings }

  func title(_ words: PageWording) -> String { words.documents }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let field = FormField(
      Self.field, words.documentFiles, .files(accepted: Self.accepted),
      hint: words.documentHint(most: ReadingDesk.mostFiles), isRequired: true
    ).filled(FormFields(), faults)
    return markup {
      tag("p") { words.documentsLead }
      faults.view([field], words)
      drawing.form(to: .documents, takesFiles: true, kind: "narrow") {
        drawing.hidden(FieldName.form, formName)
        field.view(words)
        drawing.button(words.readDocument)
      }
      if !readings.isEmpty {
        tag("h2") { words.documentsRead }
        tag("ul", ["class": "cards"]) {
          for reading in readings {
            tag("li") {
              tag("p") {
                tag("a", ["class": "title", "href": Route.document(reading.id).path]) {
                  words.names(of: reading)
                }
              }
              tag("p", ["class": "meta"]) {
                reading.state.mark(words)
                " "
                words.given(reading)
              }
            }
          }
        }
        tag("p", ["class": "hint"]) { words.documentsKept(DocumentReading.lifetimeDays) }
      }
    }
  }
}

extension DocumentReading.State {
  /// How far it is, with the look that states have elsewhere.
  func mark(_ words: PageWording) -> Markup {
    let look =
      switch self {
      case .waiting, .reading: "soon"
      case .failed: "late"
      case .done: "done"
      }
    return tag("span", ["class": "mark \(look)"]) { words.name(of: self) }
  }
}
