private import CExpat

/// What happens in an XML file, in order.
enum XMLEvent {
  case start(XMLElement)
  case text(String)
  /// The local name of the element that ends.
  case end(String)
}

/// The beginning of an element. Names are without the prefixes of their namespaces, which every program
/// chooses for itself.
struct XMLElement {
  let name: String
  private let attributes: [String: String]

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// An attribute that counts: a number from 1 on, or 1 where there is none.
  func count(_ attribute: String) -> Int { max(1, attributes[attribute].flatMap { Int($0) } ?? 1) }
}

/// Reads XML by expat. A document type is refused before it can define an entity, so that none can multiply;
/// no office program writes one.
enum XMLEvents {
  /// How deep elements may stand in each other.
  private static let deepest = 200

  static func read(
    _ octets: [UInt8], _ body: @escaping (XMLEvent) throws(ManuscriptFault) -> Void
  ) throws(ManuscriptFault) {
    guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: separator)) else {
      throw .damaged
    }
    defer { XML_ParserFree(parser) }
    let listener = Listener(parser, body)
    XML_SetUserData(parser, Unmanaged.passUnretained(listener).toOpaque())
    XML_SetStartDoctypeDeclHandler(parser) { listener, _, _, _, _ in
      Listener.of(listener)?.stop(for: .hostileXML)
    }
    XML_SetElementHandler(parser) { listener, name, attributes in
      Listener.of(listener)?.start(name, attributes)
    } _: { listener, name in
      Listener.of(listener)?.end(name)
    }
    XML_SetCharacterDataHandler(parser) { listener, text, count in
      Listener.of(listener)?.add(text, count)
    }
    try withExtendedLifetime(listener) { () throws(ManuscriptFault) in
      try parse(octets, parser, listener)
    }
  }

  private static func parse(
    _ octets: [UInt8], _ parser: XML_Parser, _ listener: Listener
  ) throws(ManuscriptFault) {
    var rest = octets[...]
    repeat {
      let piece = rest.prefix(1 << 20)
      rest = rest.dropFirst(piece.count)
      let status = piece.withUnsafeBytes { bytes in
        XML_Parse(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
          rest.isEmpty ? 1 : 0)
      }
      if let fault = listener.fault { throw fault }
      guard status == XML_STATUS_OK else { throw .damaged }
    } while !rest.isEmpty
    listener.flush()
    if let fault = listener.fault { throw fault }
  }

  private static let separator = UInt8(ascii: " ")

  /// What expat calls back: it gathers text, and stops the parser at the first fault.
  private final class Listener {
    private let parser: XML_Parser
    private let body: (XMLEvent) throws(ManuscriptFault) -> Void
    private(set) var fault: ManuscriptFault?
    private var text: [UInt8] = []
    private var depth = 0

    init(_ parser: XML_Parser, _ body: @escaping (XMLEvent) throws(ManuscriptFault) -> Void) {
      self.parser = parser
      self.body = body
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Listener? {
      pointer.map { Unmanaged<Listener>.fromOpaque($0).takeUnretainedValue() }
    }

    func stop(for fault: ManuscriptFault) {
      self.fault = self.fault ?? fault
      XML_StopParser(parser, 0)
    }

    func start(
      _ name: UnsafePointer<XML_Char>?,
      _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
      flush()
      depth += 1
      if depth > XMLEvents.deepest { return stop(for: .damaged) }
      var values: [String: String] = [:]
      var index = 0
      while let key = attributes?[index], let value = attributes?[index + 1] {
        values[Self.local(String(cString: key))] = String(cString: value)
        index += 2
      }
      tell(.start(XMLElement(Self.local(name.map { String(cString: $0) } ?? ""), values)))
    }

    func end(_ name: UnsafePointer<XML_Char>?) {
      flush()
      depth -= 1
      tell(.end(Self.local(name.map { String(cString: $0) } ?? "")))
    }

    func add(_ octets: UnsafePointer<XML_Char>?, _ count: Int32) {
      let buffer = UnsafeRawBufferPointer(start: octets, count: Int(count))
      text.append(contentsOf: buffer)
    }

    func flush() {
      guard !text.isEmpty else { return }
      tell(.text(String(decoding: text, as: UTF8.self)))
      text.removeAll(keepingCapacity: true)
    }

    private func tell(_ event: XMLEvent) {
      guard fault == nil else { return }
      do throws(ManuscriptFault) { try body(event) } catch { stop(for: error) }
    }

    private static func local(_ name: String) -> String {
      guard let blank = name.utf8.lastIndex(of: XMLEvents.separator) else { return name }
      return String(name[name.utf8.index(after: blank)...])
    }
  }
}
