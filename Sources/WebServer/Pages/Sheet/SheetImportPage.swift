internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// Reads a filled-in sheet into the log: all of it or nothing.
struct SheetImportPage: PageModel {
  let formName = RandomName.make()
  var faults = FormFaults()
  /// What is wrong, by line of the file.
  var lines: [Line] = []
  /// How many entries were added; nil before anything was sent.
  var added: Int?

  static let fileField = "sheet"

  struct Line: Hashable, Sendable {
    let number: Int
    let words: String
  }

  /// More faults than these are not listed: the file is another one then.
  static let mostLines = 100

  func title(_ words: Words) -> String { words.sheetImport }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let field = FormField(
      Self.fileField, words.sheetFileLabel, .files(accepted: ".csv,text/csv"),
      hint: words.sheetFileHint, isRequired: true
    ).filled(FormFields(), faults)
    return markup {
      if let added {
        tag("p", ["class": "notice good", "role": "status"]) { words.sheetAdded(added) }
      }
      faults.view([field], words)
      if !lines.isEmpty {
        tag("div", ["class": "notice bad", "role": "alert"]) {
          tag("p") { words.sheetFaults }
          tag("ul") { for line in lines { tag("li") { words.line(line.number, line.words) } } }
        }
      }
      drawing.form(to: .sheetImport, takesFiles: true, kind: "narrow") {
        drawing.hidden(FieldName.form, formName)
        field.view(words)
        drawing.button(words.sheetImport)
      }
      tag("p") { Markup.link(words.sheet, to: .sheet) }
    }
  }
}
