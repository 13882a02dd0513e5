extension PageWording {
  var secondFactor: String { say("รหัสยืนยันขั้นที่สอง", "Second factor") }
  var secondStep: String { say("รหัสยืนยันขั้นที่สอง", "One more step") }
  var code: String { say("รหัสยืนยัน", "Code") }
  var codeHint: String {
    say(
      "เลข 6 หลักจากแอปยืนยันตัวตน หรือรหัสกู้คืนหนึ่งรหัส",
      "Six digits from the authenticator app, or one of the recovery codes.")
  }
  var lostFactor: String {
    say(
      "โทรศัพท์หายและไม่มีรหัสกู้คืน โปรดติดต่อผู้ประสานแผน",
      "Lost the phone and the recovery codes? Ask the coordinator.")
  }
  var factorHint: String {
    say(
      "เมื่อเปิดใช้ การเข้าสู่ระบบต้องใช้รหัสผ่านและเลข 6 หลักจากแอปยืนยันตัวตนในโทรศัพท์ ผู้ที่รู้เพียงรหัสผ่านจะเข้าไม่ได้",
      "Once it is set, signing in takes the password and six digits from an authenticator app on your phone. The password alone lets nobody in."
    )
  }
  var factorRequired: String {
    say(
      "หน่วยงานกำหนดให้ผู้ประสานแผนต้องเปิดใช้รหัสยืนยันขั้นที่สองก่อนใช้งาน",
      "Your office asks every coordinator to set a second factor first.")
  }
  var startFactor: String { say("เริ่มเปิดใช้", "Set it up") }
  var factorSteps: [String] {
    [
      say(
        "ติดตั้งแอปยืนยันตัวตนในโทรศัพท์ เช่น Google Authenticator, Microsoft Authenticator หรือ Aegis",
        "Install an authenticator app on your phone, such as Google Authenticator, Microsoft Authenticator or Aegis."
      ),
      say("สแกนภาพนี้ด้วยแอป", "Scan this picture with it."),
      say("พิมพ์เลข 6 หลักที่แอปแสดง", "Type the six digits that it shows."),
    ]
  }
  var factorPicture: String {
    say("คิวอาร์โค้ดสำหรับแอปยืนยันตัวตน", "QR code for the authenticator app")
  }
  var orTypeSecret: String {
    say("หากสแกนไม่ได้ ให้พิมพ์รหัสนี้ในแอป", "Where it cannot be scanned, type this into the app:")
  }
  var firstCodeHint: String { say("เลข 6 หลักจากแอป", "Six digits from the app.") }
  var confirmFactor: String { say("ยืนยันและเปิดใช้", "Confirm") }
  var factorIsSet: String { say("เปิดใช้รหัสยืนยันขั้นที่สองแล้ว", "The second factor is set.") }
  var keepCodes: String {
    say(
      "จดหรือพิมพ์รหัสกู้คืนเหล่านี้เก็บไว้ในที่ปลอดภัย แต่ละรหัสใช้แทนเลขจากแอปได้ครั้งเดียว ระบบจะไม่แสดงอีก",
      "Write these recovery codes down and keep them safe. Each stands once for a code of the app. They are never shown again."
    )
  }
  func codesLeft(_ count: Int) -> String {
    say("เหลือรหัสกู้คืน \(count) รหัส", "\(count) recovery codes are left.")
  }
  var factorNotSo: String {
    say(
      "รหัสยืนยันขั้นที่สองเปิดใช้อยู่แล้ว หรือยังไม่ได้เริ่มเปิดใช้",
      "The second factor is set already, or was not begun.")
  }
  var renewCodes: String { say("ทำรหัสกู้คืนชุดใหม่", "Make new recovery codes") }
  var removeFactor: String { say("ยกเลิกรหัสยืนยันขั้นที่สอง", "Remove the second factor") }

  /// What has to be done before anything else.
  func first(_ duty: Duty) -> String {
    switch duty {
    case .learnOfReset: resetNotice
    case .setSecondFactor: factorRequired
    }
  }
}
