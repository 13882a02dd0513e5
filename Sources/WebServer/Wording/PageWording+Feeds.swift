internal import PlanModel
internal import Stores
internal import ThaiCivil

extension PageWording {
  var feedsIntroduction: String {
    say(
      "ลิงก์ปฏิทินทำให้กำหนดงานไปอยู่ในโทรศัพท์หรือคอมพิวเตอร์และเปลี่ยนตามเอง สร้างลิงก์แยกไว้เครื่องละหนึ่งลิงก์ ผู้ที่มีลิงก์อ่านปฏิทินได้โดยไม่ต้องเข้าสู่ระบบ จึงไม่ควรส่งต่อ",
      "A calendar link brings the days to a phone or a computer and keeps them up to date. Make one for each device. Anyone with the link can read the calendar without signing in: do not pass it on."
    )
  }
  var yourLinks: String { say("ลิงก์ของฉัน", "Your links") }
  var newLink: String { say("สร้างลิงก์ใหม่", "New link") }
  var makeLink: String { say("สร้างลิงก์", "Make the link") }
  var linkName: String { say("ชื่อเครื่อง", "Device") }
  var linkNameHint: String { say("เช่น โทรศัพท์ของฉัน", "Such as: my phone") }
  var linkScope: String { say("ปฏิทินของ", "Calendar of") }
  var linkForm: String { say("แสดงเป็น", "Shown as") }
  var asEvents: String {
    say("เหตุการณ์ (Google, Outlook, Apple)", "Events (Google, Outlook, Apple)")
  }
  var asTasks: String {
    say(
      "รายการสิ่งที่ต้องทำ (แอปเตือนความจำ เช่น Apple Reminders หรือ Tasks.org)",
      "Tasks (Apple Reminders, Tasks.org and the like)")
  }
  func name(of form: CalendarForm) -> String {
    switch form {
    case .event: say("เหตุการณ์", "Events")
    case .todo: say("สิ่งที่ต้องทำ", "Tasks")
    }
  }
  func linkMade(_ name: String) -> String {
    say(
      "ลิงก์ “\(name)” พร้อมใช้ โปรดคัดลอกตอนนี้ ระบบจะไม่แสดงลิงก์นี้อีก",
      "The link “\(name)” is ready. Copy it now: it is never shown again.")
  }
  /// Where calendars that do not know webcal are given the address: new Outlook, Google Calendar.
  var addressToCopy: String {
    say(
      "ที่อยู่ปฏิทิน (สำหรับคัดลอกไปวางใน Outlook หรือ Google Calendar)",
      "Address of the calendar, to copy into Outlook or Google Calendar")
  }

  func linkOfThisDeviceAlone(_ address: String) -> String {
    say(
      "อุปกรณ์เครื่องอื่นเปิดลิงก์นี้ไม่ได้ เพราะระบบตั้งที่อยู่ไว้เป็น \(address) โปรดแจ้งผู้ดูแลระบบให้ตั้งค่า base-url เป็นที่อยู่ที่เครื่องอื่นเปิดได้",
      "No other device can open this link, because the server's address is set to \(address). Ask whoever runs it to set base-url to one that others reach."
    )
  }

  var openInCalendar: String {
    say("เปิดในโปรแกรมปฏิทินของเครื่องนี้", "Open in the calendar of this device")
  }
  var renew: String { say("เปลี่ยนลิงก์", "Renew") }
  var revoke: String { say("ยกเลิกลิงก์", "Revoke") }
  var linkInUse: String {
    say(
      "ลิงก์นี้ทำไว้แล้วและมีปฏิทินใช้อยู่ หากต้องการที่อยู่ใหม่ กด “เปลี่ยนลิงก์” ในรายการ",
      "This link was made before, and a calendar uses it. For another address press “Renew” in the list."
    )
  }
  func made(_ instant: Instant) -> String {
    say("ทำเมื่อ \(self.instant(instant))", "Made \(self.instant(instant))")
  }
  func fetched(_ instant: Instant?) -> String {
    guard let instant else { return say("ยังไม่มีเครื่องใดใช้", "Not used yet") }
    return say("ใช้ล่าสุด \(day(instant.bangkokDay))", "Last used \(day(instant.bangkokDay))")
  }
  var howTo: String { say("วิธีใช้", "How to use it") }

  var howToSubscribe: [(String, [String])] {
    [
      (
        "Google Calendar",
        [
          say(
            "เปิด calendar.google.com บนคอมพิวเตอร์", "Open calendar.google.com on a computer."),
          say(
            "ข้าง “ปฏิทินอื่น ๆ” กด + แล้วเลือก “จาก URL”",
            "Beside “Other calendars” press +, then “From URL”."),
          say(
            "วางลิงก์ กด “เพิ่มปฏิทิน” แล้วจะเห็นในโทรศัพท์ด้วย",
            "Paste the link and press “Add calendar”; it appears on the phone too."),
        ]
      ),
      (
        "Outlook",
        [
          say("เปิด outlook.office.com แล้วเลือกปฏิทิน", "Open outlook.office.com, then the calendar."),
          say(
            "กด “เพิ่มปฏิทิน” แล้ว “สมัครใช้งานจากเว็บ”", "Press “Add calendar”, then “Subscribe from web”."
          ),
          say("วางลิงก์ ตั้งชื่อ แล้วกด “นำเข้า”", "Paste the link, name it, press “Import”."),
        ]
      ),
      (
        "iPhone, iPad, Mac",
        [
          say(
            "เปิด การตั้งค่า › ปฏิทิน › บัญชี › เพิ่มบัญชี › อื่นๆ",
            "Open Settings › Calendar › Accounts › Add Account › Other."),
          say(
            "เลือก “เพิ่มปฏิทินที่สมัครรับ” แล้ววางลิงก์",
            "Choose “Add Subscribed Calendar” and paste the link."),
          say("กด ถัดไป แล้วบันทึก", "Press Next, then Save."),
        ]
      ),
    ]
  }
}
