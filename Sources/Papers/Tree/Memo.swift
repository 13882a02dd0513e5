/// A cover memo, บันทึกข้อความ, in the form that source document 000 has: emblem and title, dotted lines to
/// fill, the text, and who signs.
public struct Memo: Hashable, Sendable {
  public let title: String
  /// The emblem, 1.5 cm high; nil leaves its box empty.
  public let emblem: RasterImage?
  /// The lines under the title, each of one or two fields.
  public let fields: [[Field]]
  /// เรียน, which has no dotted line.
  public let recipient: Field
  public let paragraphs: [[Inline]]
  /// จึงเรียนมาเพื่อโปรดทราบ
  public let closing: String
  public let signatures: [Signature]

  public init(
    title: String, emblem: RasterImage?, fields: [[Field]], recipient: Field,
    paragraphs: [[Inline]], closing: String, signatures: [Signature]
  ) {
    self.title = title
    self.emblem = emblem
    self.fields = fields
    self.recipient = recipient
    self.paragraphs = paragraphs
    self.closing = closing
    self.signatures = signatures
  }

  /// A label and what stands on its line; nothing leaves the dots to be written on.
  public struct Field: Hashable, Sendable {
    public let label: String
    public let value: String

    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// Room to sign, and below it the lines that say who does: the name in brackets, the position.
  public struct Signature: Hashable, Sendable {
    public let lines: [String]

    public init(_ lines: [String]) {
      self.lines = lines
    }
  }
}
