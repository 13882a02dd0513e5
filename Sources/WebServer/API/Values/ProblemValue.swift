internal import HTTPTypes
import Office
import Papers

/// A problem in the language in which it is told.
struct ToldProblem: Sendable {
  let problem: Problem
  let words: PageWording
}

extension APIValue<ToldProblem> {
  /// As RFC 9457 has it.
  static let problem = object(
    "Problem",
    [
      .required("type", .text("stable: what went wrong, whatever the language")) {
        $0.problem.kind.type
      },
      .required("title", .text("in the language of Content-Language")) {
        $0.words.title(of: $0.problem.kind)
      },
      .required("status", .httpStatus) { $0.problem.kind.status.code },
      .optional("detail", .text) { $0.problem.detail },
      .optional("errors", .list(.fault)) { $0.problem.faults.isEmpty ? nil : $0.problem.faults },
    ])
}

extension APIValue<Problem.Fault> {
  fileprivate static let fault = object([
    .optional("pointer", .text("JSON Pointer into the body")) { fault in
      if case .body(let pointer) = fault.place { pointer } else { nil }
    },
    .optional("parameter", .text) { fault in
      if case .parameter(let name) = fault.place { name } else { nil }
    },
    .optional("row", .count) { fault in
      if case .row(let place) = fault.place { place.row } else { nil }
    },
    .optional("line", .count) { fault in
      if case .row(let place) = fault.place { place.line } else { nil }
    },
    .required("detail", .text) { $0.detail },
    .optional("rule", .text("the rule of the log or of the report that refuses it")) { $0.rule },
  ])
}

extension APIValue<Problem.Kind> {
  /// What a type of problem means.
  static let problemKind = object(
    "ProblemKind",
    [
      .required("type", .text) { $0.type }, .required("status", .httpStatus) { $0.status.code },
      .required("thai", .text) { PageWording(.thai).title(of: $0) },
      .required("english", .text) { PageWording(.english).title(of: $0) },
    ])
}
