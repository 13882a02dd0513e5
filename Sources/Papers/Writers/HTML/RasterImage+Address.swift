private import FoundationEssentials

extension RasterImage {
  /// The picture itself as an address (RFC 2397), for a page that fetches nothing.
  var dataAddress: String {
    "data:\(format.mediaType);base64,\(Data(octets).base64EncodedString())"
  }
}
