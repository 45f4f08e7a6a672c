import Domain
import Foundation
import Resources
import Terminal

// What a text is for the ear: sentences and commas, and nothing that only sets columns apart.
extension Scene {
  /// A text as it is said: wide gaps become commas, and what could command a terminal is made
  /// visible.
  func heard(_ text: String) -> String {
    let pieces = OutsideText.visible(text.replacing("\n", with: " ").replacing(" / ", with: "  "))
      .split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    return pieces.dropFirst().reduce(pieces.first ?? "") { said, piece in
      guard said.last?.endsClause == true else { return said + comma + piece }
      return said + (language == .chinese ? "" : " ") + piece
    }
  }

  func heard(_ spans: [Span]) -> String { heard(spans.map(\.text).joined()) }

  /// Several things one after the other; those that say nothing are left out.
  func series(_ pieces: [String]) -> String {
    // What goes on behind a comma has that comma from here.
    pieces.map { heard($0).drop { "，, ".contains($0) } }.filter { !$0.isEmpty }
      .joined(separator: comma)
  }

  /// What is told at length, a line for each fact.
  func heard(_ parts: [DetailPart]) -> [String] {
    parts.compactMap { part in
      switch part {
      case .blank: nil
      case .heading(let text), .text(let text, _): heard(text)
      case .fact(let label, let value, _):
        label.isEmpty ? heard(value) : heard(label) + say("：", ": ") + heard(value)
      }
    }.filter { !$0.isEmpty }
  }

  /// Which one this is, of how many.
  func place(_ index: Int, of count: Int) -> String {
    say("第 \(index + 1) 条，共 \(count)：", "\(index + 1) of \(count): ")
  }

  private var comma: String { say("，", ", ") }
}

extension Character {
  /// Whether a voice pauses after it anyway.
  fileprivate var endsClause: Bool { "，。：；！？、,.:;!?".contains(self) }
}

extension Column {
  /// What is said of a row in this column; a figure is named, and a word speaks for itself.
  func heard(_ row: Row, in scene: Scene) -> String {
    if let said = self.said { return scene.heard(said(row)) }
    let said = scene.heard(text(row))
    guard !said.isEmpty, said != "-" else { return "" }
    guard shape.alignment == .trailing, !saysItself else { return said }
    return title.replacing("/", with: " ") + " " + said
  }
}
