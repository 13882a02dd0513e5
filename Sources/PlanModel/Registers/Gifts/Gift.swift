public import ThaiCivil

/// Something that was given or offered to somebody of the office because of the work there.
///
/// It says of what kind the giver was, never who: the register is published.
public struct Gift: Hashable, Sendable {
  public let what: String
  /// What it is worth; nil where nobody knows.
  public let worth: Baht?
  public let giver: Giver
  public let occasion: String
  public let handling: Handling
  /// What was done, in words.
  public let explanation: String?

  public init(
    _ what: String, worth: Baht?, giver: Giver, occasion: String, handling: Handling,
    explanation: String? = nil
  ) {
    (self.what, self.worth, self.giver) = (what, worth, giver)
    (self.occasion, self.handling, self.explanation) = (occasion, handling, explanation)
  }

  /// Of what kind the giver is.
  public enum Giver: String, EntryChoice {
    case citizen, business
    case stateAgency = "state-agency"
    case staff, other

    public var name: Phrase {
      switch self {
      case .citizen: Phrase("ประชาชน", "A citizen")
      case .business: Phrase("หน่วยงานภาคเอกชน", "A business")
      case .stateAgency: Phrase("หน่วยงานภาครัฐ", "A state agency")
      case .staff: Phrase("บุคลากรของหน่วยงาน", "Staff of the office")
      case .other: Phrase("อื่น ๆ", "Other")
      }
    }
  }

  /// What was done with it.
  public enum Handling: String, EntryChoice {
    case declined, returned
    case handedOver = "handed-over"
    case kept, other

    public var name: Phrase {
      switch self {
      case .declined: Phrase("ปฏิเสธไม่รับ", "Declined")
      case .returned: Phrase("ส่งคืนผู้ให้", "Returned to the giver")
      case .handedOver: Phrase("ส่งมอบให้หน่วยงาน", "Handed over to the office")
      case .kept: Phrase("รับไว้ตามธรรมจรรยา", "Kept, as custom allows")
      case .other: Phrase("อื่น ๆ", "Other")
      }
    }

    /// Whether it was taken: what was declined or returned never was.
    public var isReceived: Bool {
      switch self {
      case .declined, .returned: false
      case .handedOver, .kept, .other: true
      }
    }
  }
}

extension Gift {
  init(_ fields: EntryFields) throws(EntryFault) {
    self.init(
      try fields.required(.gift), worth: fields[.worth], giver: try fields.required(.giver),
      occasion: try fields.required(.occasion), handling: try fields.required(.handling),
      explanation: fields[.explanation])
  }

  func fill(_ fields: inout EntryFields) {
    fields[.gift] = what
    fields[.worth] = worth
    fields[.giver] = giver
    fields[.occasion] = occasion
    fields[.handling] = handling
    fields[.explanation] = explanation
  }
}
