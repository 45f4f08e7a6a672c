import Desk
import Domain
import Resources
import Terminal

/// What a form says so far about a visitor, for the desk to recognise them.
package struct VisitorQuestion: Hashable, Sendable {
  package let house: String?
  package let visitor: VisitorParticulars
  package let document: DocumentKind
  /// As it was typed; the desk turns it into a digest and keeps nothing of it.
  package let number: String?
}

extension Filling {
  /// What the desk should be asked about the visitor; nothing where it has been.
  package func visitorQuestion(in scene: Scene) -> VisitorQuestion? {
    guard form.asksVisitor else { return nil }
    let entries = entries(in: scene)
    var visitor = VisitorParticulars()
    visitor.name = entries.text("name")
    visitor.phone = entries.text("phone")
    visitor.plate = entries.text("plate")
    let question = VisitorQuestion(
      house: facts?.household?.code, visitor: visitor,
      document: entries.code("document") ?? .other, number: entries.exact("number"))
    return question == visitorAsked ? nil : question
  }

  /// Takes what the desk knows.
  package mutating func show(_ known: VisitorFacts, for question: VisitorQuestion) {
    visitor = known
    visitorAsked = question
  }
}

extension FrontDesk {
  /// Recognises whoever is being written down.
  func recognise(_ question: VisitorQuestion, as clerk: SignedIn) throws -> VisitorFacts {
    let isWhole = question.number.map { $0.count >= Self.shortestNumber } ?? false
    let digest =
      isWhole
      ? try read(question.document, number: question.number, override: "-").digest : nil
    return try ask(
      LookUpVisitor(house: question.house, visitor: question.visitor, digest: digest), as: clerk)
  }

  /// No document has fewer characters.
  private static var shortestNumber: Int { 5 }
}

extension VisitorFacts {
  /// What speaks against letting them in at once; it stands where no list covers it.
  func notice(of name: String, in scene: Scene) -> Span? {
    if let forbidden = said(.doNotAdmit, .error, in: scene) { return forbidden }
    if let inside = already(as: name, in: scene) { return Span(scene.warning(inside), .warn) }
    return said(.callFirst, .warn, in: scene) ?? said(.away, .warn, in: scene)
  }

  private func said(_ kind: Instruction.Kind, _ style: Style, in scene: Scene) -> Span? {
    instructions.first { $0.kind == kind }.map {
      Span(scene.warning("\(scene.say(kind.words))  \($0.text(in: scene))"), style)
    }
  }

  /// That the same document is inside already, and whether under another name; or the same phone.
  private func already(as name: String, in scene: Scene) -> String? {
    guard let inside else {
      return last.flatMap { $0.isOpen ? alreadyByPhone($0, in: scene) : nil }
    }
    let place = "\(inside.slip ?? inside.id)  \(inside.household)  \(scene.brief(inside.arrivedAt))"
    guard inside.name.isOther(than: name) else {
      return scene.say("这张证件已经在内：\(place)", "This document is inside already: \(place)")
    }
    return scene.say(
      "这张证件以另一个名字在内：\(inside.name.masked)  \(place)",
      "This document is inside under another name: \(inside.name.masked)  \(place)")
  }

  private func alreadyByPhone(_ visit: Visit, in scene: Scene) -> String {
    let who =
      "\(visit.name.masked)  \(visit.slip ?? visit.id)  \(visit.household)  "
      + scene.brief(visit.arrivedAt)
    return scene.say("这个电话的访客还在内：\(who)", "Somebody with this phone is inside: \(who)")
  }

  /// Who this is, and what has been said about them, with what to do.
  func parts(of name: String, in scene: Scene) -> [DetailPart] {
    var parts = instructions.filter { $0.kind == .expected || $0.kind == .mayEnter }.map {
      DetailPart.fact(scene.say($0.kind.words), $0.text(in: scene))
    }
    if let inside = already(as: name, in: scene) {
      // The line above the form says it, unless that has something graver to say.
      let isTold = said(.doNotAdmit, .error, in: scene) == nil
      if !isTold { parts.append(.fact(scene.say("在内", "inside"), inside, style: .warn)) }
    } else if let last {
      let place =
        "\(scene.brief(last.arrivedAt))  \(last.household)  \(scene.purpose(last.purpose))"
      let other =
        last.name.isOther(than: name) ? scene.say("（登记的名字不同）", " (another name)") : ""
      parts.append(
        .fact(
          scene.say("来过", "was here"), "\(last.name.masked)\(other)  \(place)",
          style: other.isEmpty ? .text : .warn))
    }
    return parts.isEmpty ? [] : parts + [.blank]
  }
}

extension Sensitive {
  /// Whether a name that was typed, as far as it was, is another one; an erased one is none.
  fileprivate func isOther(than typed: String) -> Bool {
    !whole.isEmpty && !whole.searchFolded.hasPrefix(typed.searchFolded)
  }
}

extension Instruction {
  /// What it says, until when, and what the desk does about it.
  func text(in scene: Scene) -> String {
    let who = person.name.whole.isEmpty ? "" : person.name.masked + "  "
    let end = until.map { scene.say("到 ", "until ") + scene.brief($0) + "  " } ?? ""
    return who + end + reason + (reason.isEmpty ? "" : "  ") + scene.say(deed)
  }

  private var deed: Phrase {
    switch kind {
    case .doNotAdmit:
      Phrase("先打电话问被访人，不同意就不放行。", "Call the host; without their yes nobody enters.")
    case .callFirst: Phrase("先打电话，把号码和回答记在下面。", "Call first; record number and answer.")
    case .away: Phrase("请客人留话或改日再来。", "Take a message, or ask them to come again.")
    case .expected, .mayEnter: Phrase("可以放行。", "May be let in.")
    }
  }
}

extension HouseFacts {
  /// Who lives there, who is inside, and what the unit has said about visitors.
  func visitorParts(in scene: Scene) -> [DetailPart] {
    guard let household else { return [] }
    let people = household.residents.map { Sensitive($0.name, as: .name).masked }
    var parts: [DetailPart] = [
      .heading(household.code),
      .fact(scene.say("住户", "people"), people.joined(separator: scene.say("、", ", "))),
      .fact(scene.say("在场访客", "inside"), "\(insideNow)"),
    ]
    if !household.isOccupied {
      parts.append(.fact(scene.say("注意", "note"), scene.say("空置", "vacant"), style: .warn))
    }
    parts += instructions.map { .fact(scene.say($0.kind.words), $0.text(in: scene)) }
    return parts
  }
}
