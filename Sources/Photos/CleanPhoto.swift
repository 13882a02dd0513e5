/// A photo without what its camera wrote into it: where it was taken and when, with which device, and by whom.
///
/// No picture is decoded. The file is taken apart into the segments of its format, and what is there to draw the
/// picture is handed on as it is, octet for octet; everything else is left out, whatever it may be. Of metadata
/// the orientation alone stays, in a tag that is made anew, since the picture would lie on its side without it.
public struct CleanPhoto: Hashable, Sendable {
  /// What the clean file is put together from, in order.
  public enum Piece: Hashable, Sendable {
    /// Octets of the original.
    case kept(Range<Int>)
    case made([UInt8])

    public var count: Int {
      switch self {
      case .kept(let range): range.count
      case .made(let octets): octets.count
      }
    }
  }

  public let pieces: [Piece]
  /// How many octets it has.
  public let count: Int

  /// Reads an original of so many octets by asking for pieces of it: an offset, and how many octets are wanted
  /// at most. Memory is bounded whatever the file says of itself.
  ///
  /// Throws ``PhotoFault`` for what is not such a file or breaks off before its picture, and what `read` throws.
  public init(
    of kind: PhotoKind, size: Int, read: @escaping (_ offset: Int, _ atMost: Int) throws -> [UInt8]
  ) throws {
    var source = PhotoSource(size: size, read: read)
    let pieces =
      switch kind {
      case .jpeg: try JPEGSegments.clean(&source)
      case .png: try PNGChunks.clean(&source)
      case .webP: try WebPChunks.clean(&source)
      case .gif: try GIFBlocks.clean(&source)
      }
    self.pieces = pieces.joined
    count = pieces.reduce(0) { $0 + $1.count }
  }

  /// The same of octets in memory.
  public init(of kind: PhotoKind, _ octets: [UInt8]) throws {
    try self.init(of: kind, size: octets.count) { offset, most in
      Array(octets.dropFirst(offset).prefix(most))
    }
  }

  /// Octets of the clean file from an offset on, at most so many; none at its end. `original` reads those of the
  /// original.
  public func octets<Fault>(
    from offset: Int, atMost most: Int,
    original read: (_ offset: Int, _ atMost: Int) throws(Fault) -> [UInt8]
  ) throws(Fault) -> [UInt8] {
    var before = 0
    for piece in pieces {
      let start = offset - before
      before += piece.count
      guard start >= 0, start < piece.count else { continue }
      let wanted = min(most, piece.count - start)
      return switch piece {
      case .kept(let range): try read(range.lowerBound + start, wanted)
      case .made(let octets): Array(octets[start..<start + wanted])
      }
    }
    return []
  }
}

/// The formats that can be taken apart; the raw value is the media type.
public enum PhotoKind: String, CaseIterable, Sendable {
  case jpeg = "image/jpeg"
  case png = "image/png"
  case webP = "image/webp"
  case gif = "image/gif"
}

/// Why nothing is made of a photo.
public enum PhotoFault: Error, Hashable, Sendable {
  /// It does not begin as its kind does, or has something where a segment should begin.
  case malformed
  /// It breaks off within a segment.
  case cutShort
}

extension [CleanPhoto.Piece] {
  /// With neighbours of the original as one.
  fileprivate var joined: [CleanPhoto.Piece] {
    reduce(into: []) { joined, piece in
      if case .kept(let range) = piece, case .kept(let last)? = joined.last,
        last.upperBound == range.lowerBound
      {
        joined[joined.count - 1] = .kept(last.lowerBound..<range.upperBound)
      } else if piece.count > 0 {
        joined.append(piece)
      }
    }
  }
}
