import Resources
import Terminal
import Testing

@testable import Console

/// The usual cases that Ctrl+T offers when something is taken down.
struct IntakeTemplateTests {
  @Test func `each has a title in both languages, and is written down in the one that is spoken`() {
    let (chinese, english) = (
      IntakeTemplates.builtIn(in: .chinese), IntakeTemplates.builtIn(in: .english)
    )
    #expect(chinese.count == english.count && chinese.count >= 14)
    #expect(chinese.map(\.title) == english.map(\.title))
    for template in english {
      let texts = [template.title.text(in: .english)] + template.values.values
      #expect(texts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCII) }, "\(texts)")
      #expect(template.values["title"] == template.title.text(in: .english))
    }
    for template in chinese {
      #expect(template.values["title"] == template.title.text(in: .chinese))
    }
  }

  @Test func `the form offers them in the language of the screen`() throws {
    var session = try Session.ofTheDay(.english)
    for key in ["F7", "Ctrl+N", "Ctrl+T", "1"] {
      if let key = Key(key) { _ = session.update(.key(key)) }
    }
    #expect(session.form?.texts()["title"] == "Leak from above")
  }
}
