import Domain
import Resources
import Terminal

/// The first start without a screen: its six steps are asked in lines, as the forms of the console
/// are.
package final class PlainFirstRun: FirstRunFace {
  private let lines: any LineTerminal
  /// The file that is to be made, which nobody should make by a slip of the pen.
  private let path: String
  private var listener = FormListener()
  /// What the last line has to be answered with, before what it changed.
  private var notes: [String] = []
  private var wantsEverything = false
  private var told: Told?
  /// Whether a question stands there that nobody has answered yet.
  private var isWaiting = false

  package init(_ lines: any LineTerminal, path: String) {
    self.lines = lines
    self.path = path
  }

  package func repaint() { wantsEverything = true }
}

// MARK: Saying

extension PlainFirstRun {
  package func show(_ run: FirstRun) {
    // What a terminal can show is no question for the ear.
    guard run.step != .terminal else { return speak(notes + heardMessage(of: run)) }
    guard !isWaiting else { return }
    let scene = run.scene.inLines
    var said = told == nil ? [beginning(in: scene)] : []
    said += notes + heardMessage(of: run)
    notes = []
    if let page = run.page {
      if told?.page != page.title { said += scene.heard(page) }
    } else if wantsEverything || told?.step != run.step {
      let title = scene.series([place(of: run.step, in: scene), scene.say(run.filling.form.title)])
      said += scene.heard(run.filling, title: title, whole: wantsEverything)
      said += told?.step == run.step ? [] : [wayOn(from: run)]
    } else {
      said += scene.heardField(run.filling)
    }
    wantsEverything = false
    told = Told(step: run.step, page: run.page?.title, message: run.message.phrase)
    speak(said)
    let isSecret = if case .secret? = run.filling.focused(in: scene)?.kind { true } else { false }
    lines.ask(">", isSecret: isSecret && run.page == nil)
    isWaiting = true
  }

  package func showWaiting(_ run: FirstRun) {
    speak(heardMessage(of: run))
    told?.message = run.message.phrase
  }

  private func speak(_ said: [String]) {
    lines.say(said.filter { !$0.isEmpty }.map { OutsideText.visible($0) })
  }

  private func heardMessage(of run: FirstRun) -> [String] {
    let scene = run.scene.inLines
    return run.message.phrase == told?.message ? [] : [scene.heard(scene.say(run.message.phrase))]
  }

  private func beginning(in scene: Scene) -> String {
    let file = OutsideText.line(path)
    return scene.say(
      "还没有数据文件 \(file)。第一次使用：答完三步就建立，/? 有说明，/q 退出。",
      "There is no data file \(file) yet. First start: three steps make it; /? helps, /q leaves.")
  }

  private func place(of step: FirstRun.Step, in scene: Scene) -> String {
    scene.say(
      "第 \(step.rawValue + 1) 步，共 \(Self.steps)", "Step \(step.rawValue + 1) of \(Self.steps)")
  }

  /// The steps but the last, which checks a screen.
  private static let steps = FirstRun.Step.allCases.count - 1

  /// How a step that need not be taken is passed over.
  private func wayOn(from run: FirstRun) -> String {
    switch run.step {
    case .staff: run.scene.say("没有要加的：/F10 下一步。", "Nobody to add: /F10 goes on.")
    case .supplies: run.scene.say("以后再办：/F10 进控制台。", "Later: /F10 opens the console.")
    default: ""
    }
  }

  /// What was so when something was said last.
  private struct Told {
    let step: FirstRun.Step
    let page: String?
    var message: Phrase
  }
}

// MARK: Hearing

extension PlainFirstRun {
  package func next(for run: inout FirstRun, within milliseconds: Int) -> [Event] {
    guard run.step != .terminal else { return [.key(.enter)] }
    return lines.nextEvents(within: milliseconds, watching: []).flatMap { take($0, in: &run) }
  }

  private func take(_ event: LineEvent, in run: inout FirstRun) -> [Event] {
    switch event {
    case .line(let text, _):
      isWaiting = false
      return take(text, in: &run)
    case .interrupt:
      isWaiting = false
      notes.append(run.scene.say("没有丢掉什么。/q 退出。", "Nothing is lost. /q leaves."))
      return []
    case .end, .terminate: return [.terminate]
    case .hangUp: return [.hangUp]
    case .wake: return []
    // What is heard has no clock that must go on.
    case .deadline: return [.deadline]
    }
  }

  private func take(_ raw: String, in run: inout FirstRun) -> [Event] {
    if run.page != nil { return [.key(.escape)] }
    let text = OutsideText.line(raw)
    guard PlainCommand.isMark(text.first), text.dropFirst().first != text.first else {
      let isMarked = PlainCommand.isMark(text.first)
      return answer(
        isMarked ? String(text.dropFirst()) : text, raw: isMarked ? String(raw.dropFirst()) : raw,
        in: &run)
    }
    return obey(PlainCommand(String(text.dropFirst())), in: &run)
  }

  private func answer(_ text: String, raw: String, in run: inout FirstRun) -> [Event] {
    let scene = run.scene
    var step = listener.answer(text, raw: raw, to: &run.filling, in: scene)
    if case .settle(let field, let answered) = step {
      step = listener.settle(field, answered: answered, in: &run.filling, scene)
    }
    run.followLanguage()
    notes += listener.takeNotes()
    if case .save = step { return [.key(.function(9))] }
    return []
  }

  private func obey(_ command: PlainCommand, in run: inout FirstRun) -> [Event] {
    let scene = run.scene
    switch command {
    case .again: break
    case .everything: wantsEverything = true
    case .back: return [.key(.function(12))]
    case .next: run.filling.pass(in: scene)
    case .previous: run.filling.move(to: run.filling.focus - 1, in: scene)
    case .number(let number):
      if run.filling.fields(in: scene).indices.contains(number - 1) {
        run.filling.move(to: number - 1, in: scene)
      } else {
        notes.append(scene.say("没有第 \(number) 项。", "There is no \(number)."))
      }
    case .add(let text):
      listener.tellOfRest(run.filling.add(line: text, in: scene), in: scene)
      notes += listener.takeNotes()
    case .key(.function(4)): notes += scene.numbered(run.filling.offers(in: scene))
    case .key(let key): return [.key(key)]
    default: notes += help(in: run)
    }
    return []
  }

  private func help(in run: FirstRun) -> [String] {
    let field = run.filling.focused(in: run.scene)
    return
      ([field?.help, field?.kind.help].compactMap { $0 } + [
        Phrase(
          "打字就是这一项的内容；空回车 不改，往下；/- 上一项；/3 去第 3 项；/a 全读。",
          "What you type is the answer; Enter alone keeps it and goes on; /- the field before; /3 field three; /a reads all."
        ),
        Phrase(
          "/s 办这一步；/F10 跳过；/b 上一步；/q 退出，建好了就进控制台。",
          "/s takes this step; /F10 skips it; /b the step before; /q leaves, or opens the console once there is a file."
        ),
      ]).map { run.scene.say($0) }.filter { !$0.isEmpty }
  }
}

extension Scene {
  /// A page that is read and closed.
  fileprivate func heard(_ page: Page) -> [String] {
    [heard(page.title)] + heard(page.parts) + [say("回车关闭", "Enter closes it")]
  }
}
