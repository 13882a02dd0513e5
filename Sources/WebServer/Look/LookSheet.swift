internal import Crypto
internal import Interchange

/// The style sheet of every page.
enum LookSheet {
  static let text = base + layout + forms + tables + parts

  /// Changes when the sheet does, so that browsers may keep it for long.
  static let version = String(hexadecimal: SHA256.hash(data: Array(text.utf8)).prefix(6))

  // Contrast of text on its ground is at least 7 : 1, of borders and marks at least 3 : 1
  // (WCAG 2.2, 1.4.3 and 1.4.11).
  private static let base = """
    :root { --ink: #1b1f23; --soft: #4a5560; --ground: #fff; --pale: #f3f6f8; --line: #77838e;
      --brand: #16445c; --brand-ink: #fff; --link: #0b4f79; --bad: #8c1313; --bad-ground: #fdecec;
      --good: #14532d; --good-ground: #e9f6ee; --warn: #6b3f00; --warn-ground: #fff4dc; }
    * { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; }
    body { margin: 0; color: var(--ink); background: var(--ground); line-height: 1.6;
      font-family: "Sarabun", "Noto Sans Thai Looped", "Leelawadee UI", "Thonburi",
        "Noto Sans Thai", "Laksaman", "Tahoma", sans-serif; overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 .75rem; text-wrap: balance; }
    h2 { font-size: 1.25rem; line-height: 1.4; margin: 2rem 0 .5rem; }
    h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
    p, ul, ol, dl { margin: 0 0 .75rem; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid #b45309; outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -99rem; top: 0; background: var(--ground); padding: .75rem 1rem;
      z-index: 2; }
    .skip:focus { left: 0; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }

    """

  private static let layout = """
    header.site { background: var(--brand); color: var(--brand-ink); }
    header.site a, header.site button { color: var(--brand-ink); }
    header.site :focus-visible { outline-color: #ffd166; }
    header.site .bar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem;
      padding: .5rem 1rem; max-width: 75rem; margin: 0 auto; }
    header.site .name { margin: 0; margin-inline-end: auto; }
    header.site .name a { text-decoration: none; display: flex; flex-wrap: wrap; gap: 0 .5rem;
      align-items: baseline; padding: .25rem 0; }
    header.site .name b { font-size: 1.25rem; }
    .who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .75rem; }
    .who a { padding: .35rem 0; }
    header.site nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 .25rem; margin: 0 auto;
      padding: 0 .5rem; max-width: 75rem; }
    header.site nav a { display: block; padding: .6rem .6rem; text-decoration: none; border-bottom: 3px solid
      transparent; }
    header.site nav a:hover { text-decoration: underline; }
    header.site nav a[aria-current] { border-color: #ffd166; font-weight: 700; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.25rem 1rem 2.5rem; }
    main.wide { max-width: 75rem; }
    main:focus { outline: none; }
    footer.site { border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem;
      padding: 1rem; max-width: 75rem; margin: 0 auto; }

    """

  private static let forms = """
    form.inline { display: inline-flex; margin: 0; }
    form.narrow { max-width: 28rem; }
    .field { margin: 0 0 1.1rem; border: 0; padding: 0; min-width: 0; }
    .field > label, legend { display: block; font-weight: 700; padding: 0; margin-bottom: .15rem; }
    .optional { font-weight: 400; color: var(--soft); }
    .hint { color: var(--soft); font-size: .92rem; margin: 0 0 .25rem; }
    .fault { color: var(--bad); font-weight: 700; margin: 0 0 .25rem; }
    .bad > .fault::before { content: "! "; }
    .field.bad { border-inline-start: 4px solid var(--bad); padding-inline-start: .75rem; }
    input:not([type=checkbox], [type=radio]), textarea, select { font: inherit; width: 100%;
      max-width: 100%; min-height: 2.75rem; padding: .45rem .6rem; color: var(--ink);
      background: var(--ground); border: 1px solid var(--line); border-radius: .3rem; }
    textarea { min-height: 6rem; resize: vertical; }
    [aria-invalid=true] { border: 2px solid var(--bad); }
    .field > .choice { display: flex; font-weight: 400; margin: 0; gap: .6rem; align-items: baseline; padding: .4rem 0; }
    .choice input { width: 1.25rem; height: 1.25rem; margin: 0; flex: none;
      transform: translateY(.2rem); accent-color: var(--brand); }
    button, .button { font: inherit; font-weight: 700; display: inline-block; min-height: 2.75rem;
      padding: .5rem 1.1rem; border-radius: .3rem; border: 1px solid var(--brand); cursor: pointer;
      text-decoration: none; text-align: center; }
    button.primary, .button.primary { background: var(--brand); color: var(--brand-ink); }
    button.second, .button { background: var(--ground); color: var(--brand); }
    button.danger { background: var(--ground); color: var(--bad); border-color: var(--bad); }
    button.quiet { background: none; border: 0; font-weight: 400; padding: .35rem .25rem;
      min-height: 2.25rem; text-decoration: underline; text-underline-offset: .15em; }
    button:hover, .button:hover { filter: brightness(.94); text-decoration: underline; }
    input.short, select.short { width: auto; max-width: 12rem; min-height: 2.25rem; padding: .2rem .5rem; }
    label.field input { font-weight: 400; }
    div.choice { display: flex; gap: .6rem; align-items: baseline; padding: .4rem 0; }
    div.choice > label { font-weight: 400; display: flex; flex-wrap: wrap; gap: .3rem .6rem;
      align-items: baseline; min-width: 0; }
    .years { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .5rem;
      margin: 0 0 .5rem 1.85rem; }
    .years input.short { width: 100%; }
    .years label span { display: block; }
    ol.parts { padding-inline-start: 1.5rem; }
    ol.parts > li { margin: 0 0 .5rem; }
    ol.parts form.inline { margin-inline-start: .5rem; }
    .actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: 1rem 0; }

    """

