import Domain
import Resources

/// The text of a file that somebody names, which only the program can open.
///
/// The console knows no file system: it is given one of these, and throws ``BadFile`` where there
/// is none.
package typealias ReadFile = @Sendable (String) throws -> String

/// A file that cannot be taken as it is; nothing of it was.
package struct BadFile: Error, Sendable {
  package let phrase: Phrase
  /// What is wrong with it, line by line; nothing where the whole file is meant.
  package let lines: [Phrase]

  package init(_ phrase: Phrase, lines: [Phrase] = []) {
    self.phrase = phrase
    self.lines = lines
  }

  /// A file that cannot be read at all.
  package static func unreadable(_ path: String) -> BadFile {
    BadFile(
      Phrase(
        "读不到“\(path)”，或不是 UTF-8、GB18030 文本；请改路径。",
        "Cannot read “\(path)” as UTF-8 or GB18030 text; change the path."))
  }

  /// The bad lines, to be scrolled through; nothing where there are none.
  package func page(in language: Language) -> Page? {
    guard !lines.isEmpty else { return nil }
    return Page(phrase.text(in: language), lines.map { .text($0.text(in: language)) })
  }
}

extension BadFile {
  init(_ problems: [Roster.Problem]) {
    self.init(
      Phrase(
        "名册有 \(problems.count) 处不对，什么也没有导入；请改好再试。",
        "\(problems.count) flaws in the roster; nothing was imported. Mend it and try again."),
      lines: problems.map { problem in
        let sentence = problem.flaw.sentence
        return Phrase(
          "第 \(problem.line) 行：\(sentence.text(in: .chinese))",
          "line \(problem.line): \(sentence.text(in: .english))")
      })
  }
}
