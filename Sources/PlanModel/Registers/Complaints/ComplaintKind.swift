/// What a complaint is about, as the plan of source document 004 tells complaints apart (3.2.1, and the outcomes of its
/// second dimension).
public enum ComplaintKind: String, EntryChoice {
  /// Item O29 of the ITA 2566 asks for these.
  case corruption
  case procurement, personnel, service, general

  public var name: Phrase {
    switch self {
    case .corruption:
      Phrase("การทุจริตและประพฤติมิชอบของเจ้าหน้าที่", "Corruption and misconduct of officials")
    case .procurement: Phrase("การจัดซื้อจัดจ้าง", "Procurement")
    case .personnel: Phrase("การบริหารงานบุคคล", "Personnel")
    case .service: Phrase("การให้บริการ", "Services")
    case .general: Phrase("เรื่องทั่วไป", "Other matters")
    }
  }
}
