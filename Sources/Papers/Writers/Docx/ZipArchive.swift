private import CZip
private import Glibc

/// A zip archive in memory, written by libzip: the same entries give the same octets everywhere.
struct ZipArchive: ~Copyable {
  private let source: OpaquePointer
  private let archive: OpaquePointer

  init() {
    guard let source = zip_source_buffer_create(nil, 0, 0, nil),
      let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil)
    else { Self.stopForMemory() }
    // The archive owns the source and would free it when it closes, before the octets are read.
    zip_source_keep(source)
    (self.source, self.archive) = (source, archive)
  }

  deinit {
    zip_discard(archive)
    zip_source_free(source)
  }

  /// Adds an entry; its name must be new.
  borrowing func add(_ name: String, _ octets: [UInt8]) {
    // libzip reads it when the archive closes and frees it then.
    guard let copy = malloc(max(1, octets.count)) else { Self.stopForMemory() }
    octets.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
    }
    guard let content = zip_source_buffer(archive, copy, UInt64(octets.count), 1) else {
      Self.stopForMemory()
    }
    let index = zip_file_add(archive, name, content, UInt32(ZIP_FL_ENC_UTF_8))
    precondition(index >= 0, "\(name) is twice in an archive")
    zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, Self.level)
    // 1 January 1980, where DOS began to count; set as such, no time zone turns it.
    zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0)
  }

  /// Packs the entries.
  consuming func octets() -> [UInt8] {
    let (source, archive) = (source, archive)
    discard self
    defer { zip_source_free(source) }
    var size = zip_stat_t()
    guard zip_close(archive) == 0, zip_source_open(source) == 0 else { Self.stopForMemory() }
    defer { zip_source_close(source) }
    guard zip_source_stat(source, &size) == 0 else { Self.stopForMemory() }
    return [UInt8](unsafeUninitializedCapacity: Int(size.size)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      let read = zip_source_read(source, start, UInt64(buffer.count))
      guard read == buffer.count else { Self.stopForMemory() }
      count = buffer.count
    }
  }

  /// zlib's usual weighing of time against size.
  private static let level: UInt32 = 6

  /// What is in memory cannot fail for another reason.
  private static func stopForMemory() -> Never { preconditionFailure("libzip is out of memory") }
}

/// A zip archive of somebody else, read in memory. Nothing that it says of itself is believed.
package struct ZipReading: ~Copyable {
  private let archive: OpaquePointer
  /// libzip reads from here as long as the archive is open.
  private let memory: UnsafeMutableRawBufferPointer

  /// How many entries it lists.
  package let count: Int

  /// Nil for what is not an archive.
  package init?(_ octets: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: octets.count, alignment: 1)
    memory.copyBytes(from: octets)
    guard let source = zip_source_buffer_create(memory.baseAddress, UInt64(memory.count), 0, nil)
    else {
      memory.deallocate()
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      memory.deallocate()
      return nil
    }
    (self.archive, self.memory) = (archive, memory)
    count = Int(zip_get_num_entries(archive, 0))
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  /// What came of reading an entry.
  package enum Entry {
    case octets([UInt8])
    case absent
    case tooLarge
    /// Encrypted, cut off, packed in an unknown way, or not what its checksum says.
    case damaged
  }

  /// Unpacks an entry as far as a limit, whatever size it claims to have.
  package borrowing func entry(_ name: String, most limit: Int) -> Entry {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return .absent }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { return .damaged }
    defer { zip_fclose(file) }
    var octets: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = zip_fread(file, &buffer, UInt64(buffer.count))
      guard read >= 0 else { return .damaged }
      if read == 0 { return .octets(octets) }
      guard octets.count + Int(read) <= limit else { return .tooLarge }
      octets += buffer[..<Int(read)]
    }
  }
}
