public import Papers
public import ThaiCivil

/// What a cover memo says beside its report: from the plan's settings and from who makes the report.
public struct MemoFields: Hashable, Sendable {
  /// ส่วนราชการ
  public let agency: String
  /// ที่; nil leaves the dots.
  public let number: String?
  /// วันที่; nil leaves the dots.
  public let day: ThaiDate?
  /// เรียน: positions, the first to be reached first.
  public let recipients: [String]
  public let signers: [Signer]
  public let emblem: RasterImage?

  public init(
    agency: String, number: String? = nil, day: ThaiDate? = nil, recipients: [String],
    signers: [Signer], emblem: RasterImage? = nil
  ) {
    self.agency = agency
    self.number = number
    self.day = day
    self.recipients = recipients
    self.signers = signers
    self.emblem = emblem
  }

  /// Dots to write on, where nothing is known.
  static let blank = String(repeating: ".", count: 45)

  /// Who hands the report in: the agency without the telephone that follows it, โทร. ๐ ๒๓๘๒ ….
  var drafter: String {
    let end = agency.firstRange(of: "โทร")?.lowerBound ?? agency.endIndex
    return String(agency[..<end].reversed().drop { $0 == " " }.reversed())
  }

  /// Who signs. Names come from who makes the report; no plan holds any.
  public struct Signer: Hashable, Sendable {
    /// Nil leaves dots between the brackets.
    public let name: String?
    /// Empty leaves dots, too.
    public let position: String

    public init(name: String?, position: String) {
      self.name = name
      self.position = position
    }
  }
}
