private import CZlib

/// Octets packed as gzip (RFC 1952). The same octets give the same file: no time and no name is in it.
enum Gzip {
  /// Nil where zlib has no memory left.
  static func packed(_ octets: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard sucharit_gzip_init(&stream) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = octets
    let size = Int(deflateBound(&stream, UInt(input.count)))
    return input.withUnsafeMutableBufferPointer { input -> [UInt8]? in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      var isWhole = false
      let packed = [UInt8](unsafeUninitializedCapacity: size) { output, count in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(size)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = size - Int(stream.avail_out)
      }
      return isWhole ? packed : nil
    }
  }
}
