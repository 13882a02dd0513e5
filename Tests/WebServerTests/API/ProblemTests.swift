internal import HTTPTypes
internal import Hummingbird
internal import Interchange
internal import PlanModel
internal import Stores
internal import Testing
@testable internal import WebServer

@Suite("A problem")
struct ProblemTests {
  private static let path = "/api/v1/entries"

  @Test(
    "is told in the language asked for, under a type that is always the same",
    arguments: [
      (nil, "th", "ต้องเข้าสู่ระบบก่อน"), ("en-GB,en;q=0.9", "en", "Sign in first"),
      ("fr, en;q=0.2, th;q=0.8", "th", "ต้องเข้าสู่ระบบก่อน"), ("en;q=0", "th", "ต้องเข้าสู่ระบบก่อน"),
    ])
  func languages(_ accepted: String?, _ language: String, _ title: String) async throws {
    try await TestSite.with { site in
      var headers = HTTPFields()
      headers[.acceptLanguage] = accepted
      let answer = try await site.stranger.get("/api/v1/me", headers: headers)
      #expect(answer.status == 401 && answer.headers[.contentType] == "application/problem+json")
      #expect(answer.headers[.contentLanguage] == language)
      let json = try answer.json()
      #expect(json["title"] == .string(title) && json["status"] == 401)
      #expect(json["type"] == .string("/api/v1/problems/not-signed-in"))
    }
  }

  @Test("has a page of its own", arguments: Problem.Kind.allCases)
  func described(_ kind: Problem.Kind) async throws {
    try await TestSite.with { site in
      let value = try await site.stranger.get(kind.type).json()
      #expect(value == APIValue.problemKind.json(kind))
      #expect(value["type"] == .string(kind.type))
    }
  }

  @Test(
    "of a body names every member that is wrong",
    arguments: [
      ("{}", ["/kind"]), ("[]", [""]), (#"{"kind":"dance"}"#, ["/kind"]),
      (#"{"kind":"note"}"#, ["/day", "/text"]),
      (#"{"kind":"note","day":"2024-02-30","text":""}"#, ["/day", "/text"]),
      (#"{"kind":"note","day":"2024-02-29","text":"x","colour":"red"}"#, ["/colour"]),
      (#"{"kind":"done","day":"15/01/2567","obligation":"a","text":7}"#, ["/day", "/text"]),
      (
        #"{"kind":"note","day":"2024-01-15","text":"x","project":"a","obligation":"b"}"#, [""]
      ),
      (
        #"{"kind":"note","day":"2024-01-15","text":"x","evidence":["a","b"]}"#,
        ["/evidence/0", "/evidence/1"]
      ),
    ])
  func members(_ body: String, _ pointers: [String]) async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let answer = try await program.send(
        .post, Self.path, Array(body.utf8), key: "12345678",
        headers: [.contentType: "application/json"])
      #expect(answer.status == 422 && answer.problem == "invalid-body", "\(answer.text)")
      #expect(try answer.pointers() == pointers)
    }
  }

  @Test("of a text that is too long tells how long it is and may be")
  func tooLong() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let long = String(repeating: "ก", count: 10_001)
      let answer = try await program.post(Self.path, Sample.note(long))
      #expect(answer.status == 422)
      #expect(answer.text.contains("ยาว 10001 อักขระ รับได้ไม่เกิน 10000 อักขระ"))
      let taken = try await program.post(Self.path, Sample.note(String(long.dropLast())))
      #expect(taken.status == 201)
    }
  }

  @Test(
    "of a text that is no JSON",
    arguments: ["", "{", "{\"a\":1,\"a\":2}", "nul", "{\"a\":01}", "\u{FEFF}{}", "{}{}"])
  func malformed(_ body: String) async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let answer = try await program.send(
        .post, Self.path, Array(body.utf8), key: "12345678",
        headers: [.contentType: "application/json"])
      #expect(answer.status == 400 && answer.problem == "malformed-body")
    }
  }

  @Test("of the log names the rule and the member")
  func rules() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let tomorrow = JSON.members([
        "kind": .string("note"), "day": .string("2024-02-01"), "text": .string("x"),
      ])
      let answer = try await program.post(Self.path, tomorrow)
      #expect(answer.status == 409 && answer.problem == "refused-by-log")
      #expect(try answer.pointers() == ["/day"])
      #expect(answer.text.contains(#""rule":"day-in-future""#))
      let money = try await program.post(Self.path, Sample.money("committed", "0.00"))
      #expect(try money.pointers() == ["/amount"])
      #expect(try site.log.entries().isEmpty)
    }
  }

  @Test("tells the methods that a place has")
  func methods() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      for (path, allowed) in [
        (Self.path, "GET, HEAD, POST"), ("/api/v1/me", "GET, HEAD"),
        ("/api/v1/session", "POST, DELETE"),
      ] {
        let answer = try await program.call(.patch, path)
        #expect(answer.status == 405 && answer.headers[.allow] == allowed)
      }
      #expect(try await program.call(.get, "/api/v2/me").problem == "not-found")
      #expect(try await program.call(.get, "/api/v1/me/").problem == "not-found")
    }
  }

  @Test("of forms that are not taken or not to be had")
  func forms() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let form = try await program.send(
        .post, Self.path, Array("a=b".utf8), key: "12345678",
        headers: [.contentType: "application/x-www-form-urlencoded"])
      #expect(form.status == 415 && form.problem == "unsupported-type")
      let page = try await program.get("/api/v1/me", headers: [.accept: "text/html"])
      #expect(page.status == 406 && page.problem == "not-acceptable")
      for accepted in ["*/*", "application/*", "text/html, application/json;q=0.1"] {
        #expect(try await program.get("/api/v1/me", headers: [.accept: accepted]).status == 200)
      }
      let refused = "application/json;q=0, */*"
      #expect(try await program.get("/api/v1/me", headers: [.accept: refused]).status == 406)
    }
  }

  @Test("of what is too large is told before all of it has come")
  func tooLarge() async throws {
    try await TestSite.with(largestUpload: 1000) { site in
      let program = try await site.program(as: .coordinator)
      let text = Sample.note(String(repeating: "ก", count: 100_000))
      #expect(try await program.post(Self.path, text).status == 413)
      let file = try await program.upload(TestProgram.picture + Array(repeating: 0, count: 1000))
      #expect(file.status == 413 && file.problem == "too-large")
      #expect(try site.uploads().isEmpty)
    }
  }

  @Test("of too many wrong passwords says how long to wait")
  func waiting() async throws {
    try await TestSite.with { site in
      let wrong = JSON.members([
        "name": .string("nobody"), "password": .string("ไม่ใช่รหัสผ่านนี้แน่นอน"),
      ])
      var last = try await site.stranger.call(.post, "/api/v1/session", wrong)
      #expect(last.status == 401 && last.problem == "wrong-password")
      for _ in 0..<5 where last.status == 401 {
        last = try await site.stranger.call(.post, "/api/v1/session", wrong)
      }
      #expect(last.status == 429 && last.problem == "too-many-attempts")
      #expect((last.headers[.retryAfter].flatMap { Int($0) } ?? 0) > 0)
    }
  }
}

extension TestProgram.Answer {
  /// The JSON Pointers of its faults.
  fileprivate func pointers() throws -> [String] {
    guard case .array(let errors) = try json()["errors"] else { return [] }
    return errors.compactMap { error in
      guard case .string(let pointer) = error["pointer"] else { return nil }
      return pointer
    }
  }
}
