internal import HTTPTypes
internal import Hummingbird
internal import Interchange
internal import NIOCore
internal import Office
import Papers
internal import Stores

/// Makes responses of answers and problems, with the headers that every response has.
struct APISending: Sendable {
  let site: Site
  let browser: Browser
  let words: PageWording

  func response(_ reply: APIReply, _ request: Request) -> Response {
    var response =
      switch reply.contents {
      case .nothing: Response(status: reply.status)
      case .octets(let octets, let type): Self.response(reply.status, octets, type)
      case .file(let file): Self.file(file, browser.conditions)
      case .stored(let file): stored(file)
      }
    for header in reply.headers { response.headers[header.name] = header.value }
    if let place = reply.headers[.location] {
      response.headers[.location] = site.settings.base.placing(place)
    }
    Self.attach(&response)
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return finished(response, request)
  }

  func response(_ problem: Problem, _ request: Request) -> Response {
    let octets = APIValue.problem.json(ToldProblem(problem: problem, words: words)).octets()
    var response = Self.response(problem.kind.status, octets, APIReply.problemType)
    for header in problem.headers { response.headers[header.name] = header.value }
    response.headers[.cacheControl] = "no-store"
    response.headers[.contentLanguage] = words.language.rawValue
    response.headers[.vary] = "Accept-Language"
    Self.attach(&response)
    return finished(response, request)
  }

  private func finished(_ response: Response, _ request: Request) -> Response {
    var response = response
    Sending.secure(&response, isStrict: site.settings.base.isStrict)
    return request.method == .head ? Sending.withoutBody(response) : response
  }

  /// A browser saves what is meant for programs, and under a name that nobody chose.
  private static func attach(_ response: inout Response) {
    guard let type = response.headers[.contentType], response.headers[.contentDisposition] == nil
    else { return }
    let ending = type.hasPrefix(MediaType.textCsv.description) ? "csv" : "json"
    response.headers[.contentDisposition] = "attachment; filename=\"api.\(ending)\""
  }

  private static func response(
    _ status: HTTPResponse.Status, _ octets: [UInt8], _ type: String
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: octets)))
  }

  /// As pages send it, but without a name to save it under: a program has one.
  private static func file(_ file: FileReply, _ conditions: Conditions) -> Response {
    var file = file
    file.name = nil
    file.isPaper = false
    return Sending.file(file, conditions)
  }

  /// As pages send it.
  private func stored(_ file: SharedFile) -> Response {
    Sending(site: site, browser: browser, language: words.language)
      .response(.stored(file), to: .home, method: .get)
  }
}
