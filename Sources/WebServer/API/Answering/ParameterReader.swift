internal import HTTPTypes
internal import Interchange

/// Reads the parameters of a request, and refuses what its endpoint does not know.
struct ParameterReader {
  private let parameters: [Endpoint.Parameter]
  private let words: PageWording

  init(_ endpoint: Endpoint, _ words: PageWording) {
    parameters = endpoint.allParameters
    self.words = words
  }

  func read(
    path: [String: String], query: String?, _ headers: HTTPFields
  ) throws(Problem) -> [String: JSON] {
    guard let fields = FormFields(urlEncoded: query ?? "") else {
      throw Problem(.invalidParameter)
    }
    var values: [String: JSON] = [:]
    var faults: [Problem.Fault] = []
    for parameter in parameters {
      let texts = texts(of: parameter, path, fields, headers)
      guard let text = texts.first else {
        if parameter.isRequired { faults.append(fault(parameter.name, .missing)) }
        continue
      }
      let value = parameter.json(text)
      var found = parameter.schema.faults(in: value).map(\.reason)
      if texts.count > 1 { found.append(.tooMany(1)) }
      // There is nothing at a path that no id or number leads to.
      if parameter.place == .path, !found.isEmpty { throw Problem(.notFound) }
      faults += found.map { fault(parameter.name, $0) }
      values[parameter.name] = value
    }
    faults += unknown(fields).map { fault($0, .unknown) }
    guard faults.isEmpty else { throw Problem(.invalidParameter, faults: faults) }
    return values
  }

  private func texts(
    of parameter: Endpoint.Parameter, _ path: [String: String], _ fields: FormFields,
    _ headers: HTTPFields
  ) -> [String] {
    switch parameter.place {
    case .path: path[parameter.name].map { [$0] } ?? []
    case .query: fields.values(parameter.name)
    case .header: HTTPField.Name(parameter.name).map { headers[values: $0] } ?? []
    }
  }

  private func unknown(_ fields: FormFields) -> [String] {
    let known = Set(parameters.filter { $0.place == .query }.map(\.name))
    return Set(fields.all.map(\.name)).subtracting(known).sorted()
  }

  private func fault(_ name: String, _ reason: SchemaFault.Reason) -> Problem.Fault {
    Problem.Fault(place: .parameter(name), detail: words.words(for: reason))
  }
}
