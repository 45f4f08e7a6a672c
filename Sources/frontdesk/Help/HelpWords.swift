import Foundation
import Resources
import Terminal

/// The parser's help in Chinese: heading by heading, entry by entry.
///
/// The parser can write it in one language only, which is English. What has no Chinese here stays as
/// it is; a test finds it.
enum HelpWords {
  /// The help in that language; what is no help, a script for a shell, stays as it is.
  static func text(of help: String, in language: Language) -> String {
    let isHelp = help.hasPrefix("OVERVIEW: ") || help.hasPrefix("USAGE: ")
    guard language == .chinese, isHelp else { return help }
    var page = HelpPage(words: words)
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) { page.take(line) }
    return page.text
  }

  /// In which language help is given where nobody has asked for one: that of the account.
  static func language(in environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }

  private static let words: [String: String] = {
    let pairs = [desk, complaints, handing, office, care].joined(separator: "\n")
      .split(separator: "\n").map { $0.split(separator: " | ", maxSplits: 1).map(String.init) }
    return Dictionary(
      pairs.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }, uniquingKeysWith: { $1 })
  }()
}

/// A page of help that is being put into Chinese.
private struct HelpPage {
  /// Where descriptions begin, as the parser has it.
  private static let indent = 26
  private static let width = 80
  private static let headings = [
    "ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "子命令：",
  ]

  private let words: [String: String]
  private var lines: [String] = []
  /// What stands before the text that is being gathered: an entry's name, or a heading.
  private var label = ""
  private var gathered = ""
  private var isList = false

  init(words: [String: String]) { self.words = words }

  var text: String {
    var whole = self
    whole.put()
    return whole.lines.joined(separator: "\n")
  }

  mutating func take(_ line: Substring) {
    if let heading = Self.headings[String(line)] {
      put()
      lines.append(heading)
      isList = true
    } else if line.hasPrefix("OVERVIEW: ") {
      (label, gathered) = ("简介：", String(line.dropFirst(10)))
    } else if line.hasPrefix("USAGE: ") {
      put()
      lines.append("用法：" + line.dropFirst(7))
    } else if line.hasPrefix("  See '") {
      put()
      lines.append("  各子命令的说明：" + line.dropFirst(7).prefix { $0 != "'" })
    } else if line.allSatisfy({ $0 == " " }) {
      put()
      lines.append("")
    } else if isList, !line.hasPrefix(String(repeating: " ", count: Self.indent)) {
      put()
      begin(line)
    } else {
      gathered += (gathered.isEmpty ? "" : " ") + line.trimmingCharacters(in: .whitespaces)
    }
  }

  /// Begins an entry: its name, and what stands behind it on the line.
  private mutating func begin(_ line: Substring) {
    let name = line.prefix(Self.indent)
    let isShort = name.count == Self.indent && name.hasSuffix(" ")
    label = (isShort ? name : line).trimmingCharacters(in: .whitespaces)
      .replacing(" (default)", with: "（默认）")
    gathered = isShort ? String(line.dropFirst(Self.indent)) : ""
  }

  /// Writes down what was gathered.
  private mutating func put() {
    defer { (label, gathered) = ("", "") }
    guard !label.isEmpty || !gathered.isEmpty else { return }
    let told = chinese(gathered)
    guard isList else {
      lines += rows(label + told, columns: Self.width)
      return
    }
    var rows = rows(told, columns: Self.width - Self.indent)
    let name = "  " + label
    let room = Self.indent - name.columns
    if room > 0, let first = rows.first {
      lines.append(name + String(repeating: " ", count: room) + first)
      rows.removeFirst()
    } else {
      lines.append(name)
    }
    lines += rows.filter { !$0.isEmpty }.map { String(repeating: " ", count: Self.indent) + $0 }
  }

  private func rows(_ text: String, columns: Int) -> [String] {
    text.wrapped(to: columns).map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The Chinese of a text, with what the parser adds about values behind it.
  private func chinese(_ text: String) -> String {
    let start = ["(values: ", "(default: "].lazy.compactMap { text.range(of: $0)?.lowerBound }.min()
    guard let start, text.hasSuffix(")") else { return words[text] ?? text }
    let own = text[..<start].trimmingCharacters(in: .whitespaces)
    let values = text[start...].dropFirst().dropLast().replacing("values: ", with: "可用：")
      .replacing("; default: ", with: "；默认：").replacing("default: ", with: "默认：")
      .replacing(", ", with: "、")
    return (words[own] ?? own) + "（\(values)）"
  }
}
