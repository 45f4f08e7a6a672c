import Desk
import Domain
import Resources

// The record of a dispute between households (F-16, rule CH-27).
extension CasePaper {
  var dispute: [Paper.Block] {
    let intake = file.intake
    return [
      heading("当事人", "Parties"), .fields(parties(of: intake)),
      heading("经过", "Course"), course(of: intake),
      heading("约定与通知", "Duties and notices"), duties(of: intake),
      heading("违约记录", "Breaches"), breaches(of: intake),
      heading("结果", "Result"),
      .fields([
        field("联名户数", "Joint letter", joint(of: intake)),
        field("结果", "Result", intake.outcome.result, lines: 3),
        field("日期", "Date", time(intake.outcome.handledAt)),
      ]),
      signatures(
        ("甲方", "First party", nil), ("乙方", "Second party", nil),
        ("居委会 / 业委会", "Committee", nil), ("调解人", "Mediated by", nil)),
    ]
  }

  private func parties(of intake: Intake) -> [Paper.Field] {
    let opened = intake.steps.reversed().lazy.compactMap { step -> (String?, Playbook?)? in
      if case .disputeOpened(let other, let playbook) = step.deed { (other, playbook) } else { nil }
    }.first
    return [
      field("编号", "Number", intake.id),
      field("受理时间", "Received at", time(intake.registration.receivedAt)),
      field("类型", "Kind", opened?.1.map { say($0.words) }),
      field("受理人", "Taken by", person(intake.registration.receivedBy)),
      field("甲方房号", "First unit", intake.reporter.household),
      field("甲方", "First party", name(of: intake)),
      field("电话", "Phone", phone(of: intake)),
      field("乙方房号", "Second unit", opened?.0), field("乙方", "Second party", nil),
      field("事由", "Matter", intake.matterTitle), field("内容", "Content", intake.text),
      field("劝导步骤", "Guidance done", nil, lines: 2),
    ]
  }

  private func course(of intake: Intake) -> Paper.Block {
    .table(
      PaperTable(
        [
          .init(say("时间", "Time"), 16), .init(say("内容", "What was done")),
          .init(say("参与人", "With"), 12), .init(say("文书", "Paper"), 8),
          .init(say("答复", "Answer"), 12),
        ],
        intake.steps.compactMap { step in
          switch step.deed {
          case .disputeStage(let participants, let paper, let answer):
            [date(step.at), step.text, participants, paper, answer]
          case .responded, .arrived, .noted, .waiting, .letterSent, .handled:
            [
              date(step.at),
              step.deed.told(in: scene)
                + (step.text.isEmpty ? "" : say("：", ": ") + step.text), "", "", "",
            ]
          default: nil
          }
        }))
  }

  private func duties(of intake: Intake) -> Paper.Block {
    .table(
      PaperTable(
        [
          .init(say("序号", "No."), 4), .init(say("形式", "Kind"), 6),
          .init(say("内容", "Duty")), .init(say("期限", "When"), 16),
          .init(say("履行", "Kept"), 16),
        ],
        intake.commitments.map { commitment, step in
          [
            "\(commitment.id)",
            commitment.isNotice ? say("通知", "notice") : say("约定", "duty"),
            step.text + delivery(of: commitment, in: intake),
            term(commitment.term), time(intake.commitmentKeptAt(commitment.id)) ?? "",
          ]
        }))
  }

  /// How a notice was delivered, with the photograph or the witness (rule NT-3).
  private func delivery(of notice: Undertaking, in intake: Intake) -> String {
    guard let (how, step) = intake.delivery(of: notice.id) else { return "" }
    let evidence = step.text.isEmpty ? "" : say("：", ": ") + step.text
    let told = say("送达 ", "delivered ") + date(step.at) + say("，", ", ") + say(how.words)
    return say("（", " (") + told + evidence + say("）", ")")
  }

  private func term(_ term: Undertaking.Term) -> String {
    switch term {
    case .due(let due): limit(due)
    case .timetable(let timetable): timetable.text
    case .standing: say("长期", "from now on")
    case .trigger(let event): event
    }
  }

  private func breaches(of intake: Intake) -> Paper.Block {
    .table(
      PaperTable(
        [
          .init(say("时间", "Time"), 16), .init(say("序号", "No."), 4),
          .init(say("发现人", "Seen by"), 12), .init(say("情况", "What was seen")),
        ],
        intake.steps.compactMap { step in
          guard case .commitmentBroken(let number) = step.deed else { return nil }
          return [date(step.at), "\(number)", scene.name(of: step.by), step.text]
        }))
  }

  private func joint(of intake: Intake) -> String? {
    intake.steps.reversed().lazy.compactMap { step -> String? in
      guard case .jointLetter(let households) = step.deed else { return nil }
      return say("\(households) 户", households.counted("household"))
    }.first
  }
}
