import Domain
import Resources
import Terminal

/// Something to choose by its number.
struct Offer: Hashable, Sendable {
  let number: Int
  let text: String
}

extension Session {
  /// What can be chosen by a number where one is; empty where a number means something else.
  var offers: [Offer] {
    switch overlay {
    case .menu(let menu): menu.offers(in: scene)
    case .views(let menu): menu.offers(in: scene)
    case .palette(let palette): palette.offers(in: scene)
    case .phrases(let picker): picker.offers(in: scene)
    default: []
    }
  }

  func numbered(_ offers: [Offer]) -> [String] { scene.numbered(offers) }

  /// A menu with what can be done; or with all of it, under its headings, and why not.
  func heard(_ menu: Menu, whole: Bool) -> [String] {
    let shown = menu.shown(in: scene)
    let count =
      menu.filter.isEmpty ? "" : scene.say("\(shown.count) 项", "\(shown.count)")
    let title = scene.series([menu.title, menu.filter, count])
    let offers = menu.offers(in: scene)
    // Where nothing can be done it is told what there is, and why not.
    guard whole || offers.isEmpty else { return [title] + numbered(offers) }
    var said = [title] + (shown.isEmpty ? nothingFits : [])
    var group: Phrase?
    for index in shown {
      let action = menu.actions[index]
      guard !action.isFree else { continue }
      if menu.filter.isEmpty, let heading = action.group, heading != group {
        said.append(scene.heard(scene.say(heading)))
        group = heading
      }
      let why = action.hindrance(in: scene).map { scene.say($0) } ?? ""
      said.append("\(menu.firstDigit + index) " + scene.series([scene.say(action.title), why]))
    }
    return said
  }

  func heard(_ palette: Palette, whole: Bool) -> [String] {
    let title = scene.series([scene.say(palette.title), palette.text.text])
    guard !palette.isSearch || !palette.text.isEmpty else {
      return [title, scene.say("打要找的字，再回车。", "Type what to find.")]
    }
    let found = numbered(palette.offers(in: scene, whole: whole || !palette.text.isEmpty))
    return [title + scene.say("，\(found.count) 个", ", \(found.count)")]
      + (found.isEmpty ? nothingFits : found)
  }

  func heard(_ picker: PhrasePicker) -> [String] {
    let found = numbered(picker.offers(in: scene))
    return [
      scene.series([scene.say(ConsoleCommand.phrases.row.title), picker.text.text])
        + scene.say("，\(found.count) 条", ", \(found.count)")
    ] + (found.isEmpty ? nothingFits : found)
  }

  /// What is said where nothing is left to be chosen.
  private var nothingFits: [String] {
    [scene.say("没有合适的。换几个字再找，回车返回。", "Nothing fits. Try other words; Enter goes back.")]
  }
}

extension Scene {
  func numbered(_ offers: [Offer]) -> [String] {
    offers.map { "\($0.number) " + heard($0.text) }
  }
}

extension Menu {
  /// What can be done now; what cannot is not offered, and says why when it is chosen all the same.
  func offers(in scene: Scene) -> [Offer] {
    shown(in: scene).filter { actions[$0].isPossible(in: scene) }.map { index in
      Offer(number: firstDigit + index, text: scene.say(actions[index].title))
    }
  }
}

extension ViewMenu {
  func offers(in scene: Scene) -> [Offer] {
    lines.enumerated().map { index, line in
      let note = line.note == "*" ? scene.say("现用", "in force") : line.note
      return Offer(number: index + 1, text: scene.say(line.title) + "  " + note)
    }
  }
}

extension Palette {
  /// So many are named; more than that nobody listens to.
  private static let most = 200

  /// What can be run now; or what cannot be as well, with its reason.
  func offers(in scene: Scene, whole: Bool = true) -> [Offer] {
    found(in: scene).prefix(Self.most).enumerated().filter { whole || $0.element.isEnabled }.map {
      index, item in
      let code = item.code.isEmpty ? "" : scene.say("  码 ", "  code ") + item.code
      return Offer(number: index + 1, text: item.title + "  " + scene.typed(item.note) + code)
    }
  }
}

extension PhrasePicker {
  func offers(in scene: Scene) -> [Offer] {
    found(in: scene).enumerated().map { index, phrase in
      Offer(number: index + 1, text: phrase.code + " " + filled(phrase, in: scene))
    }
  }
}
