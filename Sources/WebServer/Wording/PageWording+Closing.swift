internal import PlanModel

extension PageWording {
  func closing(_ report: String, _ year: String) -> String {
    say("ปิดรอบ: \(report) \(year)", "Close: \(report), \(year)")
  }
  func publicPreview(_ report: String, _ year: String) -> String {
    say("ข้อมูลที่จะเผยแพร่: \(report) \(year)", "What becomes public: \(report), \(year)")
  }
  var closeHint: String {
    say(
      "การปิดรอบเป็นที่สุด ยกเลิกไม่ได้ รายงานจะไม่เปลี่ยนอีก และทุกคนอ่านได้บนหน้าเว็บที่เผยแพร่ทันที รายการที่บันทึกภายหลังจะแสดงในฉบับถัดไป",
      "Closing is final and cannot be undone. The report never changes again, and everybody can read it on the published pages at once; what is logged later shows in the next one."
    )
  }
  var becomesPublic: String { say("ข้อมูลที่จะเผยแพร่", "What becomes public") }
  func becomesPublic(entries: Int, links: Int, files: Int) -> String {
    say(
      "ข้อความของ \(entries) รายการ ลิงก์ \(links) ลิงก์ และชนิด ขนาด รหัสตรวจสอบของไฟล์หลักฐาน \(files) ไฟล์",
      "The texts of \(counted(entries, "entry", "entries")), \(counted(links, "link")), and kind, size and hash of \(counted(files, "file")) of evidence."
    )
  }
  var staysInside: String {
    say(
      "ชื่อบุคคล ผู้อนุมัติ ชื่อไฟล์ รูปถ่าย ตัวไฟล์หลักฐาน และหมายเหตุการบันทึกแทนหน่วยงาน ไม่เผยแพร่",
      "Names of persons, approvers, names of files, photos, the files themselves and notes of who logged for whom are not published."
    )
  }
  var seeAllPublic: String { say("ดูข้อมูลที่จะเผยแพร่ทั้งหมด", "See all that becomes public") }
  var nothingPublic: String {
    say("ไม่มีข้อความที่จะเผยแพร่", "There is no text that becomes public.")
  }
  func lookAtBefore(_ count: Int) -> String {
    say("ข้อความที่ควรตรวจสอบก่อนเผยแพร่ (\(count))", "Texts to look at before (\(count))")
  }
  var nothingToLookAt: String {
    say(
      "ไม่พบหมายเลขโทรศัพท์ เลขประจำตัวประชาชน อีเมล ลิงก์ที่มีรหัส หรือลิงก์ที่ไม่มี https:// ในข้อความ ระบบตรวจได้เฉพาะรูปแบบ โปรดอ่านเองด้วย",
      "No telephone number, identity number, e-mail address, link with a key or link without https:// was found in the texts. Only forms are looked for: please read them, too."
    )
  }
  var lookAtHint: String {
    say(
      "การแก้ไขรายการไม่ทำให้ข้อความเดิมหายไป หากเป็นข้อมูลส่วนบุคคล ให้ลบข้อความก่อนปิดรอบ",
      "A correction leaves the old text where it is. What is personal has to be erased before the round is closed."
    )
  }
  var eraseWords: String { say("ลบข้อความหรือหลักฐาน", "Erase words or evidence") }
  func more(_ count: Int) -> String {
    say("อีก \(count) รายการในหน้าข้อมูลที่จะเผยแพร่", "\(count) more on the page of what becomes public.")
  }
  func looksLike(_ kind: PublicConcern.Kind) -> String {
    say("คล้าย\(kind.words.thai)", "Looks like \(kind.words.english)")
  }
  var linksToPublish: String { say("ลิงก์ที่จะเผยแพร่", "Links to publish") }
  var linksToPublishHint: String {
    say(
      "เอาเครื่องหมายออกหากไม่ให้เผยแพร่ ลิงก์ที่มีรหัสเปิดดู ใครมีลิงก์ก็เปิดได้ จึงไม่เผยแพร่เว้นแต่เลือกไว้ การเลือกนี้เปลี่ยนภายหลังไม่ได้",
      "Untick what is not to be published. A link with a key lets in whoever has it, and is published only where it is ticked. This cannot be changed later."
    )
  }
  func linksShown(_ places: Range<Int>, of count: Int) -> String {
    say(
      "ลิงก์ที่ \(places.lowerBound + 1)–\(places.upperBound) จาก \(count) ปิดรอบได้เมื่อดูครบทุกหน้าแล้ว",
      "Links \(places.lowerBound + 1) to \(places.upperBound) of \(count). The round can be closed once you have been through all of them."
    )
  }
  var linksBefore: String { say("ลิงก์ก่อนหน้า", "Links before") }
  var linksAfter: String { say("ลิงก์ถัดไป", "More links") }
  var linksNotLookedAt: String {
    say(
      "ยังมีลิงก์ที่ยังไม่ได้ดู โปรดดูให้ครบทุกหน้าก่อนปิดรอบ",
      "There are links that you have not seen: go through all of them before closing.")
  }
  func filesNotPublic(_ count: Int) -> String {
    say(
      "ไฟล์หลักฐาน \(count) ไฟล์: เผยแพร่เฉพาะชนิด ขนาด และรหัสตรวจสอบ",
      "Files of evidence: \(count). Only kind, size and hash become public.")
  }
  func unknownLinks(_ addresses: [String]) -> String {
    let all = addresses.joined(separator: " ")
    return say("รายงานไม่มีลิงก์นี้: \(all)", "The report has no such link: \(all)")
  }
  var confirmClosing: String {
    say(
      "ข้าพเจ้าตรวจข้อมูลที่จะเผยแพร่แล้ว ยืนยันการปิดรอบ และทราบว่ายกเลิกไม่ได้",
      "I have looked at what becomes public and close the round for good.")
  }
  var confirmationMissing: String {
    say("โปรดทำเครื่องหมายยืนยันการปิดรอบ", "Please tick that the round is to be closed.")
  }
  var demonstrationNotClosed: String {
    say(
      "บันทึกนี้มีข้อมูลสาธิต จึงปิดรอบและเผยแพร่ไม่ได้ ให้เริ่มบันทึกใหม่สำหรับงานจริง",
      "This log holds demonstration data, so that its rounds are not closed here: begin another data folder for the office's own work."
    )
  }
}
