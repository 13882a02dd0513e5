internal import HTTPTypes
import Papers

/// A problem as RFC 9457 has it.
struct ProblemValue: Codable, Hashable, Sendable {
  let type: String
  let title: String
  let status: Int
  let detail: String?
  let errors: [Fault]?

  /// One fault of one place of the request.
  struct Fault: Codable, Hashable, Sendable {
    /// A JSON Pointer into the body.
    let pointer: String?
    /// The name of a parameter.
    let parameter: String?
    /// The line of a file.
    let line: Int?
    let detail: String
    /// The name of the log's rule that refuses it.
    let rule: String?

    init(_ fault: Problem.Fault) {
      switch fault.place {
      case .body(let pointer): (self.pointer, parameter, line) = (pointer, nil, nil)
      case .parameter(let name): (pointer, parameter, line) = (nil, name, nil)
      case .line(let number): (pointer, parameter, line) = (nil, nil, number)
      }
      (detail, rule) = (fault.detail, fault.rule)
    }
  }

  static let schema = Schema.named(
    "Problem",
    .object([
      .required("type", .text("stable: what went wrong, whatever the language")),
      .required("title", .text("in the language of Content-Language")),
      .required("status", .integer(400...599)),
      .optional("detail", .text()),
      .optional(
        "errors",
        .list(
          .object([
            .optional("pointer", .text("JSON Pointer into the body")),
            .optional("parameter", .text()), .optional("line", .count),
            .required("detail", .text()),
            .optional("rule", .text("the rule of the log or of the report that refuses it")),
          ]))),
    ]))
}

/// What a type of problem means.
struct ProblemKindValue: Codable, Hashable, Sendable {
  let type: String
  let status: Int
  let thai: String
  let english: String

  init(_ kind: Problem.Kind) {
    type = kind.type
    status = kind.status.code
    thai = Words(.thai).title(of: kind)
    english = Words(.english).title(of: kind)
  }

  static let schema = Schema.named(
    "ProblemKind",
    .object([
      .required("type", .text()), .required("status", .integer(400...599)),
      .required("thai", .text()), .required("english", .text()),
    ]))
}
