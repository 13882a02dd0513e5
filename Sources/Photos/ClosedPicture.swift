/// Pictures of cameras that cannot be taken apart here, and that may say where they were taken.
public enum ClosedPicture {
  /// How many octets of a file ``isOne(beginning:)`` looks at.
  public static let octetsNeeded = 12

  /// Whether a file that begins so is one, whatever its name says: of the families of HEIF and AVIF (ISO 14496-12, 4.3),
  /// TIFF, as most raw pictures are, JPEG XL and JPEG 2000 (ISO 15444-1, I.5.1).
  public static func isOne(beginning: [UInt8]) -> Bool {
    if beginnings.contains(where: { beginning.starts(with: $0) }) { return true }
    guard beginning.dropFirst(4).starts(with: "ftyp".utf8) else { return false }
    let brand = beginning.dropFirst(8).prefix(4)
    return brands.contains { brand.elementsEqual($0.utf8) }
  }

  private static let brands = [
    "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis", "crx ",
  ]

  private static let beginnings: [[UInt8]] = [
    [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
    // BigTIFF, and the raw pictures of Panasonic and Olympus.
    [0x49, 0x49, 0x2B, 0], [0x4D, 0x4D, 0, 0x2B], [0x49, 0x49, 0x55, 0], [0x49, 0x49, 0x52, 0x4F],
    [0xFF, 0x0A], [0, 0, 0, 0x0C] + Array("JXL ".utf8), [0, 0, 0, 0x0C] + Array("jP  ".utf8),
  ]
}
