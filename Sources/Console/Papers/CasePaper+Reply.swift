import Desk
import Domain
import Resources

// An answer to a complaint as it went out: by letter, or on the network (F-15, rules CI-20, OL-6).
extension CasePaper {
  var replyNumber: Int { letter ?? file.intake.sentReplies.count }

  private var sent: SentReply? {
    let replies = file.intake.sentReplies
    return replies.indices.contains(replyNumber - 1) ? replies[replyNumber - 1] : nil
  }

  /// To whom it is, the words that were approved and nothing else of the case, and who stands for it.
  ///
  /// A letter goes to the customer by their own name; what was posted names nobody.
  var replyBlocks: [Paper.Block] {
    guard let sent else { return [] }
    return (sent.isPosted ? posted : addressed) + [
      .text(sent.draft.text),
      .fields(
        [
          field("答复单位", "From", office),
          sent.isPosted
            ? field("发布时间", "Posted at", time(sent.sent.at))
            : field("发出时间", "Sent at", time(sent.sent.at)),
          field("经办人", "Clerk in charge", person(sent.sent.by)),
          field("起草", "Drafted by", "\(named(sent.draft.by))  \(date(sent.draft.at))"),
          field("批准", "Approved by", "\(named(sent.approval.by))  \(date(sent.approval.at))"),
        ] + (sent.promised.map { [field("下次答复期限", "More by", limit($0))] } ?? [])),
    ]
  }

  private var posted: [Paper.Block] {
    let intake = file.intake
    return [
      .fields([
        field("渠道", "Channel", say(intake.registration.channel.words)),
        field("原帖时间", "Post of", time(intake.registration.posted)),
        field("事项", "Matter", intake.matterTitle),
      ]), heading("答复", "The answer"),
    ]
  }

  private var addressed: [Paper.Block] {
    let intake = file.intake
    let whom =
      intake.reporter.isAnonymous || intake.reporter.name.whole.isEmpty
      ? say("投诉人", "To whoever wrote to us") : name(of: intake)
    let day = file.house.zone.day(of: intake.registration.receivedAt)
    return [
      .text(whom + say("：", ":")),
      .text(
        say(
          "    您 \(day) 来件反映的“\(intake.matterTitle)”（编号 \(intake.id)），答复如下：",
          "You wrote to us on \(day) about “\(intake.matterTitle)” (number \(intake.id)). Our answer:"
        )),
    ]
  }
}
