import Domain
import Storage

/// Lists, drafts and posts the answer to an online complaint, or drafts and sends that to one in
/// writing (rules OL-5, OL-6, CI-20).
package struct PrepareOnlineReply: IntakeCommand {
  package static let kind = "intake.onlineReply"

  package enum What: Hashable, Codable, Sendable {
    case points([String])
    case draft(String, isConcrete: Bool, covering: Int?, promised: Moment?)
    case post
    case send
    case followUp(posts: Int)
  }

  package let id: String
  package let what: What
  package let occurred: Moment?

  package init(_ id: String, _ what: What, occurred: Moment? = nil) {
    self.id = id
    self.what = what
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    switch what {
    case .points(let points): try intake.listPoints(points, doing)
    case .draft(let text, let isConcrete, let covering, let promised):
      let promise = promised.map { Promise(id: intake.nextPromiseID, due: $0) }
      try intake.draftReply(
        text, covering: covering, isConcrete: isConcrete, promise: promise, doing)
    case .post: try intake.postReply(doing)
    case .send: try intake.sendReply(doing)
    case .followUp(let posts): try intake.followUp(posts: posts, doing)
    }
  }
}

/// The department head approves the drafted answer; of a letter, the supervisor, or another head
/// what the supervisor has drafted (rules OL-5, DEC-50).
package struct ApproveOnlineReply: IntakeCommand {
  package static let kind = "intake.approve"

  package let id: String
  package let occurred: Moment?

  package init(_ id: String, occurred: Moment? = nil) {
    self.id = id
    self.occurred = occurred
  }

  package func change(
    _ intake: inout Intake, in transaction: Transaction, on occasion: Occasion, _ doing: Doing
  ) throws {
    let drafter = try intake.draftedReply.map { try transaction.staff.find($0.by) }
    try intake.approveReply(of: drafter, doing)
  }
}
