internal import Foundation
internal import TestSupport
internal import Testing

/// A document that a coordinator uploads, read by the real program.
@Suite("sucharit serve, with a plan's document", .timeLimit(.minutes(10)))
struct DocumentUploadTests {
  private static let text = """
    แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)
    เทศบาลเมืองตัวอย่าง จังหวัดตัวอย่าง
    มิติที่ 1 การสร้างสังคม
    1.1 การสร้างจิตสำนึก
    1.1.1 โครงการอบรมคุณธรรม
    (1) หลักการและเหตุผล
    (4) วิธีดำเนินการ
    (4.1) ขอนุมัติโครงการ
    """

  /// The page of a document that was uploaded, once it was read.
  private func read(
    _ name: String, _ octets: [UInt8], _ server: Server, _ cookie: String
  ) async throws -> (path: String, page: Server.Answer) {
    let form = try await server.get("/plan-documents", headers: ["Cookie": cookie])
    func hidden(_ field: String) throws -> String {
      let pattern = try Regex(
        "name=\"\(field)\" value=\"([^\"]*)\"", as: (Substring, Substring).self)
      return try #require(form.text.firstMatch(of: pattern).map { String($0.output.1) })
    }
    var body: [UInt8] = []
    for field in ["csrf", "form"] {
      body += "--XX\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n".utf8
      body += "\(try hidden(field))\r\n".utf8
    }
    body += "--XX\r\nContent-Disposition: form-data; name=\"documents\"; ".utf8
    body += "filename=\"\(name)\"\r\n\r\n".utf8
    body += octets + Array("\r\n--XX--\r\n".utf8)
    let answer = try await server.post(
      "/plan-documents", Data(body), type: "multipart/form-data; boundary=XX", cookie: cookie)
    let path = try #require(answer.headers["location"])
    while true {
      let page = try await server.get(path, headers: ["Cookie": cookie])
      if !page.text.contains("http-equiv=\"refresh\"") { return (path, page) }
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  @Test("it shows its doubts and gives its draft, and one that is no document says so")
  func upload() async throws {
    try await Sandbox.with { sandbox in
      let server = try await Server(plan: BrowserPlan().yaml, in: sandbox)
      defer { server.stop() }
      let cookie = try await server.signUp(
        try server.invitation, as: "somchai", password: "กบน้อยกระโดดลงบึงตอนเช้า")
      let (path, page) = try await read("แผน.txt", Array(Self.text.utf8), server, cookie)
      #expect(page.text.contains("(4.1) ขอนุมัติโครงการ") && page.text.contains("ขออนุมัติ"))
      let plan = try await server.get(path + "/plan.yaml", headers: ["Cookie": cookie])
      #expect(plan.text.hasPrefix("# ร่างที่อ่านจาก แผน.txt\n") && plan.text.contains("number: 1.1.1"))
      let (_, refused) = try await read("แผน.docx", [0, 1, 2], server, cookie)
      #expect(refused.text.contains("แผน.docx: ไฟล์นี้เสียหาย เปิดอ่านไม่ได้"))
      let kept = sandbox.names(in: "data/readings")
      #expect(kept.count == 2 && kept.allSatisfy { $0.hasSuffix(".json") })
    }
  }
}
