extension Intake {
  /// Tells the customer something on the handling: a response, and the answer if it is one
  /// (rules CD-5, CD-8, DEC-36, decision 4).
  package mutating func respond(
    _ text: String, by means: ContactMeans, isReply: Bool, promise: Promise?,
    way: WayOut? = nil, answer: String? = nil, _ doing: Doing
  ) throws(Refusal) {
    if let way {
      try requireUnfinishedComplaint()
      guard way.asked == nil || answer?.isEmpty == false else { throw .intake(.textMissing) }
      if let askedAt = way.askedAt, askedAt > doing.at { throw .intake(.receivedInFuture) }
    }
    guard !text.isEmpty else { throw .intake(.textMissing) }
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
    guard !(hasNobodyToAsk && (means == .phone || means == .letter)) else {
      throw .intake(.nobodyReachable(id))
    }
    // On the network nothing is said without the head's approval (rule OL-5).
    guard !(registration.channel.isOnline && kind == .complaint && means == .online) else {
      throw .intake(.postInstead(id))
    }
    // Nor in a letter that answers one, without the supervisor's (rule CI-20); and no answer to one,
    // by whatever means.
    guard !(isInWriting && means == .letter) else { throw .intake(.sendInstead(id)) }
    if isReply { try requireApprovedAnswer(by: means) }
    if let promise, promise.due <= doing.at { throw .intake(.notInFuture) }
    note(
      .responded(means, isReply: isReply, promise: promise, way: way),
      way?.asked == nil
        ? text : [text, answer?.inOneLine].compactMap { $0 }.joined(separator: "\n"),
      doing)
  }

  /// Says that somebody has arrived at the place (rule CD-7); until the end it can be entered late.
  package mutating func arrive(_ doing: Doing) throws(Refusal) {
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
    if kind == .repair {
      try require(.dispatched, .external)
      state = .onSite
      repair?.arrivedAt = doing.at
    }
    note(.arrived, "", doing)
  }

  /// Writes down what happened, without anything being moved by it.
  package mutating func remark(_ text: String, _ doing: Doing) throws(Refusal) {
    guard !text.isEmpty else { throw .intake(.textMissing) }
    note(.noted, text, doing)
  }

  /// An outside body has it now; the clocks go on.
  package mutating func wait(for body: String, _ doing: Doing) throws(Refusal) {
    try requireComplaint()
    try require(.assigned, .inProgress, .waitingExternal)
    guard !body.isEmpty else { throw .intake(.textMissing) }
    if state == .assigned, isResponsible(doing.by) { note(.accepted, "", doing) }
    state = .waitingExternal
    note(.waiting(body: body), "", doing)
  }

  /// A letter has gone to the developer or another body (rules CH-20 to CH-22).
  package mutating func writeLetter(
    to body: String, _ text: String, _ doing: Doing
  ) throws(Refusal) {
    guard !text.isEmpty, !body.isEmpty else { throw .intake(.textMissing) }
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
    note(.letterSent(to: body), text, doing)
  }

  /// A promise was kept (rule DEC-41); the earliest open one where none is named.
  package mutating func keepPromise(
    _ number: Int?, open: [Int], _ doing: Doing
  ) throws(Refusal) {
    guard let kept = number ?? open.first, open.contains(kept) else {
      throw .intake(.noPromiseOpen(id))
    }
    note(.promiseKept(kept), "", doing)
    if isSatisfiedButForAnAnswer, open == [kept] { close(by: .satisfied, doing) }
  }
}

extension String {
  /// The text without its line breaks: what is found again as a line must be one.
  fileprivate var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
