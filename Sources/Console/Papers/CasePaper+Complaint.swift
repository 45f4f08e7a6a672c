import Desk
import Domain
import Resources

// The registration (F-06, F-07) and the handling record (F-09).
extension CasePaper {
  var information: [Paper.Block] {
    let intake = file.intake
    return registration(of: intake, kind: true) + [
      heading("办理", "Handling"),
      .fields([
        field("责任部门", "Department", intake.assignment.department.map { say($0.words) }),
        field("责任人", "In charge", person(intake.assignment.person ?? intake.repair?.technician)),
        field("办理结果", "Result", intake.outcome.result, lines: 3),
        field("办结时间", "Done at", time(intake.outcome.handledAt)),
      ]),
      signatures(
        ("受理人", "Taken by", nil), ("责任部门负责人", "Head of department", signed(.signedOff, in: intake))),
    ]
  }

  func complaint(_ intake: Intake) -> [Paper.Block] {
    registration(of: intake) + conduct(of: intake) + [
      signatures(("投诉人", "Complainant", nil), ("受理人", "Taken by", nil))
    ]
  }

  /// What was written down when it was received.
  func registration(of intake: Intake, kind: Bool = false) -> [Paper.Block] {
    let taken = intake.registration
    var fields = [
      field("编号", "Number", intake.id), field("受理时间", "Received at", time(taken.receivedAt)),
      field("来源", "Channel", say(taken.channel.words)),
      field("受理人", "Taken by", person(taken.receivedBy)),
    ]
    if kind { fields.append(field("类别", "Kind", say(intake.kind.words))) }
    if taken.channel.isOnline {
      fields.append(field("发帖时间", "Posted at", time(taken.posted)))
      fields.append(field("发现时间", "Noticed at", time(taken.noticed)))
    }
    fields += reporter(of: intake)
    if intake.kind == .complaint {
      fields.append(
        field("投诉对象", "Against", term(of: .target, in: intake)))
    }
    fields += [
      field("事项", "Matter", intake.matterTitle),
      field("内容", "Content", intake.text, lines: 4),
      field(
        "诉求", "Demand", intake.demand.isEmpty ? say("未提出", "none stated") : intake.demand),
    ]
    return [heading("受理登记", "Registration"), .fields(fields)]
  }

  /// Who brought it; of somebody unnamed nothing is asked.
  func reporter(of intake: Intake) -> [Paper.Field] {
    let label = intake.kind == .complaint ? ("投诉人", "Complainant") : ("客户", "Customer")
    let who = field(label.0, label.1, name(of: intake))
    guard !intake.reporter.isAnonymous else { return [who] }
    return [
      who, field("房号", "Unit", intake.reporter.household),
      field("电话", "Phone", phone(of: intake)),
    ]
  }

  /// The block of a complaint about somebody's conduct (rule CI-17).
  func conduct(of intake: Intake) -> [Paper.Block] {
    guard intake.isAboutConduct else { return [] }
    let title = heading("涉及个人行为", "Conduct")
    guard !isPreview, file.showsConduct(of: intake) else {
      return [
        title,
        .text(say("〔只给主管和经办人〕", "[for the supervisor and those working on it]")),
      ]
    }
    return [title]
      + intake.conduct.map { conduct in
        .fields(
          [
            field("被投诉人", "About", person(conduct.about)),
            field("登记时间", "Written down", time(conduct.step.at)),
            field("证人", "Witness", conduct.witness),
            field("经过", "Course", conduct.step.text),
            field("物证", "Evidence", conduct.evidence, lines: 2),
          ]
            + [signed(conduct)].compactMap { $0 })
      }
  }
}

extension CasePaper {
  /// Whether the complainant has signed; nothing where nobody said.
  private func signed(_ conduct: ConductBlock) -> Paper.Field? {
    conduct.isSigned.map {
      field("投诉人签名", "Signed", $0 ? say("已签", "yes") : say("未签", "no"))
    }
  }
}

// MARK: The handling record

extension CasePaper {
  var handling: [Paper.Block] {
    let intake = file.intake
    return registration(of: intake) + conduct(of: intake)
      + [
        heading("核实与分类", "Verification"), .fields(classification(of: intake)),
        heading("处理", "Handling"), .fields(handlingFields(of: intake)),
        heading("跟进记录", "Follow-up"), history(of: intake), heading("结果与回访", "Result and revisit"),
        .fields(resultFields(of: intake)),
      ] + [
        signatures(
          ("责任人", "Named person", nil),
          ("责任部门负责人", "Head of department", signed(.signedOff, in: intake)),
          ("验证人", "Checked by", signed(.checked, in: intake)), ("客户", "Customer", nil))
      ]
  }

  /// What was found, else described, in the office's own words.
  private func term(of scheme: SchemeID, in intake: Intake) -> String? {
    intake.classification[scheme].map { say(scene.house.schemes.words(of: $0, in: scheme)) }
  }

  private func classification(of intake: Intake) -> [Paper.Field] {
    [
      field("责任类别", "Class", term(of: .responsibilityClass, in: intake)),
      field("性质", "Validity", term(of: .validity, in: intake)),
      field("严重程度", "Severity", say(file.card.severity.words)),
      field("核实情况", "Facts", intake.assignment.verification, lines: 2),
    ]
  }

  private func handlingFields(of intake: Intake) -> [Paper.Field] {
    let opened = intake.steps.last {
      if case .recordOpened = $0.deed { true } else { false }
    }
    let work = intake.assignment
    return [
      field("责任部门", "Department", work.department.map { say($0.words) }),
      field("经办人", "Handler", person(work.person)),
      field("部门时限", "Limit", time(work.limit)),
      field("指定责任人", "Named person", person(work.recordPerson)),
      field("指定人", "Named by", person(opened?.by)),
      field("开表时间", "Opened at", time(work.recordOpenedAt)),
    ]
  }

  func resultFields(of intake: Intake) -> [Paper.Field] {
    let end = intake.outcome
    let revisits = intake.steps.compactMap { step -> String? in
      guard case .revisited = step.deed else { return nil }
      return [date(step.at), step.deed.told(in: scene), step.written(in: scene)].filter {
        !$0.isEmpty
      }
      .joined(separator: "  ")
    }
    let exempt = end.exemption.map { say("免回访：", "no revisit: ") + say($0.words) }
    return [
      field("处理结果", "Result", end.result, lines: 3),
      field(
        "最终原因", "Root cause",
        intake.classification.cause.map {
          say(scene.house.schemes.words(of: $0, in: .rootCause))
        }),
      field("答复方式", "Told by", end.feedback.map { say($0.words) }),
      field("办结时间", "Handled at", time(end.handledAt)),
      field("关闭时间", "Closed at", time(end.closedAt)),
      field(
        "回访", "Revisit", revisits.isEmpty ? exempt : revisits.joined(separator: "\n"), lines: 2),
    ]
  }
}
