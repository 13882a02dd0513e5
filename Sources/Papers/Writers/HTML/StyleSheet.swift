import ThaiCivil

/// The style of the HTML page.
enum StyleSheet {
  static func text(of document: Document) -> String {
    fonts + screen + memo + printed(document)
  }

  /// TH Sarabun is drawn small: 16 pt of it are about 11 pt of other fonts, so those are scaled down to
  /// it. Naming it alone would let fontconfig choose something else where it is absent.
  private static let fonts =
    faces
    .map { face in
      let weights = [("400", face.regular), ("700", face.bold)]
      return weights.map { weight, names in
        let sources = names.map { "local(\"\($0)\")" }.joined(separator: ", ")
        let size = face.size.map { " size-adjust: \($0);" } ?? ""
        return """
          @font-face { font-family: "\(face.family)"; font-weight: \(weight); src: \(sources);\(size) }

          """
      }.joined()
    }.joined()

  private struct Face {
    let family: String
    let regular: [String]
    let bold: [String]
    let size: String?
  }

  private static let faces = [
    Face(
      family: "Paper",
      regular: ["TH Sarabun New", "THSarabunNew", "TH SarabunPSK", "TH Sarabun PSK"],
      bold: [
        "TH Sarabun New Bold", "THSarabunNew-Bold", "TH SarabunPSK Bold", "TH Sarabun PSK Bold",
      ], size: nil),
    // Laksaman is TH Sarabun New redrawn 1.5 times larger.
    Face(
      family: "Paper L", regular: ["Laksaman"], bold: ["Laksaman Bold", "Laksaman-Bold"],
      size: "66.5%"),
    Face(
      family: "Paper S", regular: ["Sarabun", "Sarabun Regular"],
      bold: ["Sarabun Bold", "Sarabun-Bold"], size: "68%"),
    Face(
      family: "Paper W", regular: ["Leelawadee UI", "Leelawadee", "Thonburi", "Noto Sans Thai"],
      bold: ["Leelawadee UI Bold", "Leelawadee Bold", "Thonburi Bold", "Noto Sans Thai Bold"],
      size: "62%"),
  ]

  private static let screen = """
    :root { --ink: #111; --line: #555; --soft: #f0f0ee; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 297mm; color: var(--ink); background: #fff;
      font-family: "Paper", "Paper L", "Paper S", "Paper W", sans-serif;
      font-size: 16pt; line-height: 1.15; overflow-wrap: anywhere; }
    header { text-align: center; margin-bottom: 1em; }
    header p { margin: 0; }
    h1 { font-size: 20pt; margin: 0 0 .1em; text-wrap: balance; }
    h2 { font-size: 18pt; margin: 1.1em 0 .3em; }
    h3 { font-size: 16pt; margin: .8em 0 .25em; }
    h2, h3 { break-after: avoid; }
    .p { margin: .4em 0; }
    ul { margin: .3em 0; padding-left: 1.4em; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: .3em 0 .9em;
      font-size: 14pt; line-height: 1.1; }
    caption { text-align: left; font-weight: 700; break-after: avoid; }
    th, td { border: 1px solid var(--line); padding: .1em .25em .2em; vertical-align: top; text-align: left; }
    th { background: var(--soft); text-align: center; vertical-align: middle; line-height: 1; }
    th, td.c, td.n { overflow-wrap: normal; }
    td.c { text-align: center; }
    td.n { text-align: right; font-variant-numeric: tabular-nums; }
    table.dense { font-size: 12.5pt; }
    td > div + div { margin-top: .15em; }
    tr.group td { font-weight: 700; background: var(--soft); break-after: avoid; }
    tr.total td { font-weight: 700; border-top-width: 2px; background: var(--soft); }
    tr:target td { background: #fff3bf; }
    figure.chart { margin: .6em 0 1em; }
    figure.chart svg { display: block; width: 100%; height: auto; max-height: 165mm;
      break-inside: avoid; }
    figcaption { font-weight: 700; break-after: avoid; }
    .w { white-space: nowrap; }
    \(TallLetters.Closeness.allCases.map { ".\($0.name) { letter-spacing: \($0.onPaper); }" }.joined(separator: " "))
    a { color: inherit; }
    details.f { display: inline-block; }
    details.f > summary { display: inline; cursor: pointer; list-style: none;
      text-decoration: underline dotted; text-underline-offset: .15em; }
    details.f > summary::-webkit-details-marker { display: none; }
    details.f > .from { display: block; font-size: 12pt; font-weight: 400; text-align: left;
      background: #fff3bf; padding: .1em .3em; }
    .r { font-size: 11pt; white-space: nowrap; padding-left: .25em; color: #444; }
    .mark { font-weight: 700; text-align: center; padding: .1em .6em; border: 2px solid var(--ink);
      width: fit-content; margin: 0 auto .6em; }
    footer { margin-top: .8em; border-top: 1px solid var(--line); font-size: 12pt;
      display: flex; gap: 1em; align-items: center; break-inside: avoid; overflow-wrap: anywhere; }
    svg.code { width: 22mm; height: 22mm; flex: none; }
    footer p { margin: 0; }
    .cover { padding: 45mm 0; }
    .cover h1 { font-size: 24pt; margin-bottom: 1em; }
    .cover p { font-size: 18pt; margin: .5em 0; text-wrap: balance; }
    .contents p { display: flex; align-items: baseline; gap: .4em; margin: .2em 0; }
    .contents a { flex: 1; text-decoration: none; }
    .contents .contents-title { font-size: 18pt; font-weight: 700; justify-content: center; margin: 0 0 .4em; }
    figure.alone svg { max-height: 78mm; }
    .signatures { display: flex; flex-wrap: wrap; justify-content: space-around; gap: 1em 2em; margin-top: 1.5em;
      break-inside: avoid; }
    .signatures .signature { padding-top: 2em; text-align: center; }
    .signatures p { margin: 0; }
    @media screen {
      section { overflow-x: auto; }
      table { min-width: min(var(--columns) * 8.5rem, 66rem); }
    }

    """

