internal import CLibical

/// A property of libical that is in no component yet, owned: freed when it is not added to one.
struct Property: ~Copyable {
  private let raw: OpaquePointer

  /// Takes over what a constructor of libical gave.
  init(_ raw: OpaquePointer?) {
    self.raw = Libical.made(raw)
  }

  deinit {
    icalproperty_free(raw)
  }

  /// Hands the property over to libical.
  consuming func release() -> OpaquePointer {
    let raw = raw
    discard self
    return raw
  }

  /// The same property with a parameter more.
  consuming func with(_ parameter: OpaquePointer?) -> Property {
    icalproperty_add_parameter(raw, Libical.made(parameter))
    return self
  }

  /// An X- property, or one that libical would write without its `VALUE` parameter. libical adds
  /// that parameter by the kind of the value, which it takes over.
  static func named(_ name: String, _ value: OpaquePointer?) -> Property {
    let raw = Libical.made(icalproperty_new(ICAL_X_PROPERTY))
    icalproperty_set_x_name(raw, name)
    icalproperty_set_value(raw, Libical.made(value))
    return Property(raw)
  }

  /// An X- property. libical escapes line ends and backslashes here, not commas and semicolons.
  static func named(_ name: String, _ value: String) -> Property {
    named(name, icalvalue_new_x(value))
  }
}
