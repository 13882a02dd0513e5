/// How many cells a terminal gives a text, counted without the program: after wcwidth for Thai.
func terminalCells(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { cells, scalar in
    switch scalar.value {
    // Mai han akat, the vowels above and below, pinthu; maitaikhu, tone marks, thanthakhat.
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: cells
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: cells
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60,
      0x1F300...0x1FAFF:
      cells + 2
    default: cells + 1
    }
  }
}