  /// The sizes of source document 000: title 29 pt, labels 20 pt, text 16 pt, emblem 1.5 cm high, margins of
  /// 3 cm on the left and 2 cm on the right.
  private static let memo = """
    .memo { max-width: 160mm; margin: 0 auto; }
    .memo header { display: grid; grid-template-columns: 20mm 1fr 20mm; align-items: center; margin: 0; }
    .memo h1 { font-size: 29pt; text-align: center; margin: 0; }
    .memo .emblem { height: 15mm; justify-self: start; }
    .memo .empty { width: 15mm; border: 1px dotted var(--line); }
    .memo .line { display: flex; gap: .5em; }
    .memo .field { display: flex; flex: 1; margin: 0; align-items: baseline; gap: .4em; }
    .memo .field b, .memo .to b { font-size: 20pt; white-space: nowrap; }
    .memo .field > span { flex: 1; border-bottom: 1px dotted var(--ink); }
    .memo .to { margin: .2em 0 .3em; }
    .memo .body { text-indent: 25mm; margin: .35em 0; }
    .memo .signature { margin: 0 0 0 50%; padding-top: 2.4em; text-align: center;
      break-inside: avoid; }
    .memo .signature p { margin: 0; }

    """

  /// Marks, page number and what the paper was made from stand in the margins of every page.
  private static func printed(_ document: Document) -> String {
    let wording = document.style.wording
    let numerals = document.digits == .thai ? ", thai" : ""
    let page = wording.page
    return """
      @page { size: A4 landscape; margin: 15mm 12mm 16mm;
      \(document.marks.map { margin($0, wording) }.joined())
        @bottom-left { content: "\(document.colophon.map(quoted).joined(separator: "\\A "))"; white-space: pre;
          font: 9pt/1.1 "Paper", "Paper L", "Paper S", "Paper W", sans-serif; }
        @bottom-right { content: "\(page.0)" counter(page\(numerals)) "\(page.1)" counter(pages\(numerals));
          font: 12pt "Paper", "Paper L", "Paper S", "Paper W", sans-serif; } }
      @page upright { size: A4 portrait; margin: 20mm 20mm 18mm 30mm; }
      @page letter { size: A4 portrait; margin: 20mm 20mm 18mm 30mm;
        @bottom-left { content: none; } @bottom-right { content: none; } }
      @media print {
        body { max-width: none; padding: 0; }
        section { break-before: page; }
        section:first-of-type { break-before: auto; }
        section.portrait { page: upright; }
        section.letter { page: letter; }
        .new-page { break-before: page; }
        figure.chart .picture { break-inside: avoid; }
        figure.chart svg { max-height: 138mm; }
        figure.chart summary, figure.chart details.repeated { display: none; }
        .contents a { flex: none; }
        .contents .page { flex: 1; text-align: right; }
        tbody tr:nth-child(n+3):last-child { break-before: avoid; }
        table.low tbody tr:first-child:not(:last-child) { break-after: avoid; }
        table.low tbody tr:nth-child(n+4):nth-last-child(-n+2) { break-before: avoid; }
        table.whole { break-inside: avoid; }
        tr { break-inside: avoid; }
        details.f > summary { text-decoration: none; }
        details.f > .from { display: none; }
        a { text-decoration: none; }
        .mark { display: none; }
      }

      """
  }

  /// Text inside a string of CSS.
  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\", "<", "\n": "\\\(String(scalar.value, radix: 16)) "
      default: String(scalar)
      }
    }.joined()
  }

  private static func margin(_ mark: Document.Mark, _ wording: PaperWording) -> String {
    let place =
      switch mark {
      case .draft: "@top-right"
      case .demonstration: "@top-left"
      }
    return """
      \(place) { content: "\(wording.words(for: mark))"; vertical-align: middle;
          font: bold 16pt "Paper", "Paper L", "Paper S", "Paper W", sans-serif; }
      """
  }
}
