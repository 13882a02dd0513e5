internal import Foundation

/// Small pictures that programs can open.
public enum Pictures {
  /// One grey pixel.
  public static let png = octets(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCA05RTSgAAAABJRU5ErkJggg==")

  /// The same with a comment that says where it was taken.
  public static let pngWithPlace: [UInt8] = {
    let comment = Array("tEXtComment\0".utf8) + place
    let chunk = [0, 0, 0, UInt8(comment.count - 4)] + comment + [0, 0, 0, 0]
    // After the header.
    return Array(png[..<33]) + chunk + Array(png[33...])
  }()

  /// What that comment says.
  public static let place = Array("13.5994, 100.5968".utf8)

  private static func octets(_ base64: String) -> [UInt8] {
    Array(Data(base64Encoded: base64) ?? Data())
  }
}
