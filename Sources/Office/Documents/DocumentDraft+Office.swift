import PlanModel
import PlanReading
import Recognition
import ThaiCivil

private let kindOfDoubt = Doubt.Kind.organisationDiffers.rawValue

extension DocumentDraft {
  /// That a draft is of an office that its document calls otherwise: somebody may have taken the file of a neighbour. Nil
  /// where both call it alike, or the document does not say whose it is.
  func doubt(ofOfficeIn file: PlanFile) -> Doubt? {
    let path = PlanPath.plan.appending("organisation").appending("name")
    guard let read = (try? PlanFile(plan))?.text(at: path)?.plain.nilIfEmpty,
      let own = file.text(at: path)?.plain.nilIfEmpty, !own.looksLike(read)
    else { return nil }
    return Doubt(
      kind: kindOfDoubt,
      about: Phrase("หน่วยงานเจ้าของแผน", "The office"),
      message: Phrase(
        "เอกสารนี้เป็นของหน่วยงานอื่น หรือเขียนชื่อหน่วยงานต่างไป",
        "the document is another office's, or writes the name otherwise"),
      place: nil, context: nil, seen: read, taken: own, alternatives: [read], path: path,
      answers: [DoubtAnswer(.same(read), .putting(.text(read), at: path))])
  }
}

extension String {
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
