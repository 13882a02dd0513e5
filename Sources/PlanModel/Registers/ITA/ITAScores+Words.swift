extension ITAScores.Fault {
  /// In a sentence without a full stop.
  public var words: Phrase {
    switch self {
    case .none: Phrase("ยังไม่มีคะแนน", "there is no score")
    case .tooMany:
      Phrase(
        "คะแนนมีได้ไม่เกิน \(ITAScores.most) ตัวชี้วัด", "there are at most \(ITAScores.most) indicators")
    case .unreadable(let text):
      Phrase(
        "“\(text.excerpt)” ไม่ใช่คะแนนตั้งแต่ 0 ถึง 100 ที่มีทศนิยมไม่เกินสองตำแหน่ง",
        "'\(text.excerpt)' is not a score from 0 to 100 with at most two decimals")
    }
  }
}
