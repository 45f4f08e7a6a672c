import Desk
import Domain
import Resources

// The repair order, which the technician takes along and the owner signs (F-20).
extension CasePaper {
  var repair: [Paper.Block] {
    let intake = file.intake
    return [
      heading("报修", "Reported"), .fields(reported(intake)), heading("派工", "Dispatch"),
      .fields(dispatched(intake)), heading("维修结果", "Work done"), .fields(done(intake)),
      heading("业主确认", "The owner confirms"), .fields(confirmed(intake)),
      signatures(
        ("业主", "Owner", nil), ("维修人员", "Technician", nil),
        ("派工人", "Dispatched by", nil)),
    ]
  }

  private func reported(_ intake: Intake) -> [Paper.Field] {
    let isPublic = intake.flags.contains(.publicFacility)
    return [
      field("编号", "Number", intake.id),
      field("报修时间", "Reported at", time(intake.registration.receivedAt)),
      field("来源", "Channel", say(intake.registration.channel.words)),
      field("受理人", "Taken by", person(intake.registration.receivedBy)),
      field(
        "类别", "Where",
        isPublic ? say("公共设施", "public facility") : say("户内", "in the home")),
    ] + reporter(of: intake) + [
      field("部位", "Part", intake.repair?.part), field("故障", "Fault", intake.matterTitle),
      field("描述", "Description", intake.text),
    ] + warranty(intake)
  }

  private func warranty(_ intake: Intake) -> [Paper.Field] {
    let warranty = intake.repair?.warranty ?? Warranty()
    return [
      field("业主保修至", "Warranty until", warranty.residentEnd?.description),
      field("承包商保修至", "Contractor's until", warranty.contractorEnd?.description),
      field("保修责任方", "Warranty by", warranty.party),
    ]
  }

  private func dispatched(_ intake: Intake) -> [Paper.Field] {
    let work = intake.repair
    let outside = intake.steps.reversed().lazy.compactMap { step -> String? in
      if case .sentOut(let to) = step.deed { say(OutsideBody.words(of: to)) } else { nil }
    }.first
    return [
      field("约定时间", "Agreed for", time(work?.agreedAt)),
      field("维修人员", "Technician", person(work?.technician)),
      field("派出时间", "Sent at", time(work?.dispatchedAt)),
      field("到场时间", "Arrived at", time(work?.arrivedAt)),
      field(
        "维修方", "Provider",
        outside ?? work?.provider.map { say($0.words) }
          ?? choices(RepairProvider.allCases.map { say($0.words) })),
      field("完工时间", "Finished at", time(work?.finishedAt)),
    ]
  }

  private func done(_ intake: Intake) -> [Paper.Field] {
    let price = intake.repair?.paid ?? intake.quote
    let isDone = intake.repair?.finishedAt != nil
    let fee =
      price.map { say("\(Money.yuan($0)) 元", "\(Money.yuan($0)) yuan") }
      ?? (isDone
        ? say("免费", "free")
        : choices(say("免费", "free"), say("收费", "paid") + " ________ " + say("元", "yuan")))
    let agreed = intake.repair?.hasConsent == true
    return [
      field("结果", "Result", intake.outcome.result, lines: 3),
      field("费用", "Price", fee),
      field(
        "业主同意收费", "Owner's consent",
        agreed ? say("同意", "given") : price == nil && isDone ? say("不需要", "not needed") : nil),
    ]
  }

  private func confirmed(_ intake: Intake) -> [Paper.Field] {
    let rating = intake.repair?.rating.map { say($0.words) }
    return [
      field(
        "服务态度", "Attitude",
        rating ?? choices(Rating.allCases.map { say($0.words) })),
      field("未签字原因", "Why unsigned", intake.repair?.unsignedReason),
    ]
  }

  private func choices(_ words: String...) -> String { choices(words) }

  /// Boxes to tick by hand.
  private func choices(_ words: [String]) -> String {
    // A box and its word stay on one line.
    words.map { "[ ]\u{A0}\($0.replacing(" ", with: "\u{A0}"))" }.joined(separator: "  ")
  }
}
