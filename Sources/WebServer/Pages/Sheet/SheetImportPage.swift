internal import MarkupTree
internal import Office
internal import PlanModel
internal import ThaiCivil

/// Reads a filled-in sheet into the log: all of it or nothing.
struct SheetImportPage: PageModel {
  let formName = RandomName.make()
  var faults = FormFaults()
  /// What is wrong, by row.
  var lines: [SheetImport.Refused.Line] = []
  /// How many entries were added; nil before anything was sent.
  var added: Int?
  /// What the sheet says otherwise than the log.
  var differences: [SheetDifference] = []

  static let fileField = "sheet"

  /// More faults than these are not listed: the file is another one then.
  static let mostLines = 100

  func title(_ words: PageWording) -> String { words.sheetImport }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let field = FormField(
      Self.fileField, words.sheetFileLabel, .files(accepted: ".csv,text/csv"),
      hint: words.sheetFileHint, isRequired: true
    ).filled(FormFields(), faults)
    return markup {
      if let added {
        tag("p", ["class": "notice good", "role": "status"]) {
          words.sheetAdded(added, differences: differences.count)
        }
      }
      faults.view([field], words)
      if !lines.isEmpty {
        tag("div", ["class": "notice bad", "role": "alert"]) {
          tag("p") { words.sheetFaults }
          tag("ul") {
            for line in lines.prefix(Self.mostLines) {
              tag("li") { words.row(line.place, words.words(for: line)) }
            }
          }
        }
      }
      if !differences.isEmpty { view(differences, words) }
      drawing.form(to: .sheetImport, takesFiles: true, kind: "narrow") {
        drawing.hidden(FieldName.form, formName)
        field.view(words)
        drawing.button(words.sheetImport)
      }
      tag("p") { Markup.link(words.sheet, to: .sheet) }
    }
  }

  /// Each with the form in which it can be put right, filled in as the sheet has it.
  private func view(_ differences: [SheetDifference], _ words: PageWording) -> Markup {
    tag("div", ["class": "notice bad", "role": "alert"]) {
      tag("p") { words.sheetDifferences }
      tag("ul") {
        for difference in differences.prefix(Self.mostLines) {
          tag("li") {
            words.row(difference.place, difference.message(words.language))
            " "
            Markup.link(
              words.correct(difference.entry), to: .correction(difference.entry),
              query: CorrectionPage.query(saying: difference.instead))
          }
        }
      }
    }
  }
}
