import CXlsxWriter
import Glibc
import ThaiCivil

/// An Excel file while it is written: the owner of what the C library allocates.
///
/// The library writes to a file by its name; here that is one in memory. Its temporary files have no
/// name and are gone when it is done.
final class XlsxFile {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let memory: Int32
  let style: Style
  private var formats: [XlsxStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ style: Style) throws(XlsxFault) {
    let closeOnExec: UInt32 = 1
    memory = memfd_create("workbook", closeOnExec)
    guard memory >= 0 else { throw .memory(errno: errno) }
    self.style = style
    guard let made = workbook_new("/proc/self/fd/\(memory)") else {
      throw .library(Self.words(LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    workbook = made
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
    if memory >= 0 { close(memory) }
  }

  /// Ends the file and gives its octets; nothing can be added afterwards.
  func finish() throws(XlsxFault) -> [UInt8] {
    // Closing frees the workbook, whether it succeeds or not.
    let ended = workbook
    workbook = nil
    try Self.check(workbook_close(ended))
    return try octets()
  }

  private func octets() throws(XlsxFault) -> [UInt8] {
    let size = Int(lseek(memory, 0, SEEK_END))
    guard size > 0 else { throw .memory(errno: errno) }
    var octets = [UInt8](repeating: 0, count: size)
    var read = 0
    while read < size {
      let count = octets.withUnsafeMutableBytes { buffer in
        pread(memory, buffer.baseAddress?.advanced(by: read), size - read, off_t(read))
      }
      guard count > 0 else { throw .memory(errno: errno) }
      read += count
    }
    return octets
  }

  func setProperties(title: String, company: String, created: Instant) throws(XlsxFault) {
    // Zero would be taken for "now".
    let seconds = max(1, Int(created.millisecondsSinceEpoch / 1_000))
    try Self.check(
      title.withMutableCString { title in
        company.withMutableCString { company in
          var properties = lxw_doc_properties()
          properties.title = title
          properties.company = company
          properties.created = seconds
          return workbook_set_properties(workbook, &properties)
        }
      })
  }

  func addSheet(_ name: String) throws(XlsxFault) -> UnsafeMutablePointer<lxw_worksheet> {
    try Self.check(workbook_validate_sheet_name(workbook, name))
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw .library(Self.words(LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    return sheet
  }

  func addChart() throws(XlsxFault) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_COLUMN.rawValue)) else {
      throw .library(Self.words(LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    return chart
  }

  /// The format of a look, made once; nil only where memory ran out, which ends the file later.
  func format(_ look: XlsxStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[look] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    look.apply(to: format, style)
    formats[look] = format
    return format
  }

  static func check(_ error: lxw_error) throws(XlsxFault) {
    guard error == LXW_NO_ERROR else { throw .library(words(error)) }
  }

  private static func words(_ error: lxw_error) -> String {
    lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)"
  }
}

extension String {
  /// For C functions that take `char *` and only read it.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
    var characters = Array(utf8CString)
    return characters.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
