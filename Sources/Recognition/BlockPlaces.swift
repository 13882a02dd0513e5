internal import PlanModel

/// Where the blocks of several manuscripts stand. Drafts keep a place as two numbers, and every kind of block is
/// counted by itself, so the recogniser counts all blocks through; people get the place in their own file.
struct BlockPlaces {
  private var originals: [Place] = []

  /// The blocks of all manuscripts, in order, each with its number among all of them as its place.
  static func numbered(_ manuscripts: [Manuscript]) -> (blocks: [Manuscript.Block], BlockPlaces) {
    var places = BlockPlaces()
    let isOneOfSeveral = manuscripts.count > 1
    let blocks = manuscripts.flatMap { manuscript in
      var tables = 0
      return manuscript.blocks.map { block in
        var original = block.place
        original.file = isOneOfSeveral ? manuscript.name : nil
        // Nobody counts the paragraphs between tables.
        if original.unit == .table {
          tables += 1
          original.block = tables
        }
        places.originals.append(original)
        var place = original
        place.block = places.originals.count
        return block.moved(to: place)
      }
    }
    return (blocks, places)
  }

  /// The place in its file, with the cell where one is known.
  func original(_ place: Place) -> Place {
    guard originals.indices.contains(place.block - 1) else { return place }
    var original = originals[place.block - 1]
    original.cell = place.cell
    return original
  }
}

extension Manuscript.Block {
  fileprivate var place: Place {
    switch self {
    case .paragraph(let paragraph): paragraph.place
    case .table(let table): table.place
    case .picture(let place): place
    }
  }

  fileprivate func moved(to place: Place) -> Manuscript.Block {
    switch self {
    case .paragraph(let paragraph):
      .paragraph(
        .init(
          paragraph.text, at: place, isFurniture: paragraph.isFurniture, unsure: paragraph.unsure))
    case .table(let table): .table(.init(rows: table.rows, at: place))
    case .picture: .picture(place)
    }
  }
}

extension Place {
  /// The place as drafts keep places: the block, and the cell of a table in one number.
  var position: Position {
    Position(line: block, column: cell.map { $0.row * Self.mostColumns + $0.column } ?? 0)
  }

  /// The place that a draft keeps so.
  init(_ position: Position) {
    self.init(
      .line, position.line,
      cell: position.column == 0
        ? nil
        : Cell(
          row: position.column / Self.mostColumns, column: position.column % Self.mostColumns))
  }

  /// More than any reader lets a table have.
  private static let mostColumns = 4_096
}
