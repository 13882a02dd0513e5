/// The provinces of Thailand by their Thai names, with กรุงเทพมหานคร, which is governed as none of them and stands
/// where one is asked for.
public enum ThaiProvince {
  /// 77, in the order of the dictionary, without the word จังหวัด. Spelt as the announcement of the Royal Institute on
  /// the writing of the names of provinces, districts and sub-districts has them; บึงกาฬ as the Act Establishing Bueng
  /// Kan Province, B.E. 2554.
  public static let names = [
    "กระบี่", "กรุงเทพมหานคร", "กาญจนบุรี", "กาฬสินธุ์", "กำแพงเพชร", "ขอนแก่น", "จันทบุรี",
    "ฉะเชิงเทรา", "ชลบุรี", "ชัยนาท", "ชัยภูมิ", "ชุมพร", "เชียงราย", "เชียงใหม่", "ตรัง", "ตราด",
    "ตาก", "นครนายก", "นครปฐม", "นครพนม", "นครราชสีมา", "นครศรีธรรมราช", "นครสวรรค์",
    "นนทบุรี", "นราธิวาส", "น่าน", "บึงกาฬ", "บุรีรัมย์", "ปทุมธานี", "ประจวบคีรีขันธ์",
    "ปราจีนบุรี", "ปัตตานี", "พระนครศรีอยุธยา", "พะเยา", "พังงา", "พัทลุง", "พิจิตร", "พิษณุโลก",
    "เพชรบุรี", "เพชรบูรณ์", "แพร่", "ภูเก็ต", "มหาสารคาม", "มุกดาหาร", "แม่ฮ่องสอน", "ยโสธร",
    "ยะลา", "ร้อยเอ็ด", "ระนอง", "ระยอง", "ราชบุรี", "ลพบุรี", "ลำปาง", "ลำพูน", "เลย",
    "ศรีสะเกษ", "สกลนคร", "สงขลา", "สตูล", "สมุทรปราการ", "สมุทรสงคราม", "สมุทรสาคร",
    "สระแก้ว", "สระบุรี", "สิงห์บุรี", "สุโขทัย", "สุพรรณบุรี", "สุราษฎร์ธานี", "สุรินทร์",
    "หนองคาย", "หนองบัวลำภู", "อ่างทอง", "อำนาจเจริญ", "อุดรธานี", "อุตรดิตถ์", "อุทัยธานี",
    "อุบลราชธานี",
  ]

  /// The name of the province that somebody wrote, with จังหวัด or จ. before it or without; nil where it is none.
  public static func named(_ typed: String) -> String? {
    let bare = withoutWord(typed.plain)
    if ["กทม.", "กทม", "กรุงเทพ", "กรุงเทพฯ"].contains(bare) { return "กรุงเทพมหานคร" }
    return names.first { $0 == bare }
  }

  /// What stands behind the word that people write before the name.
  public static func withoutWord(_ name: String) -> String {
    for word in ["จังหวัด", "จ."] where name.unicodeScalars.starts(with: word.unicodeScalars) {
      return String(Substring(name.unicodeScalars.dropFirst(word.unicodeScalars.count))).plain
    }
    return name
  }
}
