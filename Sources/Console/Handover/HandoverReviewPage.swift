import Desk
import Domain
import Resources
import Terminal

/// The supervisor's review: which handovers want a look, and why (rule HO-7).
enum HandoverReviewPage {
  typealias Line = HandoversToReview.Line

  @Sendable static func of(
    _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    let open = try desk.ask(HandoversToReview(), as: clerk)
    return page(of: open, in: scene)
  }

  /// Also those that were looked at, and those in which nothing was found.
  @Sendable static func everything(
    _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    page(of: try desk.ask(HandoversToReview(every: true), as: clerk), in: scene)
  }

  private static func page(of lines: [Line], in scene: Scene) -> Page {
    let days = scene.house.settings.number(.handoverReviewDays)
    let parts = lines.enumerated().flatMap { place, line in
      self.parts(of: line, mark: place < 9 ? "\(place + 1)  " : "   ", in: scene) + [.blank]
    }
    let none = DetailPart.text(
      scene.say("最近 \(days) 天没有要看的。", "Nothing wants a look in the last \(days) days."))
    let digit = lines.count < 9 ? "\(lines.count + 1)" : "F10"
    let more = DetailPart.text(
      scene.say("\(digit) 看过的也列出来", "\(digit) lists those that were looked at too"), style: .dim)
    return Page(
      scene.say("审阅交接班记录", "Review of handovers"),
      (parts.isEmpty ? [none, .blank] : parts) + [more],
      actions: lines.map(action) + [
        PaneAction(Phrase("全部记录，看过的也列", "Every record, reviewed ones too")) { _ in
          .request(.show(everything))
        }
      ])
  }

  private static func action(on line: Line) -> PaneAction {
    let concerns = line.concerns.map(\.words)
    return .form(
      Phrase(
        ([line.subject.shiftWords(in: .chinese)] + concerns.map { $0.text(in: .chinese) })
          .joined(separator: "  "),
        ([line.subject.shiftWords(in: .english)] + concerns.map { $0.text(in: .english) })
          .joined(separator: "  "))
    ) { HandoverReviewForm.form(line, in: $0) }
  }

  private static func parts(of line: Line, mark: String, in scene: Scene) -> [DetailPart] {
    let shift = line.record == nil ? "" : "  " + line.shift.words(in: scene.language)
    var parts: [DetailPart] = [
      .heading(mark + line.subject.shiftWords(in: scene.language) + shift + "  " + line.desk)
    ]
    for concern in line.concerns {
      parts.append(.text("   " + told(concern, of: line, in: scene), style: .warn))
    }
    parts += line.record.map { people(of: $0, in: scene) } ?? []
    let looks = names(line.looks, in: scene)
    if !looks.isEmpty { parts.append(.fact(scene.say("   看过", "   looked at by"), looks)) }
    parts += line.comments.map { comment in
      let seen = comment.seenBy.map {
        scene.say("（\(scene.name(of: $0)) 已见）", " (\(scene.name(of: $0)) saw it)")
      }
      return .fact(
        scene.say("   意见", "   said"),
        scene.name(of: comment.by) + scene.say("：", ": ") + comment.text + (seen ?? ""))
    }
    return parts
      + line.defects.map { mark in
        .fact(
          scene.say("   扣分", "   score"),
          "\(mark.score)  \(scene.say(mark.defect.words)) x\(mark.places)  \(mark.reason)")
      }
  }

  private static func told(_ concern: HandoverConcern, of line: Line, in scene: Scene) -> String {
    let words = scene.say(concern.words)
    let more: String? =
      switch concern {
      case .disputed: line.record?.dispute
      case .abnormal: line.record?.abnormal
      case .incomplete:
        line.gaps.map { scene.say($0.words) }.joined(separator: scene.say("、", ", "))
      case .longCarried: line.longCarried.joined(separator: scene.say("、", ", "))
      case .unsigned, .notRecorded: nil
      }
    return more.map { words + scene.say("：", ": ") + $0 } ?? words
  }

  /// Who gave, who received, and who has read how many of the lines.
  private static func people(of record: HandoverRecord, in scene: Scene) -> [DetailPart] {
    let readers = Dictionary(grouping: record.items.compactMap(\.readBy)) { $0 }
    let read = readers.sorted { $0.key < $1.key }.map {
      "\(scene.name(of: $0.key)) \($0.value.count)/\(record.items.count)"
    }
    let received = record.receiver.map {
      "\(scene.name(of: $0)) \(record.receivedAt.map { scene.brief($0) } ?? "")"
    }
    let given = DetailPart.fact(
      scene.say("   交", "   given by"),
      "\(scene.name(of: record.giver)) \(scene.brief(record.submittedAt))  "
        + scene.say("接 ", "taken by ") + (received ?? "-"))
    guard !record.items.isEmpty else { return [given] }
    return [
      given,
      .fact(
        scene.say("   逐条读", "   lines read"),
        read.isEmpty ? scene.say("还没有人读", "by nobody yet") : read.joined(separator: "  ")),
    ]
  }

  private static func names(_ looks: [StaffNumber: Moment], in scene: Scene) -> String {
    looks.sorted { $0.value < $1.value }.map {
      "\(scene.name(of: $0.key)) \(scene.brief($0.value))"
    }
    .joined(separator: "  ")
  }

  /// What the supervisor has said, for whoever has just begun a shift; nothing where there is none.
  static func comments(
    for clerk: SignedIn, at desk: FrontDesk, in scene: Scene
  ) throws -> Page? {
    let comments = try desk.ask(CommentsForShift(), as: clerk)
    guard !comments.isEmpty else { return nil }
    return Page(
      scene.say("主管对交接班的意见", "What the supervisor said of the handovers"),
      comments.flatMap { comment in
        [
          .heading(comment.subject.shiftWords(in: scene.language)), .text(comment.text),
          .fact(scene.name(of: comment.by), scene.brief(comment.at)), .blank,
        ]
      })
  }
}

extension HandoverConcern {
  package var words: Phrase {
    switch self {
    case .unsigned: Phrase("没有接班签字", "not signed by a receiver")
    case .disputed: Phrase("有争议", "in dispute")
    case .notRecorded: Phrase("没有交接班记录", "no record")
    case .incomplete: Phrase("不完整", "incomplete")
    case .abnormal: Phrase("异常", "abnormal")
    case .longCarried: Phrase("久拖未了", "carried for long")
    }
  }
}

extension HandoverDefect {
  package var words: Phrase {
    switch self {
    case .abnormal: Phrase("异常", "abnormal")
    case .notRecorded: Phrase("没有记录", "not recorded")
    case .incomplete: Phrase("不完整", "incomplete")
    }
  }
}

extension HandoverRecord {
  /// How the shift went, or that nobody said so.
  package var remarkWords: Phrase {
    isSilent ? Phrase("没有说明", "nothing said") : Phrase(remark, remark)
  }
}

extension HandoverGap {
  package var words: Phrase {
    switch self {
    case .unsaid: Phrase("本班情况没有说明", "nothing said of how the shift went")
    case .unexplained(let item): Phrase("\(item) 没有说明", "\(item) unexplained")
    case .uncounted(let article): Phrase("\(article) 没有点", "\(article) not counted")
    case .differs(let article): Phrase("\(article) 数不符", "\(article) differs")
    }
  }
}
