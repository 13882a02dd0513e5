public import ThaiCivil

/// The announcement that nobody of the office takes gifts for the work there (O31 of the ITA 2566); the day of its
/// entry is that of the announcement.
public struct GiftPolicy: Hashable, Sendable {
  public let year: FiscalYear
  /// The number of the announcement.
  public let document: String
  /// The position of who signed it, which is that of the highest executive; never a name.
  public let signer: String
  /// What it says, in short.
  public let text: String?

  public init(_ year: FiscalYear, document: String, signer: String, text: String? = nil) {
    (self.year, self.document, self.signer, self.text) = (year, document, signer, text)
  }
}

extension GiftPolicy {
  init(_ fields: EntryFields) throws(EntryFault) {
    self.init(
      try fields.required(.year), document: try fields.required(.document),
      signer: try fields.required(.signer), text: fields[.text])
  }

  func fill(_ fields: inout EntryFields) {
    fields[.year] = year
    fields[.document] = document
    fields[.signer] = signer
    fields[.text] = text
  }
}
