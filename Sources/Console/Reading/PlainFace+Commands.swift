import Desk
import Domain
import Resources
import Terminal

// What begins with a slash, wherever it is typed.
extension PlainFace {
  func obey(_ command: PlainCommand, in session: inout Session) -> [Heard] {
    let scene = session.scene
    switch command {
    case .again: wantsAgain = true
    case .everything: wantsEverything = true
    case .help: notes += session.heardHelp
    case .back: return [.event(.key(.escape))]
    case .next, .previous: return move(forward: command == .next, in: &session)
    case .unknown(let word):
      notes.append(
        scene.say(
          "没有 /\(OutsideText.line(word)) 这个命令，/? 有说明。",
          "There is no /\(OutsideText.line(word)); /? tells what there is."))
    case .facts:
      notes += leaf(of: session.filled.map { session.scene.heardFacts($0) } ?? [], in: scene)
    case .number(let number): return go(toNumber: number, in: &session)
    case .code(let code):
      if let number = Int(code),
        session.filled.map({ $0.fields(in: scene).count >= number }) == true
      {
        return go(toNumber: number, in: &session)
      }
      return run(code, in: &session)
    case .add(let text):
      tellOfRest(session.filled?.add(line: text, in: scene) ?? text, in: scene)
    case .key(.function(4)) where session.filled != nil:
      let offers = session.filled?.offers(in: scene) ?? []
      notes += leaf(of: session.numbered(offers), in: scene)
    case .key(let key):
      // Who asks for the pane they are in wants to know where they are.
      wantsPlace = !session.isLocked && ConsoleCommand(key)?.pane == session.focus
      return [.event(.key(key))]
    case .actions where session.filled != nil && session.overlay == nil || session.isLocked:
      notes += session.heardHelp
    case .open: return session.filled == nil ? [.event(.key(.enter))] : []
    case .actions, .command, .palette, .find: return obeyUnlocked(command, in: &session)
    }
    return []
  }

  /// What nobody may do who has not signed in.
  private func obeyUnlocked(_ command: PlainCommand, in session: inout Session) -> [Heard] {
    guard !session.isLocked else {
      notes.append(session.scene.say("请先登录。", "Sign in first."))
      return []
    }
    switch command {
    case .actions: return [.event(.key(.function(10)))]
    case .command(let command): return session.carryOut(command).map { [.request($0)] } ?? []
    case .palette(let text), .find(let text):
      session.overlay = nil
      let isSearch = if case .find = command { true } else { false }
      _ = session.carryOut(isSearch ? .find : .palette)
      session.narrow(to: text)
    default: break
    }
    return []
  }

  /// Goes on to the next row, record, day or field, or back to the one before.
  private func move(forward isForward: Bool, in session: inout Session) -> [Heard] {
    let scene = session.scene
    switch session.spot {
    case .field, .end:
      if isForward {
        session.filled?.pass(in: scene)
      } else if let focus = session.filled?.focus {
        session.filled?.move(to: focus - 1, in: scene)
      }
      return []
    case .record: return [.event(.key(isForward ? .pageDown : .pageUp))]
    case .roster: return [.event(.key(isForward ? .right : .left))]
    case .list, .rows:
      let (count, index) = session.rowPlace
      guard isForward ? index + 1 < count : index > 0 else {
        notes.append(
          isForward
            ? scene.say("到底了。", "That was the last.") : scene.say("到头了。", "That was the first."))
        return []
      }
      return [.event(.key(isForward ? .down : .up))]
    default: return []
    }
  }

  /// In a form the field of that number; elsewhere what the record offers under it.
  private func go(toNumber number: Int, in session: inout Session) -> [Heard] {
    let scene = session.scene
    if case .menu? = session.overlay { return session.choose(number: number) ?? [] }
    guard session.layers.isEmpty, let filled = session.filled else {
      return act(number, in: &session)
    }
    guard filled.fields(in: scene).indices.contains(number - 1) else {
      notes.append(scene.say("没有第 \(number) 项。", "There is no \(number)."))
      return []
    }
    session.filled?.move(to: number - 1, in: scene)
    wantsAgain = true
    return []
  }

  /// Runs what has those two digits in the palette.
  private func run(_ code: String, in session: inout Session) -> [Heard] {
    guard !session.isLocked else {
      notes.append(session.scene.say("请先登录。", "Sign in first."))
      return []
    }
    guard let item = session.paletteItems().first(where: { $0.code == code }) else {
      notes.append(session.scene.say("没有快捷码 \(code)。", "There is no code \(code)."))
      return []
    }
    return session.choose(item).map { [.request($0)] } ?? []
  }
}
