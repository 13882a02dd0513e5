import Papers
import PlanModel

/// What the paper of complaints says.
extension PaperWording.RegisterWords {
  var complaintCounts: String { of("สถิติเรื่องร้องเรียน", "Complaints in figures") }
  var complaintList: String { of("ความก้าวหน้าการจัดการเรื่องร้องเรียน", "How each complaint stands") }
  var broughtForward: String {
    of("เรื่องที่รับไว้ก่อนรอบนี้และยังไม่แล้วเสร็จเมื่อเริ่มรอบ", "Received before, and open when the round began")
  }
  var noComplaints: String {
    of(
      "หน่วยงานรายงานว่าไม่มีเรื่องร้องเรียนในรอบนี้",
      "The office declares that there were no complaints in the round")
  }
  var complaintsSilent: String {
    of(
      "ยังไม่มีบันทึกเรื่องร้องเรียน และยังไม่มีรายงานว่าไม่มี",
      "Nothing is recorded, and nobody has declared that there was nothing")
  }

  var complaintKind: String { of("ประเภทเรื่องร้องเรียน", "Kind of complaint") }
  var part: String { of("ช่วงเวลาที่รับเรื่อง", "Received in") }
  var allComplaints: String { of("ทั้งหมด", "All") }
  var settled: String { of("แล้วเสร็จ", "Settled") }
  var underWay: String { of("อยู่ระหว่างดำเนินการ", "Under way") }
  var within: String { of("แล้วเสร็จในกำหนด", "Settled in time") }
  var told: String { of("เกินกำหนด แจ้งเหตุแล้ว", "Late, reason given") }
  var beyond: String { of("เกินกำหนด ไม่ได้แจ้งเหตุภายในกำหนด", "Late, no reason given") }
  var reference: String { of("เลขรับเรื่อง", "Number") }
  var receivedOn: String { of("วันที่รับเรื่อง", "Received") }
  var due: String { of("ครบกำหนด", "Due") }
  var settledOn: String { of("วันที่ยุติเรื่อง", "Settled on") }
  var standing: String { of("ผล", "Standing") }

  /// How a complaint stands.
  func name(of complaint: Complaint) -> String {
    switch complaint.timeliness {
    case .within: within
    case .running: underWay
    case .beyondAndTold: told
    case .beyond: beyond
    case .noLimit: complaint.isSettled ? settled : underWay
    }
  }
}
