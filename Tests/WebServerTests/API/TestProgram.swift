internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Interchange
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
@testable internal import WebServer

/// A program that uses the API, with or without a session.
struct TestProgram: Sendable {
  let site: TestSite
  var token: String?

  /// What came back.
  struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let octets: [UInt8]

    func json() throws -> JSON { try JSON.read(octets, within: JSON.Limits(octets: .max)) }

    /// The text of a member; empty where it has none.
    func text(_ name: String) throws -> String { try json()[name]?.string ?? "" }

    var text: String { String(decoding: octets, as: UTF8.self) }

    /// The last part of the problem's type; nil where it is not a problem.
    var problem: String? {
      guard headers[.contentType] == APIReply.problemType,
        case .string(let type)? = try? json()["type"]
      else { return nil }
      return type.split(separator: "/").last.map(String.init)
    }
  }

  func call(
    _ method: HTTPRequest.Method, _ path: String, _ body: JSON? = nil, key: String? = nil,
    headers: HTTPFields = [:]
  ) async throws -> Answer {
    var headers = headers
    if body != nil { headers[.contentType] = "application/json" }
    return try await send(
      method, path, body?.octets(), key: key, headers: headers)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, _ octets: [UInt8]?, key: String? = nil,
    headers: HTTPFields = [:], between: (@Sendable () async -> Void)? = nil
  ) async throws -> Answer {
    var headers = headers
    if let token, headers[.authorization] == nil { headers[.authorization] = "Bearer \(token)" }
    if let key { headers[try #require(HTTPField.Name("Idempotency-Key"))] = key }
    return try await site.client.execute(
      uri: path, method: method, headers: headers, body: octets.map { ByteBuffer(bytes: $0) },
      between: between
    ) { response in
      Answer(
        status: response.status.code, headers: response.headers,
        octets: Array(buffer: response.body))
    }
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
    try await call(.get, path, headers: headers)
  }

  /// A POST under a key of its own.
  func post(_ path: String, _ body: JSON) async throws -> Answer {
    try await call(.post, path, body, key: UUID().uuidString)
  }

  /// Uploads a small picture and gives its id.
  func upload(_ octets: [UInt8] = picture, name: String = "photo.png") async throws -> Answer {
    try await send(
      .post, "/api/v1/evidence?name=\(name)", octets, key: UUID().uuidString,
      headers: [.contentType: "image/png"])
  }

  static let picture = Pictures.png
}

extension TestSite {
  /// A program of somebody who has just signed in.
  func program(
    as role: Account.Role, of units: [Owner.ID] = [], called name: String? = nil
  ) async throws -> TestProgram {
    let browser = try await browser(as: role, of: units, called: name)
    return TestProgram(site: self, token: browser.cookie("sucharit-session"))
  }

  var stranger: TestProgram { TestProgram(site: self) }
}

/// Bodies that are right on the day of the tests.
enum Sample {
  static let task = "2567.travelling-council.s2"
  static let project = "travelling-council"
  static let day = "2024-01-15"

  static func note(_ text: String = "ประชุมแล้ว") -> JSON {
    .members([
      "kind": .string("note"), "day": .string(day), "obligation": .string(task),
      "text": .string(text),
    ])
  }

  static func done(evidence: [String]) -> JSON {
    .members([
      "kind": .string("done"), "day": .string(day), "obligation": .string(task),
      "text": .string("จัดแล้ว 1 ครั้ง"), "participants": 120,
      "evidence": .strings(evidence),
    ])
  }

  static func money(_ kind: String, _ amount: String) -> JSON {
    .members([
      "kind": .string(kind), "day": .string(day), "project": .string(project),
      "amount": .string(amount), "document": .string("เทศบัญญัติ 2567"),
      "approver": .string("นายกเทศมนตรี"), "fiscalYear": 2567,
    ])
  }

  static let correction = JSON.members([
    "reason": .string("พิมพ์ผิด"), "approval": .string("ปลัดเทศบาล"),
  ])

  /// A sheet of one row.
  static let sheet = """
    รหัส,ที่,รายการ,ครบกำหนด,สถานะ,วันที่ดำเนินการ,ผลการดำเนินงาน,จำนวนผู้เข้าร่วม,ค่าที่วัดได้,ปัญหา/อุปสรรค,ข้อเสนอแนะ,หลักฐาน (ลิงก์)
    2567.community-forum.s1,,,,ดำเนินการเรียบร้อยแล้ว,15/01/2567,ออกคำสั่งแล้ว,,,,,

    """

  static let calendar = JSON.members(["name": .string("โทรศัพท์"), "form": .string("event")])
}
