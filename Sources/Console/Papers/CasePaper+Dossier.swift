import Desk
import Domain
import Resources

// The dossier of a major matter (F-14, rule CE-6): cover, contents, and all that belongs to it.
extension CasePaper {
  var dossier: [Paper.Block] {
    cover + [heading("卷内目录", "Contents"), contents, .pageBreak] + papersInside
  }

  private var cover: [Paper.Block] {
    let matter = file.card.matter
    let criteria = matter.criteria.sorted { $0.key.rawValue < $1.key.rawValue }
    return [
      .fields([
        field("卷号", "Dossier", matter.dossier), field("事项编号", "Matter", matter.label),
        field("事项", "Matter title", file.members.first?.matterTitle ?? file.intake.matterTitle),
        field("升为重大", "Major since", time(matter.majorSince)),
        field(
          "涉及", "Concerns",
          say(
            "\(matter.households) 户，\(matter.contacts) 次",
            "households: \(matter.households), contacts: \(matter.contacts)")),
        field("专人", "Dedicated", person(matter.dedicatedPerson)),
        field(
          "标准", "Criteria",
          criteria.map { "\(say($0.key.words))  \(date($0.value))" }.joined(separator: "\n")),
        field("理由", "Reason", reasons.joined(separator: "\n"), lines: 2),
      ]),
      signatures(("管理处负责人", "Head of the office", nil), ("立卷人", "Filed by", nil)),
    ]
  }

  /// Why the criteria were found to be met.
  private var reasons: [String] {
    all { if case .criterionMet = $0 { true } else { false } }.map(\.step.text)
      .filter { !$0.isEmpty }
  }

  /// Every step of the matter's reports that fits, oldest first.
  private func all(where fits: (Deed) -> Bool) -> [(intake: Intake, step: Step)] {
    file.members.flatMap { intake in
      intake.steps.filter { fits($0.deed) }.map { (intake, $0) }
    }.sorted { $0.step.at < $1.step.at }
  }

  private var letters: [(intake: Intake, step: Step)] {
    all { if case .letterSent = $0 { true } else { false } }
  }

  private func told(_ whom: Notified) -> String? {
    all { deed in if case .notified(whom, _) = deed { true } else { false } }.first.map { told in
      guard case .notified(_, let means) = told.step.deed else { return "" }
      return "\(date(told.step.at))  \(means)  \(named(told.step.by))"
    }
  }

  private var contents: Paper.Block {
    let missing = say("（缺）", "(missing)")
    let matter = file.card.matter
    let byHand = say("附后", "attached by hand")
    let items: [(String, String)] = [
      (say("告知管理处负责人", "Head was told"), told(.head) ?? missing),
      (say("告知品质部", "Quality department was told"), told(.quality) ?? missing),
      (say("指定专人", "Dedicated person"), person(matter.dedicatedPerson) ?? missing),
      (say("书面调查", "Written findings"), matter.findings == nil ? missing : say("见卷内", "inside")),
      (
        say("投诉记录与跟踪", "Reports and their tracking"),
        say("\(file.members.count) 份", "\(file.members.count)") + hidden
      ),
      (say("函件", "Letters"), say("\(letters.count) 封", "\(letters.count)")),
      (say("证据清单", "List of evidence"), byHand),
      (say("对外口径", "Public wording"), byHand),
    ]
    return .table(
      PaperTable(
        [
          .init(say("序号", "No."), 4), .init(say("文件", "Paper"), 28), .init(say("情况", "State")),
        ], items.enumerated().map { ["\($0 + 1)", $1.0, $1.1] }))
  }

  private var hidden: String {
    guard file.hiddenMembers > 0 else { return "" }
    return say("，另 \(file.hiddenMembers) 份不公开", ", and \(file.hiddenMembers) that are restricted")
  }

  private var papersInside: [Paper.Block] {
    [heading("书面调查", "Written findings"), .text(file.card.matter.findings ?? say(Paper.nothing))]
      + file.members.flatMap { intake in
        [Paper.Block.heading("\(intake.id)  \(intake.matterTitle)")]
          + registration(of: intake).dropFirst() + conduct(of: intake) + [history(of: intake)]
          + [.fields(resultFields(of: intake))]
      } + letterList + [
        heading("证据清单", "List of evidence"),
        .table(
          PaperTable(
            [
              .init(say("序号", "No."), 4), .init(say("名称", "What it is")),
              .init(say("来源", "From"), 14), .init(say("日期", "Date"), 12),
            ], (1...6).map { ["\($0)", "", "", ""] })),
        heading("对外口径", "Public wording"),
        .fields([field("口径", "Wording", nil, lines: 4), field("批准人", "Approved by", nil)]),
      ]
  }

  private var letterList: [Paper.Block] {
    guard !letters.isEmpty else { return [] }
    return [heading("函件", "Letters")]
      + letters.map { letter in
        guard case .letterSent(let to) = letter.step.deed else { return .text("") }
        return .fields([
          field("日期", "Date", time(letter.step.at)), field("收件", "To", addressee(to)),
          field("内容", "Text", letter.step.text),
        ])
      }
  }
}
