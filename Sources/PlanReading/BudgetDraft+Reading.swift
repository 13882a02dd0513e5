internal import PlanModel
internal import ThaiCivil
internal import Yams

extension Form where Value == BudgetDraft? {
  /// `none`, a figure, a figure with its reading, or a figure for each year.
  static var budget: Form {
    Form(.oneOf([.word(NoneWord.self), .mapping(BudgetShape.outline.name), .amountsByYear])) {
      $0.budget()
    }
  }
}

extension NodeReader {
  fileprivate func budget() -> BudgetDraft? {
    switch node {
    case .scalar where node.isBlank:
      faults.add(
        .blankBudget, at: at,
        FaultPhrase(
          "งบประมาณเว้นว่างไว้ ไม่ได้ระบุจำนวนเงินหรือไม่ใช้งบประมาณ",
          "the budget is blank, which is neither an amount nor ไม่ใช้งบประมาณ"),
        hint: FaultPhrase(
          "\(word: "none") หรือ \(file: "stated: ", form: "")50,000 บาท",
          "\(word: "none"), or \(file: "stated: ", form: "")50,000 บาท"))
      return nil
    case .scalar where node.isNone: return BudgetDraft.none
    case .scalar(let scalar):
      return faults.amount(Located(scalar.string, at: at)).map { .stated($0, reading: nil) }
    case .mapping(let mapping) where mapping.keys.contains(where: { $0.isYear }):
      return .byYear(amountsByYear(mapping))
    case .mapping, .sequence, .alias:
      guard let reader = MappingReader<BudgetShape>(node, faults), let stated = reader.stated
      else { return nil }
      return .stated(stated, reading: reader.reading?.value)
    }
  }

  private func amountsByYear(_ mapping: Node.Mapping) -> [Located<FiscalYear>: Baht] {
    var amounts: [Located<FiscalYear>: Baht] = [:]
    var years: Set<FiscalYear> = []
    for (key, value) in mapping {
      let typed = key.scalar?.string ?? ""
      // Inside { } a comma begins a new entry: {2566: 100,000} has the entry 000.
      if typed.utf8.count == 3, key.isYear, value.isBlank {
        faults.add(
          .unreadableAmount, at: key.position,
          FaultPhrase(
            "“\(typed)” \(file: "กลายเป็นรายการแยกต่างหาก เพราะเครื่องหมาย , ภายใน { } ใช้คั่นรายการ ไม่ใช่หลักพัน", form: "ไม่ใช่ปีงบประมาณ อาจเป็นส่วนท้ายของจำนวนเงินที่มีเครื่องหมาย ,")",
            "'\(typed)' is \(file: "an entry of its own: inside { } a comma separates entries, not thousands", form: "no year; it may be the end of an amount with a comma")"
          ),
          hint: FaultPhrase(
            "\(file: "{2566: \"100,000\"} หรือ {2566: 100000}", form: "พิมพ์จำนวนเงินของแต่ละปีใหม่ เช่น 100,000")",
            "\(file: "{2566: \"100,000\"}, or {2566: 100000}", form: "type the amount of each year again, as 100,000")"
          ))
        continue
      }
      do throws(DateFault) {
        let year = try FiscalYear.read(typed)
        faults.note(.buddhist, at: key.position)
        guard years.insert(year).inserted else {
          faults.add(
            .yamlDuplicateKey, at: key.position,
            Phrase("งบประมาณของปี \(year) มีสองรายการ", "the budget of \(year) appears twice"),
            hint: Phrase("เก็บไว้รายการเดียว", "keep one of them"))
          continue
        }
        if value.isNone { continue }
        guard let amountText = value.scalar?.string else {
          faults.add(
            .wrongShape, at: value.position,
            Phrase(
              "ตรงนี้ต้องเป็นจำนวนเงิน ไม่ใช่\(value.what.thai)",
              "\(value.what.english) stands where an amount is expected"),
            hint: .same("50,000 บาท"))
          continue
        }
        let text = Located(amountText, at: value.position)
        if value.isBlank {
          faults.add(
            .blankBudget, at: value.position,
            FaultPhrase("งบประมาณของปี \(typed) เว้นว่างไว้", "the budget of \(typed) is blank"),
            hint: .same("\(word: "none")"))
        } else if let amount = faults.amount(text) {
          amounts[Located(year, at: key.position)] = amount.value
        }
      } catch {
        faults.add(error, in: typed, at: key.position, example: "2566")
      }
    }
    return amounts
  }
}

extension Node {
  fileprivate var isYear: Bool {
    scalar?.string.withArabicDigits.utf8.allSatisfy { (0x30...0x39).contains($0) } ?? false
  }
}