  private static let tables = """
    .scroll { overflow-x: auto; position: relative; margin: 0 0 1rem; }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; }
    caption { text-align: start; font-weight: 700; padding: .25rem 0; }
    th, td { border-bottom: 1px solid #c3cad1; padding: .4rem .5rem; text-align: start;
      vertical-align: top; }
    thead th { border-bottom: 2px solid var(--line); background: var(--pale); }
    .n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
    thead .n { white-space: normal; vertical-align: bottom; }
    tr.total { font-weight: 700; }

    """

  private static let parts = """
    .notice { border-inline-start: 4px solid var(--brand); background: var(--pale);
      padding: .7rem 1rem; margin: 0 0 1rem; }
    .notice.bad { border-color: var(--bad); background: var(--bad-ground); color: var(--bad); }
    .notice.good { border-color: var(--good); background: var(--good-ground); color: var(--good); }
    .notice p:last-child, .notice ul:last-child { margin-bottom: 0; }
    .notice a { color: inherit; }
    .mark { display: inline-block; border: 1px solid currentColor; border-radius: 1rem;
      padding: 0 .6rem; font-size: .85rem; font-weight: 700; white-space: nowrap; }
    .mark.late { color: var(--bad); background: var(--bad-ground); }
    .mark.done { color: var(--good); background: var(--good-ground); }
    .mark.soon { color: var(--warn); background: var(--warn-ground); }
    .mark.open { color: var(--soft); background: var(--pale); }
    .cards { list-style: none; padding: 0; margin: 0 0 1rem; }
    .cards > li { border: 1px solid #c3cad1; border-radius: .4rem; padding: .75rem .9rem;
      margin: 0 0 .6rem; }
    .cards > li.late { border-inline-start: 5px solid var(--bad); }
    .cards p { margin: 0 0 .2rem; }
    .cards h2 { margin-top: 0; font-size: 1.05rem; }
    .cards a.title { font-weight: 700; display: inline-block; padding: .15rem 0; }
    .meta { color: var(--soft); font-size: .92rem; }
    .filters { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0;
      margin: 0 0 1rem; }
    .filters a { display: inline-block; padding: .4rem .8rem; border: 1px solid var(--line);
      border-radius: 2rem; text-decoration: none; }
    .filters a[aria-current] { background: var(--brand); color: var(--brand-ink); }
    dl.facts { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: .3rem 1rem; }
    dl.facts dt { color: var(--soft); }
    dl.facts dd { margin: 0; }
    .two { display: grid; gap: 0 1.5rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr)); }
    .two > * { min-width: 0; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem;
      list-style: none; padding: 0; margin: 0 0 1rem; }
    .figures li { background: var(--pale); border-radius: .4rem; padding: .6rem .9rem; }
    .figures b { display: block; font-size: 1.7rem; line-height: 1.25; }
    .figures .late b { color: var(--bad); }
    .scroll tbody th { min-width: 8rem; }
    figure { margin: 0 0 1.5rem; }
    svg { display: block; max-width: 100%; height: auto; }
    figure .scroll svg { max-width: none; width: max(100%, 38rem); }
    .two figure .scroll svg { width: max(100%, 34rem); }
    figcaption { font-weight: 700; }
    summary { cursor: pointer; padding: .4rem 0; color: var(--link); }
    .secret { display: block; overflow-wrap: anywhere; background: var(--pale);
      border: 1px dashed var(--line); padding: .6rem .75rem; user-select: all; }
    svg.code { width: 15rem; border: 1px solid var(--line); }
    ul.codes { columns: 12rem; list-style: none; font-family: ui-monospace, monospace; }
    p + .secret, ul.codes { margin: 0 0 1rem; }
    label.field { display: block; }
    label.field > b, label.field > span { display: block; }
    fieldset > label.field { margin-top: .6rem; }
    .source { margin: 0 0 .5rem; padding: .4rem .75rem; background: var(--pale);
      border-inline-start: 3px solid var(--line); }
    code, .hash { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
    .pages { display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; }
    .said { white-space: pre-line; }
    @media (max-width: 30rem) {
      dl.facts { grid-template-columns: 1fr; gap: 0; }
      dl.facts dd { margin-bottom: .5rem; }
      h1 { font-size: 1.35rem; }
    }
    @media print {
      header.site, footer.site, .skip, .actions, form, .filters { display: none; }
      main, main.wide { max-width: none; padding: 0; }
      a { color: inherit; text-decoration: none; }
      .scroll { overflow: visible; }
      html { font-size: 11px; }
      h1, h2, h3 { break-after: avoid; }
      .cards > li, tr, figure { break-inside: avoid; }
      .two { grid-template-columns: 1fr 1fr; }
      figure .scroll svg, .two figure .scroll svg { width: 100%; }
      figure details { display: none; }
      th, td { padding: .15rem .3rem; }
    }

    """
}
