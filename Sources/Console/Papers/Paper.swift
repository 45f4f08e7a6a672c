import Domain
import Resources

/// One paper for A4, before it is set as plain text or as a page for a browser.
///
/// It holds words only: whoever makes it decides what may stand on it. Hostile text is made harmless
/// by whoever sets it, once for all that is printed.
package struct Paper: Hashable, Sendable {
  package let title: String
  /// What the paper is filed under: the number of the case, of the dossier, of the letter.
  package let number: String
  package let estate: String
  /// Who printed it, and when.
  package let printed: String
  package let language: Language
  package var blocks: [Block] = []

  package init(
    title: String, number: String, estate: String, printed: String, language: Language
  ) {
    self.title = title
    self.number = number
    self.estate = estate
    self.printed = printed
    self.language = language
  }

  package enum Block: Hashable, Sendable {
    case heading(String)
    case fields([Field])
    case text(String)
    case table(PaperTable)
    case signatures([Signature])
    /// What follows begins a page of its own.
    case pageBreak
  }

  /// A label and what belongs there.
  package struct Field: Hashable, Sendable {
    package let label: String
    /// Nothing where it is to be filled in by hand.
    package let value: String?
    /// Lines to write on, where there is no value.
    package let lines: Int

    package init(_ label: String, _ value: String?, lines: Int = 1) {
      self.label = label
      self.value = value?.isEmpty == true ? nil : value
      self.lines = lines
    }
  }

  /// A line to sign on, or who has signed already and when.
  package struct Signature: Hashable, Sendable {
    package let label: String
    package let signed: String?

    package init(_ label: String, _ signed: String? = nil) {
      self.label = label
      self.signed = signed
    }
  }
}

/// Rows under headings, on paper.
package struct PaperTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package let heading: String
    /// In cells; nothing for the one column that takes what is left.
    package let width: Int?

    package init(_ heading: String, _ width: Int? = nil) {
      self.heading = heading
      self.width = width
    }
  }

  package let columns: [Column]
  package let rows: [[String]]

  package init(_ columns: [Column], _ rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}

extension Paper {
  package func say(_ chinese: String, _ english: String) -> String {
    Phrase(chinese, english).text(in: language)
  }

  /// `第 1 页 共 2 页`.
  func pageLabel(_ page: Int, of pages: Int) -> String {
    say("第 \(page) 页 共 \(pages) 页", "page \(page) of \(pages)")
  }

  /// What stands under a heading for which there is nothing.
  static let nothing = Phrase("（无）", "(none)")
}
