import Desk
import Domain
import Resources
import Terminal

/// What a new office is asked on its first start, in six steps.
///
/// A value like the session, without a desk: keys change it, and what it wants done it asks for.
/// Until the third step is finished there is no file; from then on every step may be passed over,
/// and is to be found in the palette later.
package struct FirstRun: Sendable {
  package enum Step: Int, CaseIterable, Sendable {
    case language, office, person, staff, supplies, terminal
  }

  /// What it asks of the loop.
  package enum Wish: Sendable {
    /// Creates the file, and signs its first person in.
    case create(SetUpEstate, pin: String)
    case perform(Errand)
    case repaint
    /// Ends: with a file the console opens, without one nothing was made.
    case leave
  }

  package internal(set) var scene: Scene
  package internal(set) var step = Step.language
  /// Whether the file has been made.
  package internal(set) var isCreated = false
  var filling: Filling
  /// What each step holds, so that stepping back and forth loses nothing.
  var held: [Step: [String: String]] = [:]
  var message = Message(Phrase("", ""), .plain)
  /// Whether leaving a colleague out was warned of, by the key before.
  var isWarned = false
  /// Bad lines of a file, or the first key, to be read; nothing lies on top otherwise.
  var page: Page?
  /// The function keys that the terminal check has seen.
  var keys: Set<Int> = []
  /// Whether a language can be chosen for the screen; a console without Chinese glyphs has none.
  let speaksChinese: Bool
  let read: ReadFile

  /// Begins the first run.
  ///
  /// - Parameters:
  ///   - scene: the language to begin in, the moment, and the rules of the presets.
  ///   - speaksChinese: whether the terminal can show Chinese.
  ///   - read: opens the roster file that somebody names.
  package init(
    _ scene: Scene, speaksChinese: Bool = true,
    read: @escaping ReadFile = { throw BadFile.unreadable($0) }
  ) {
    self.scene = scene
    self.speaksChinese = speaksChinese
    self.read = read
    filling = Filling(FirstRunForms.language(scene.language))
    if !speaksChinese { self.scene.language = .english }
  }
}

// MARK: Going from step to step

extension FirstRun {
  mutating func go(to next: Step) {
    held[step] = filling.texts()
    step = next
    filling = Filling(form(of: next), draft: held[next] ?? [:])
  }

  /// The next step, or the end after the last.
  mutating func goOn() -> Wish? {
    guard let next = Step(rawValue: step.rawValue + 1) else { return .leave }
    go(to: next)
    return nil
  }

  /// The step before; from the first one leaves, and what was made cannot be unmade.
  mutating func goBack() -> Wish? {
    guard let before = Step(rawValue: step.rawValue - 1) else { return .leave }
    guard !isCreated || before.rawValue > Step.person.rawValue else {
      say(
        Phrase(
          "数据文件已建立，前面几步不能再改；F10 跳过这一步。",
          "The file is made and the steps before stand; F10 skips this one."), .refused)
      return nil
    }
    go(to: before)
    return nil
  }

  private func form(of step: Step) -> EntryForm {
    switch step {
    case .language: FirstRunForms.language(scene.language)
    case .office: FirstRunForms.office(in: scene)
    case .person: FirstRunForms.person(isPractice: held[.office]?["kind"] == "practice")
    case .staff: OfficeForms.staff(in: scene).verb(Phrase("加入", "Add"))
    case .supplies: FirstRunForms.supplies(read, in: scene)
    case .terminal: EntryForm("firstRun.terminal", Phrase("", ""), []) { _ in .repaint }
    }
  }

  mutating func say(_ phrase: Phrase, _ tone: Message.Tone) { message = Message(phrase, tone) }
}

// MARK: What came of a wish

extension FirstRun {
  /// The file is there, and its first person signed in; a real one tells the first key of its seals.
  package mutating func created(_ house: HouseRules, clerk: Staff, firstKey: String) {
    scene.house = house
    scene.clerk = clerk
    isCreated = true
    _ = goOn()
    if !house.estate.isPractice { page = FirstKeyPage.page(firstKey, in: scene) }
    // The PIN is not needed again.
    held[.person] = nil
    say(
      Phrase(
        "“\(house.estate.name)”建好了，\(clerk.name) 已登录。",
        "“\(house.estate.name)” is made; \(clerk.name) is signed in."),
      .done)
  }

  /// Something was done: another colleague may follow, or the next step.
  package mutating func take(_ done: Errand.Done) {
    say(done.message, .done)
    if step == .staff {
      filling = Filling(form(of: .staff))
    } else {
      _ = goOn()
    }
  }

  /// The rules said no, or the world failed; what was typed stays.
  package mutating func take(_ phrase: Phrase, isFailure: Bool = false) {
    say(phrase, isFailure ? .failed : .refused)
  }

  /// A file cannot be taken; its bad lines are shown.
  package mutating func take(_ file: BadFile) {
    filling.mark(EntryFlaw("path", file.phrase), in: scene)
    page = file.page(in: scene.language)
  }

  /// The file is being made, which may take a moment.
  package mutating func wait() { say(Phrase("正在建立数据文件，请稍等。", "Making the data file."), .plain) }

  package mutating func tick(to moment: Moment) { scene.now = moment }
}
