import Console
import Desk
import Domain
import Resources
import Storage
import Terminal

/// A first start in memory, at a fixed moment: what is typed, what is seen, and how it ends.
package struct FirstOffice {
  package let display: ScriptedDisplay
  package let ending: FirstRunLoop.Ending

  /// Plays a first start to its end, with what stands in the files that somebody may name.
  package init(
    _ events: [Event], on size: Size = Size(columns: 80, rows: 24), files: [String: String] = [:],
    speaksChinese: Bool = true
  ) throws {
    let now = try Rehearsal.moment("2024-11-04 08:00")
    let unnamed = Estate(name: "", isPractice: false, language: "zh-Hans", desk: "")
    let scene = Scene(
      language: .chinese, now: now, house: try EstatePresets.builtIn.rules(estate: unnamed),
      pinyin: .builtIn)
    let run = FirstRun(scene, speaksChinese: speaksChinese) { path in
      guard let text = files[path] else { throw BadFile.unreadable(path) }
      return text
    }
    display = ScriptedDisplay(size, script: events)
    let create: FirstRunLoop.Create = { command, pin in
      let store = try Store()
      let firstKey = try FrontDesk.setUp(
        command, presets: .builtIn, pin: pin, in: NewFile(store: store, path: nil), at: now)
      return (FrontDesk(store: store, pinyin: { .builtIn }, clock: { now }), firstKey.text)
    }
    var loop = FirstRunLoop(run, clock: { now }, create: create)
    ending = loop.run(on: display)
  }

  /// The desk that was opened, and who signed in; nothing where nothing was made.
  package var opened: (desk: FrontDesk, clerk: SignedIn)? {
    guard case .opened(let desk, let clerk, _) = ending else { return nil }
    return (desk, clerk)
  }

  /// The last screen, its rows without the blanks at their ends.
  package var lastScreen: String { display.frames.last?.lines.joined(separator: "\n") ?? "" }

  /// Whether some screen said it.
  package func saw(_ text: String) -> Bool {
    display.frames.contains { $0.lines.joined(separator: "\n").contains(text) }
  }
}

extension [Event] {
  /// Keys, as events.
  package static func keys(_ keys: Key...) -> [Event] { keys.map(Event.key) }

  /// A text typed sign by sign, and Enter.
  package static func line(_ text: String) -> [Event] {
    text.map { .key(.character($0)) } + [.key(.enter)]
  }
}
