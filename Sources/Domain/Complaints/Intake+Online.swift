// Online complaints: points, draft, approval, posting (rules OL-5, OL-6). A complaint in writing is
// answered by a draft and an approval too.
extension Intake {
  /// Lists the points of the complaint, each of which the answer must cover.
  package mutating func listPoints(_ points: [String], _ doing: Doing) throws(Refusal) {
    try requireOnline()
    guard !points.isEmpty, points.allSatisfy({ !$0.isEmpty }) else {
      throw .intake(.textMissing)
    }
    note(.pointsListed(points.count), points.joined(separator: "\n"), doing)
  }

  /// Drafts the answer; a concrete one says which points it covers.
  package mutating func draftReply(
    _ text: String, covering points: Int?, isConcrete: Bool, promise: Promise?, _ doing: Doing
  ) throws(Refusal) {
    try requireApprovable()
    guard !text.isEmpty else { throw .intake(.textMissing) }
    // A letter is the answer, unless it only says when the answer comes.
    let isConcrete = isConcrete || isInWriting && promise == nil
    if isConcrete, let points, points < pointCount { throw .intake(.pointsUnanswered(id)) }
    if let promise, promise.due <= doing.at { throw .intake(.notInFuture) }
    note(.drafted(isConcrete: isConcrete, promise: promise), text, doing)
  }

  /// The head of the department approves what somebody else has drafted; of a letter, the supervisor
  /// (rules OL-5, DEC-50, decision 12).
  package mutating func approveReply(of drafter: Staff?, _ doing: Doing) throws(Refusal) {
    try requireApprovable()
    guard draftedReply != nil else {
      throw .intake(isInWriting ? .letterNotApproved(id) : .approvalMissing(id))
    }
    guard drafter?.number != doing.by.number else { throw .intake(.ownDraft(id)) }
    try requirePointsAnswered()
    if !isInWriting {
      try requireHead(of: assignment.department ?? .customerService, doing.by)
    } else if let drafter {
      try requireApproval(of: drafter, by: doing.by)
    }
    note(.approved, "", doing)
  }

  /// Records that the approved draft was posted; the program itself posts nothing.
  package mutating func postReply(_ doing: Doing) throws(Refusal) {
    try requireOnline()
    guard let (draft, approval) = approvedReply, approval.at <= doing.at,
      case .drafted(let isConcrete, let promise) = draft.deed
    else { throw .intake(.approvalMissing(id)) }
    try requirePointsAnswered()
    if let promise, promise.due <= doing.at { throw .intake(.notInFuture) }
    // Others may have been given since it was drafted: it gets its number now.
    let given = promise.map { Promise(id: nextPromiseID, due: $0.due) }
    note(.posted(isConcrete: isConcrete, promise: given), "", doing)
  }

  /// How many points the complaint has, as they were last listed.
  package var pointCount: Int {
    steps.reversed().lazy.compactMap { step -> Int? in
      if case .pointsListed(let count) = step.deed { count } else { nil }
    }.first ?? 0
  }

  /// The points as they were last listed, each in its words; empty where those were erased.
  package var points: [String] {
    let listed = steps.last { if case .pointsListed = $0.deed { true } else { false } }
    let lines = listed.map { $0.text.split(separator: "\n").map(String.init) } ?? []
    return (0..<pointCount).map { lines.indices.contains($0) ? lines[$0] : "" }
  }

  /// Counts further posts on the same matter (rules OL-7, CN-4).
  package mutating func followUp(posts: Int, _ doing: Doing) throws(Refusal) {
    guard registration.channel.isOnline else { throw .intake(.notOnline(id)) }
    note(.followedUp(posts: posts), "", doing)
  }

  /// How many posts there are: the first one, and what followed; nothing where none was posted.
  package var heat: Int? {
    guard registration.channel.isOnline else { return nil }
    return steps.reduce(1) { count, step in
      if case .followedUp(let posts) = step.deed { count + posts } else { count }
    }
  }

  /// The draft that waits for its approval.
  package var draftedReply: Step? {
    guard let last = replySteps.last, case .drafted = last.deed else { return nil }
    return last
  }

  /// The draft that is approved and has not gone out yet, with its approval.
  package var approvedReply: (draft: Step, approval: Step)? {
    let steps = replySteps.suffix(2)
    guard let draft = steps.first, case .drafted = draft.deed, let approval = steps.last,
      approval.deed == .approved
    else { return nil }
    return (draft, approval)
  }

  /// How far the answer on the network has come; nothing where none was drafted.
  package enum ReplyState: Sendable { case drafted, approved, posted }

  package var replyState: ReplyState? {
    switch replySteps.last?.deed {
    case .drafted: .drafted
    case .approved: .approved
    case .posted: .posted
    default: nil
    }
  }

  private var replySteps: [Step] {
    steps.filter { step in
      switch step.deed {
      case .drafted, .approved, .posted, .sent: true
      default: false
      }
    }
  }

  /// A concrete answer that was drafted before the points were listed anew may leave one out (rule OL-6).
  private func requirePointsAnswered() throws(Refusal) {
    let last = steps.last { step in
      switch step.deed {
      case .pointsListed, .drafted(isConcrete: true, _): true
      default: false
      }
    }
    guard case .pointsListed? = last?.deed, case .drafted(isConcrete: true, _)? = newestDraft?.deed
    else {
      return
    }
    throw .intake(.pointsUnanswered(id))
  }

  /// The newest draft, approved or not; nothing once it has gone out.
  package var newestDraft: Step? { draftedReply ?? approvedReply?.draft }

  private func requireApprovable() throws(Refusal) {
    if !isInWriting { try requireOnline() }
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
  }

  private func requireOnline() throws(Refusal) {
    guard registration.channel.isOnline else { throw .intake(.notOnline(id)) }
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
  }
}
