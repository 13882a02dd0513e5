/// A picture of a Word file.
struct DocxPicture: Hashable {
  let format: Format
  let octets: [UInt8]

  /// Formats that Word shows, by the end of a file's name.
  enum Format: String, CaseIterable {
    case png, jpeg, jpg, gif, bmp, tif, tiff, emf, wmf, svg

    var contentType: String {
      switch self {
      case .png, .gif, .bmp: "image/\(rawValue)"
      case .jpeg, .jpg: "image/jpeg"
      case .tif, .tiff: "image/tiff"
      case .emf, .wmf: "image/x-\(rawValue)"
      case .svg: "image/svg+xml"
      }
    }
  }
}
