import Desk
import Domain
import Resources
import Terminal

extension Filling {
  /// What the desk should look for: what may be about the same as is being typed.
  func likelyQuestion(in scene: Scene) -> LikelyDuplicates? {
    guard let asked = form.likeness?(entries(in: scene)), asked != likelyFor || isLikelyStale
    else { return nil }
    return asked
  }

  /// What may be the same as what stands in the form now.
  func likelyNow(in scene: Scene) -> [LikelyDuplicate] {
    guard let seeks = form.likeness, let asked = seeks(entries(in: scene)), asked == likelyFor
    else {
      return []
    }
    return likely
  }

  /// What may be the same, quietly, above what is known of the unit (rules CN-3, RP-8).
  func likelyParts(in scene: Scene) -> [DetailPart] {
    var parts: [DetailPart] = []
    let found = likelyNow(in: scene).map { $0.title(in: scene) }
    if !found.isEmpty {
      let texts = found.joined(separator: scene.say("；", "; "))
      parts.append(.fact(scene.say("可能重复", "the same?"), texts, style: .warn))
    }
    if let earlier = repeatedFault(in: scene) {
      let day = scene.dayAndMonth(scene.zone.day(of: earlier.finishedAt ?? earlier.receivedAt))
      parts.append(
        .fact(
          scene.say("再修", "again"),
          scene.say("\(day) 修好过 \(earlier.id)", "fixed on \(day): \(earlier.id)"), style: .warn))
    }
    return parts
  }

  /// The fault that is being typed, where it was repaired at the unit not long ago.
  private func repeatedFault(in scene: Scene) -> RepeatedFault.Fault? {
    let entries = entries(in: scene)
    guard let facts, let household = facts.household, entries.code("kind") == IntakeKind.repair
    else { return nil }
    let words = (entries.text("title"), entries.beginning("text"))
    guard !entries.isEmpty("part") || Likeness(words.0 + " " + words.1).isTelling else {
      return nil
    }
    let fault = RepeatedFault.Fault(
      id: "", at: (household.code, nil), part: entries.optional("part"), words: words,
      received: scene.now, finished: nil)
    return RepeatedFault(in: scene.house).original(of: fault, among: facts.faults)
  }

  /// Asks, before something is taken down that may be there already, where it belongs.
  ///
  /// By itself, or into the other's matter; Enter takes it down by itself.
  func offer(before request: Request, in scene: Scene) -> Menu? {
    let likely = likelyNow(in: scene)
    guard !likely.isEmpty, case .perform(let errand) = request, let clerk = scene.clerk else {
      return nil
    }
    let mayLink = clerk.holds(anyOf: PermissionTable.rows[LinkIntake.kind] ?? [])
    let alone = PaneAction(Phrase("单独登记", "Take it down by itself")) { _ in .submit(request) }
    return Menu(
      title: scene.say("可能已经登记过：", "It may have been taken down before:"),
      actions: [alone] + likely.map { $0.action(with: errand, linking: mayLink, in: scene) })
  }
}

extension LikelyDuplicate {
  /// The other in a few words, with why it may be the same.
  func title(in scene: Scene) -> String {
    let day = scene.brief(intake.registration.receivedAt)
    let alike = reason == .sameWords ? scene.say(" 像\(likeness)%", " \(likeness)% alike") : ""
    return [intake.id, intake.openHouse, intake.listedTitle(in: scene), day].compactMap { $0 }
      .joined(separator: " ") + alike
  }

  /// Taking it down into the other's matter; who may not link writes it down for who may.
  func action(with errand: Errand, linking: Bool, in scene: Scene) -> PaneAction {
    let words = title(in: scene)
    let title =
      linking
      ? Phrase("并入同一事项 \(words)", "Same matter as \(words)")
      : Phrase("登记并注明像 \(words)", "Take it down, noting \(words)")
    let id = intake.id
    return PaneAction(title) { _ in
      .submit(.perform(linking ? errand.linked(to: id) : errand.noted(likeness: id)))
    }
  }
}

extension Errand {
  /// The same, and what it made goes into another's matter; each stays an intake of its own.
  func linked(to other: String) -> Errand {
    followed { id, desk, clerk in
      try desk.perform(LinkIntake(id, to: other), as: clerk)
      return Phrase("，并入 \(other) 的事项", ", in one matter with \(other)")
    }
  }

  /// The same, with a remark for who may link.
  func noted(likeness other: String) -> Errand {
    followed { id, desk, clerk in
      try desk.perform(NoteOnIntake(id, .remark("可能与 \(other) 是同一件事，请核对后并入")), as: clerk)
      return Phrase("，已注明可能与 \(other) 同一件事", ", perhaps the same as \(other)")
    }
  }

  /// The same with a second step on what came of it; where that is refused, the first stays done.
  private func followed(
    _ step: @escaping @Sendable (String, FrontDesk, SignedIn) throws -> Phrase
  ) -> Errand {
    Errand(kind: kind) { desk, clerk in
      let done = try carryOut(desk, clerk)
      guard let id = done.subject else { return done }
      let more: Phrase
      do { more = try step(id, desk, clerk) } catch let refusal as Refusal {
        let why = refusal.sentence
        more = Phrase("；但\(why.text(in: .chinese))", "; but: \(why.text(in: .english))")
      }
      return Done(
        Phrase(
          done.message.text(in: .chinese) + more.text(in: .chinese),
          done.message.text(in: .english) + more.text(in: .english)), subject: id)
    }
  }
}

extension Session {
  /// What may be the same as what is being typed, which the desk should look for.
  package var likelyQuestion: LikelyDuplicates? { form?.likelyQuestion(in: scene) }

  package mutating func show(_ found: [LikelyDuplicate], for asked: LikelyDuplicates) {
    form?.likely = found
    form?.likelyFor = asked
    form?.isLikelyStale = false
  }
}
