import Hummingbird

// The media types of the files that the server takes and gives.

extension MediaType {
  static let imageHeic = MediaType(type: .image, subType: "heic")
  static let videoQuickTime = MediaType(type: .video, subType: "quicktime")
  static let imageSvg = MediaType(type: .image, subType: "svg+xml")
  static let textMarkdown = MediaType(type: .text, subType: "markdown")
  static let applicationProblem = MediaType(type: .application, subType: "problem+json")

  /// Of a text, which is UTF-8 wherever the server writes one.
  var inUTF8: String { withParameter(name: "charset", value: "utf-8").description }
}

/// What may be filed as evidence.
enum EvidenceType {
  /// Each with the ending that a file gets whose name has none.
  private static let endings: [(type: MediaType, ending: String)] = [
    (.imageJpeg, "jpg"), (.imagePng, "png"), (.imageWebp, "webp"), (.imageHeic, "heic"),
    (.imageGif, "gif"), (.videoMp4, "mp4"), (.videoQuickTime, "mov"), (.applicationPdf, "pdf"),
    (.applicationMsword, "doc"),
    (.applicationDocx, "docx"), (.applicationXls, "xls"), (.applicationXlsx, "xlsx"),
    (.applicationPptx, "pptx"), (.applicationOdt, "odt"), (.textCsv, "csv"), (.textPlain, "txt"),
  ]

  static let all = endings.map(\.type.description).sorted()

  /// The ending of a name, with its full stop; empty for another type.
  static func ending(of type: String) -> String {
    endings.first { $0.type.description == type }.map { "." + $0.ending } ?? ""
  }

  /// What files are sent as: a type that is not among them is not told to a browser.
  static func sent(_ type: String) -> String { all.contains(type) ? type : unknown }

  static let unknown = MediaType.applicationBinary.description

  /// The value of an `accept` attribute: telephones take any picture for one of these kinds.
  static let accepted =
    (["image/*", MediaType.videoMp4.description, MediaType.videoQuickTime.description]
    + endings.filter { $0.type.type != .image && $0.type.type != .video }.map { "." + $0.ending })
    .joined(separator: ",")
}
