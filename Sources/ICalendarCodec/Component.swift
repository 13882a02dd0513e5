internal import CLibical
private import Glibc

/// A component of libical with all that is in it, owned: freed when it goes out of scope.
struct Component: ~Copyable {
  private let raw: OpaquePointer

  init(_ kind: icalcomponent_kind) {
    raw = Libical.made(icalcomponent_new(kind))
  }

  /// Takes over a component that has no parent.
  init(owning raw: OpaquePointer) {
    self.raw = raw
  }

  deinit {
    icalcomponent_free(raw)
  }

  /// Hands the component over to libical.
  private consuming func release() -> OpaquePointer {
    let raw = raw
    discard self
    return raw
  }

  borrowing func add(_ property: consuming Property) {
    icalcomponent_add_property(raw, property.release())
  }

  borrowing func add(_ component: consuming Component) {
    icalcomponent_add_component(raw, component.release())
  }

  borrowing func forEachProperty<Fault: Error>(
    _ body: (borrowing PropertyReading) throws(Fault) -> Void
  ) throws(Fault) {
    var next = icalcomponent_get_first_property(raw, ICAL_ANY_PROPERTY)
    while let property = next {
      try body(PropertyReading(property))
      next = icalcomponent_get_next_property(raw, ICAL_ANY_PROPERTY)
    }
  }

  /// The first property of a kind inside each component of a kind.
  borrowing func forEachProperty<Fault: Error>(
    _ kind: icalproperty_kind, inEach component: icalcomponent_kind,
    _ body: (borrowing PropertyReading) throws(Fault) -> Void
  ) throws(Fault) {
    var next = icalcomponent_get_first_component(raw, component)
    while let child = next {
      if let property = icalcomponent_get_first_property(child, kind) {
        try body(PropertyReading(property))
      }
      next = icalcomponent_get_next_component(raw, component)
    }
  }

  /// The component as text; see ``write(to:)``.
  var octets: [UInt8] {
    var octets: [UInt8] = []
    write(to: &octets)
    return octets
  }

  /// Adds the component as text: lines end in CRLF and have at most 75 octets.
  borrowing func write(to octets: inout [UInt8]) {
    guard let text = icalcomponent_as_ical_string_r(raw) else {
      preconditionFailure("libical is out of memory")
    }
    defer { icalmemory_free_buffer(text) }
    // The `_r` form: the plain one keeps its last 2,500 results for each thread.
    let buffer = UnsafeMutableRawBufferPointer(start: text, count: strlen(text))
    Folding.refold(buffer, onto: &octets)
  }
}
