/// What people in Thai offices and everywhere else make passwords of: words, runs of a keyboard and greetings that
/// lead the published lists of leaked passwords, and what stands on the door of a local government. In lower case;
/// what is longer than ``PasswordRule/shortest`` in such a list consists of them.
enum CommonPasswords {
  static let words = english + thai

  private static let english = [
    "sucharit", "password", "passw0rd", "p@ssw0rd", "p@ssword", "qwertyuiop", "asdfghjkl",
    "zxcvbnm", "qwerty", "azerty", "1q2w3e4r5t", "1q2w3e4r", "1qaz2wsx", "qazwsx", "iloveyou",
    "welcome", "letmein", "admin", "thailand", "administrator", "root", "superuser", "monkey",
    "dragon", "sunshine", "princess", "football", "baseball", "superman", "batman", "master",
    "shadow", "michael", "jordan", "ashley", "charlie", "freedom", "whatever", "trustno1",
    "starwars", "computer", "internet", "samsung", "google", "facebook", "changeme", "default",
    "secret", "letmein123", "iloveyou2", "loveyou", "forever", "flower", "summer", "winter",
    "spring", "autumn", "january", "february", "april", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "correcthorsebatterystaple", "1qaz", "2wsx", "3edc", "qweasd",
    "zaq12wsx", "abc123", "test", "guest", "login", "user", "office", "hello", "thankyou",
    "goodmorning", "bangkok", "chiangmai", "phuket", "siam", "amazing", "liverpool", "manchester",
    "chelsea", "arsenal",
  ]

  private static let thai = [
    "สุจริต", "รหัสผ่าน", "ฟหกดาสว", "ฟหกด", "ประเทศไทย", "เทศบาล", "รหัสลับ", "เข้าสู่ระบบ",
    "ผู้ดูแลระบบ", "แอดมิน", "สวัสดีครับ", "สวัสดีค่ะ", "สวัสดี", "ฉันรักเธอ", "รักเธอ", "รักนะ",
    "ที่รัก", "รักแม่", "รักพ่อ", "คิดถึง", "ขอบคุณครับ", "ขอบคุณค่ะ", "ขอบคุณ", "คนไทย",
    "เมืองไทย", "กรุงเทพมหานคร", "กรุงเทพ", "เชียงใหม่", "อบต", "อบจ", "องค์การบริหารส่วนตำบล",
    "องค์การบริหารส่วนจังหวัด", "เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล", "จังหวัด", "อำเภอ",
    "ตำบล", "สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "งบประมาณ", "ทุจริต",
    "ป้องกันการทุจริต", "โปร่งใส", "ในหลวง", "ในหลวงรัชกาลที่9", "ชาติศาสนากษัตริย์",
    "ลิเวอร์พูล", "แมนยู", "ทดสอบ", "ไม่บอก", "ความลับ", "เปิดประตู", "มกราคม", "กุมภาพันธ์",
    "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
    "พฤศจิกายน", "ธันวาคม", "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์",
    "วันเสาร์", "วันอาทิตย์", "กขคง", "กขฃค", "๑๒๓๔๕", "ฟหกดฟหกด", "ๆไำพะัี", "ผปแอิืทมใฝ",
  ]
}
