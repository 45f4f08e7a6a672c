import Desk
import Domain
import Foundation
import Resources
import Support
import Terminal

/// One play without a screen: what is typed, and what is said to it.
///
/// Above the line of dashes the stage is set, as a ``Screenplay`` sets it. Below it a line that begins
/// with `>` is typed, `~ 90m` lets time pass, and every other line was said.
struct PlainPlay {
  private let heading: [String]
  private let body: [String]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.firstIndex(of: "----") ?? lines.count
    heading = Array(lines.prefix(end))
    body = lines.dropFirst(end + 1).filter { !$0.isEmpty }
  }

  private func setting(_ word: String) -> String? {
    heading.first { $0.hasPrefix(word + " ") }.map { String($0.dropFirst(word.count + 1)) }
  }

  private enum Cue {
    case line(String)
    case wait(Int)
  }

  private var cues: [Cue] {
    body.compactMap { line in
      if line == ">" { return .line("") }
      if line.hasPrefix("> ") { return .line(String(line.dropFirst(2))) }
      guard line.hasPrefix("~ "), let minutes = Int(line.dropFirst(2).dropLast()) else {
        return nil
      }
      return .wait(minutes)
    }
  }

  /// Plays it, and gives everything that was said, with what was typed.
  func act() throws -> [String] {
    let rehearsal = try Rehearsal(at: "2024-11-04 08:00")
    try rehearsal.prepare(setting("stage").flatMap(Rehearsal.Stage.init) ?? .shift)
    try rehearsal.set(setting("at") ?? "2024-11-04 08:00")
    var console = try RehearsalConsole(
      on: rehearsal, language: setting("language").flatMap(Language.init) ?? .chinese,
      clerk: setting("clerk"), isRead: true)
    let cues = cues
    let lines = ScriptedLines(
      cues.map { cue in
        if case .line(let text) = cue { .line(text) } else { .deadline }
      })
    var waits = cues.compactMap { cue in if case .wait(let minutes) = cue { minutes } else { nil }
    }[...]
    lines.beforeEvent = { event in
      if event == .deadline, let minutes = waits.popFirst() { rehearsal.pass(minutes: minutes) }
    }
    console.play(on: lines)
    var said = lines.said.map { $0.replacing(/[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/, with: "*****") }
    // The question that nobody answered any more.
    said.removeAll { $0 == ">" }
    return said.map { $0 == "> " ? ">" : $0 }
  }

  /// Whether that is what was recorded; passing time says nothing, so it is not compared.
  func reads(_ said: [String]) -> Bool {
    let recorded = body.filter { !$0.hasPrefix("~ ") }
    return said.count == recorded.count
      && zip(said, recorded).allSatisfy { $0 == $1 || $0 == "> ****" && $1.hasPrefix("> ") }
  }

  /// The file with what was said; what is typed stays as it is, the PINs too.
  func recorded(_ said: [String]) -> String {
    var typed = body.filter { $0.hasPrefix(">") || $0.hasPrefix("~ ") }[...]
    var lines = heading + ["----"]
    for line in said {
      guard line.hasPrefix(">") else {
        lines.append(line)
        continue
      }
      while let next = typed.first, next.hasPrefix("~ ") {
        lines.append(next)
        typed.removeFirst()
      }
      lines.append(typed.popFirst() ?? line)
    }
    return (lines + typed).joined(separator: "\n") + "\n"
  }
}
