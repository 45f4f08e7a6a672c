import Desk
import Domain
import Resources

// A letter to the developer or to an outside body (rules CH-20 to CH-22).
extension CasePaper {
  var letterNumber: Int { letter ?? file.intake.letters.count }

  private var written: (to: String, step: Step)? {
    let letters = file.intake.letters
    return letters.indices.contains(letterNumber - 1) ? letters[letterNumber - 1] : nil
  }

  /// The developer has an office for it (地产公司客户关系中心); any other body goes by its name.
  func addressee(_ to: String) -> String {
    to == Target.developer.rawValue
      ? say("地产公司客户关系中心", "Developer's customer-relations centre") : to
  }

  var letterBlocks: [Paper.Block] {
    guard let written else { return [] }
    let intake = file.intake
    return [
      .text(addressee(written.to) + say("：", ":")),
      .text(
        say(
          "    关于“\(intake.matterTitle)”（编号 \(intake.id)）一事，函告如下：",
          "Concerning “\(intake.matterTitle)” (number \(intake.id)):")),
      .text(written.step.text),
      heading("有关情况", "The case"),
      .fields([
        field("受理时间", "Received at", time(intake.registration.receivedAt)),
        field("房号", "Unit", intake.reporter.household),
        field("客户", "Customer", name(of: intake)),
        field("责任类别", "Class", intake.classification.responsibility.map { say($0.words) }),
        field("核实情况", "Facts", intake.assignment.verification),
        field("诉求", "Demand", intake.demand.isEmpty ? say("未提出", "none stated") : intake.demand),
      ]),
      .text(
        say(
          "客户的联系方式由我中心掌握，需要时请与经办人联系。请将处理意见书面回复我中心。",
          "We hold the customer's contact; ask the clerk in charge. Please answer us in writing.")),
      .fields([
        field("发函", "From", office), field("日期", "Date", time(written.step.at)),
        field("经办人", "Clerk in charge", person(written.step.by)), field("盖章", "Seal", nil),
      ]),
      heading("回执", "Receipt"),
      signatures(("收件单位", "Received by", nil), ("处理意见", "Answer", nil)),
    ]
  }
}
