@testable import Papers
import Testing

@Suite("The reader of XML")
struct XMLReaderTests {
  private func texts(_ xml: String) throws -> [String] {
    var reader = try XMLReader(Array(xml.utf8))
    var texts: [String] = []
    while let event = try reader.next() {
      if case .text(let text) = event { texts.append(text) }
    }
    return texts
  }

  @Test(
    "takes what is well-formed",
    arguments: [
      ("<a/>", ""), ("\u{FEFF}<?xml version=\"1.0\"?><!-- ก --><a>x</a>\n", "x"),
      ("<a>&lt;&#3585;&#xE01;&amp;</a>", "<กก&"), ("<a b='\"' c = \">\"><![CDATA[<&]]></a >", "<&"),
      ("<p:a xmlns:p='u' p:b='' b=''><p:c/>ก</p:a>", "ก"),
    ])
  func taken(_ xml: String, _ text: String) throws {
    #expect(try texts(xml).joined() == text)
  }

  @Test(
    "refuses what is not",
    arguments: [
      "", " ", "ก", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a/>ก", "<a b=c/>", "<a b='1' b='2'/>",
      "<a b='<'/>", "<a b='1'c='2'/>", "<a>&nbsp;</a>", "<a>&</a>", "<a>&#0;</a>",
      "<a>&#xD800;</a>",
      "<a>&#-1;</a>", "<a>\u{0}</a>", "<a>\u{FFFE}</a>", "<p:a/>", "<a p:b=''/>",
      "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", "<a xmlns:p=''/>", "<a:b:c xmlns:a='u'/>",
      "<!DOCTYPE a><a/>", "<a><!ENTITY b 'c'></a>", "<a><!-- ", "<a><![CDATA[", "<a><?x", "<1/>",
      "< a/>",
    ])
  func refused(_ xml: String) {
    #expect(throws: XMLReader.Fault.self) { try texts(xml) }
  }
}
