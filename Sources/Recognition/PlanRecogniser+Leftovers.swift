internal import PlanModel
internal import ThaiCivil

// What became of the lines, so that none is dropped silently.

extension PlanRecogniser {
  /// What stands before the first chapter: contents were compared, the rest is foreword and introduction.
  mutating func noteFront() {
    // A plan that is a table has no chapter: all lines around it are its front.
    let start = outline.headings.keys.min() ?? (tableRest == nil ? 0 : lines.count)
    for index in 0..<start {
      guard case .unread = uses[index] else { continue }
      if lines[index].isFurniture {
        uses[index] = .furniture
      } else if lines[index].listedPage != nil {
        uses[index] = .compared
      } else if lines[index].columns < 3 {
        uses[index] = .prose
      }
    }
  }

  func unread() -> [Recognition.Unread] {
    let fromLines = lines.indices.compactMap { index -> Recognition.Unread? in
      guard case .unread = uses[index] else { return nil }
      return Recognition.Unread(place: lines[index].place, text: lines[index].text)
    }
    let left = tables.filter { table in
      !tablesRead.contains(table.place.block) && !outline.isContents(table)
        && SummaryTable(table) == nil
    }
    let fromTables = left.map { table in
      let cells = table.rows.first?.flatMap(\.lines).joined(separator: " | ") ?? ""
      return Recognition.Unread(
        place: table.place, text: "ตาราง \(table.rows.count) แถว: \(cells)".cut(to: 160))
    }
    let pictures = blocks.compactMap { block in
      if case .picture(let place) = block {
        Recognition.Unread(place: place, text: "ภาพที่ไม่ได้อ่านข้อความข้างใน")
      } else {
        nil
      }
    }
    return (fromLines + (tableRest ?? []) + fromTables + pictures).map { unread in
      Recognition.Unread(place: blockPlaces.original(unread.place), text: unread.text)
    }
  }

  func counts() -> Recognition.Counts {
    var counts = Recognition.Counts()
    for index in lines.indices {
      switch uses[index] {
      case .taken: counts.taken += 1
      case .heading: counts.headings += 1
      case .compared: counts.compared += 1
      case .prose: counts.prose += 1
      case .furniture: counts.furniture += 1
      case .unread: counts.unread += 1
      }
    }
    return counts
  }

  /// In the order of the document, each with the place in its file.
  func ordered(_ doubts: [Doubt]) -> [Doubt] {
    let sorted = doubts.enumerated().sorted { left, right in
      let (a, b) = (left.element.place?.block ?? 0, right.element.place?.block ?? 0)
      return (a, left.offset) < (b, right.offset)
    }
    return sorted.map { _, doubt in
      var doubt = doubt
      doubt.context = doubt.place.flatMap(text)
      doubt.place = doubt.place.map(blockPlaces.original)
      return doubt
    }
  }

  /// What stands at a place: a paragraph, a cell, or the first row of a table.
  private func text(at place: Place) -> String? {
    guard blocks.indices.contains(place.block - 1) else { return nil }
    let text: String
    switch blocks[place.block - 1] {
    case .picture: return nil
    case .paragraph(let paragraph): text = paragraph.text
    case .table(let table):
      guard let cell = place.cell else {
        text = table.rows.first?.flatMap(\.lines).joined(separator: " | ") ?? ""
        break
      }
      let row = table.rows.indices.contains(cell.row - 1) ? table.rows[cell.row - 1] : []
      text = row.first { $0.column == cell.column - 1 }?.lines.joined(separator: " ") ?? ""
    }
    return text.plain.cut(to: Self.longestContext)
  }

  /// Enough to find the place on paper, and to see what is doubted.
  private static let longestContext = 400
}
