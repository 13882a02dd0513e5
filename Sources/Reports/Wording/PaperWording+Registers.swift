import Papers
import PlanModel
import ThaiCivil

/// What the papers of registers say.
extension PaperWording {
  var registers: RegisterWords { RegisterWords(language: language) }

  struct RegisterWords: Bilingual {
    let language: Language

    /// The name of the paper of a register.
    func title(_ register: Register) -> String {
      switch register {
      case .gifts: of("รายงานผลตามนโยบาย No Gift Policy", "Report on the No Gift Policy")
      case .complaints: of("รายงานข้อมูลเชิงสถิติเรื่องร้องเรียน", "Statistics of complaints")
      case .ita: PaperWording(language).ita.title
      }
    }

    var findings: String { of("ข้อสังเกตก่อนเผยแพร่", "To look at before it is published") }

    // MARK: Gifts

    var policies: String { of("ประกาศเจตนารมณ์นโยบาย No Gift Policy", "Announcement of the policy") }
    var noPolicy: String { of("ยังไม่มีบันทึกการประกาศ", "No announcement is recorded") }
    var activities: String { of("การสร้างวัฒนธรรม No Gift Policy", "Activities for the policy") }
    var noActivities: String { of("ไม่มีบันทึกกิจกรรมในรอบนี้", "No activity is recorded for the round") }
    var gifts: String {
      of("การให้และรับของขวัญหรือประโยชน์อื่นใด", "Gifts and favours given or offered")
    }
    var noGifts: String {
      of(
        "หน่วยงานรายงานว่าไม่มีการให้หรือรับของขวัญ ของกำนัล หรือประโยชน์อื่นใดจากการปฏิบัติหน้าที่ในรอบนี้",
        "The office declares that no gift or favour was given or offered in the round")
    }
    var giftsSilent: String {
      of(
        "ยังไม่มีบันทึกการให้หรือรับของขวัญ และยังไม่มีรายงานว่าไม่มี",
        "Nothing is recorded, and nobody has declared that there was nothing")
    }
    /// Around how many were offered, and how many of them were taken.
    var offered: (before: String, received: String, after: String) {
      (
        of("มีการให้หรือเสนอให้ ", "Given or offered: "), of(" ครั้ง รับไว้ ", "; received: "),
        of(" ครั้ง", "")
      )
    }

    var subject: String { of("เรื่อง", "Subject") }
    var document: String { of("ประกาศเลขที่", "Number") }
    var signer: String { of("ลงนามโดย", "Signed by") }
    var activity: String { of("กิจกรรมและผลที่ได้", "Activity and what came of it") }
    var participants: String { of("ผู้เข้าร่วม (คน)", "Participants") }
    var what: String { of("สิ่งที่ให้หรือเสนอให้", "What was given or offered") }
    var worth: String { of("มูลค่า (บาท)", "Worth (baht)") }
    var giver: String { of("ประเภทผู้ให้", "Kind of giver") }
    var occasion: String { of("โอกาส", "Occasion") }
    var handling: String { of("การดำเนินการ", "What was done") }
    var times: String { of("จำนวนครั้ง", "Times") }
    var details: String { of("สาระสำคัญ", "What it says") }
  }
}
