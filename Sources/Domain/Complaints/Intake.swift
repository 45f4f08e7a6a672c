/// Something that somebody brought to the desk, and its life so far.
///
/// Its steps are only ever added to; what it is now follows from them. A person's name and phone
/// print masked.
package struct Intake: Hashable, Sendable {
  /// The number printed on it, as in `T20241104-003`.
  package let id: String
  package let kind: IntakeKind
  package let registration: Registration
  /// What only its channel brought with it.
  package var particulars = IntakeParticulars()
  package var reporter: Reporter
  /// What it is about, in a few words (事项).
  package var matterTitle: String
  package let text: String
  /// What is asked for; empty where nothing was (rule CI-9).
  package var demand: String
  package var classification: Classification
  package var flags: Set<IntakeFlag>
  package var assignment: Assignment
  package var outcome: Outcome
  package var repair: RepairWork?
  package var state: IntakeState
  /// Which life it is in: 1, and one more each time it is reopened.
  package var round: Int
  /// When this round began: the receipt, or the event that reopened it.
  package var roundStartedAt: Moment
  /// The matter it belongs to (decision 1).
  package var matter: Int
  /// The matter it was born with, to which unlinking returns it.
  package var ownMatter: Int
  package var steps: [Step]

  package init(
    id: String, kind: IntakeKind, registration: Registration, reporter: Reporter,
    content: IntakeContent
  ) {
    self.id = id
    self.kind = kind
    self.registration = registration
    self.reporter = reporter
    matterTitle = content.title
    text = content.text
    demand = content.demand
    classification = Classification()
    flags = content.flags
    assignment = Assignment()
    outcome = Outcome()
    repair = kind == .repair ? RepairWork(part: content.part) : nil
    state = .received
    round = 1
    roundStartedAt = registration.receivedAt
    matter = 0
    ownMatter = 0
    steps = []
  }

  /// Whether the customer can be told anything (rule FU-5).
  package var isReachable: Bool {
    !reporter.isAnonymous && (!reporter.phone.whole.isEmpty || reporter.household != nil)
  }

  /// Whether nobody can be asked afterwards, since nobody can be found again (rules CI-21, FU-5).
  package var hasNobodyToAsk: Bool {
    reporter.isAnonymous || registration.channel.isOnline && !isReachable
  }

  /// The steps of this round, in order.
  package var stepsOfRound: [Step] { effectiveSteps.filter { $0.round == round } }
}

/// What is brought, in the words it was brought in.
package struct IntakeContent: Hashable, Codable, Sendable {
  package var title = ""
  package var text = ""
  package var demand = ""
  /// How it is classified as it is described.
  package var terms = Terms()
  package var flags: Set<IntakeFlag> = []
  /// The part of the house or the plant that a repair is about.
  package var part: String?

  package init() {}

  /// A short title for a text that was given none: how it begins.
  package static func title(from text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > longestTitle ? line.prefix(longestTitle - 1) + "…" : String(line)
  }

  /// In characters.
  private static let longestTitle = 24
}

/// How and when it came, and who took it (rules CI-3, CI-19).
package struct Registration: Hashable, Codable, Sendable {
  package let channel: Channel
  package let receivedAt: Moment
  package let receivedBy: StaffNumber
  package let registeredAt: Moment
  package let registeredBy: StaffNumber
  /// When it was posted on the network, and when somebody of ours noticed it.
  package let posted: Moment?
  package let noticed: Moment?
  /// The journal number of its registration, by which a stocktake claims it.
  package let sequence: Int

  package init(
    channel: Channel, received: (at: Moment, by: StaffNumber),
    registered: (at: Moment, by: StaffNumber), online: (posted: Moment, noticed: Moment)?,
    sequence: Int
  ) {
    self.channel = channel
    (receivedAt, receivedBy) = received
    (registeredAt, registeredBy) = registered
    posted = online?.posted
    noticed = online?.noticed
    self.sequence = sequence
  }
}

/// Who brought it; a person's name and phone print masked.
package struct Reporter: Hashable, Sendable {
  package var household: String?
  package let isAnonymous: Bool
  package var name: Sensitive
  package var phone: Sensitive

  package init(household: String?, isAnonymous: Bool, name: String, phone: String) {
    self.household = household
    self.isAnonymous = isAnonymous
    self.name = Sensitive(name, as: .name)
    self.phone = Sensitive(phone, as: .phone)
  }
}

/// Who has it, and until when (rules CD-12, CH-9, CH-23).
package struct Assignment: Hashable, Sendable {
  package var department: Department?
  package var person: StaffNumber?
  package var limit: Moment?
  package var assignedAt: Moment?
  /// The verification of the facts before it (rule CH-10).
  package var verification: String?
  /// Who was named for the handling record, and when that was opened.
  package var recordPerson: StaffNumber?
  package var recordOpenedAt: Moment?

  package init() {}
}

/// What came of it.
package struct Outcome: Hashable, Codable, Sendable {
  package var result: String?
  package var feedback: ContactMeans?
  package var handledAt: Moment?
  package var handledBy: StaffNumber?
  package var signedOffBy: StaffNumber?
  package var checkedBy: StaffNumber?
  package var verifiedAt: Moment?
  package var exemption: RevisitExemption?
  package var closedAt: Moment?
  package var closedBy: ClosedBy?
  /// Whether it enters the statistics; undecided until somebody decides (rule CN-1).
  package var isCounted: Bool?

  package init() {}
}

/// What only a repair has.
package struct RepairWork: Hashable, Sendable {
  package var part: String?
  package var technician: StaffNumber?
  package var agreedAt: Moment?
  package var dispatchedAt: Moment?
  package var arrivedAt: Moment?
  package var finishedAt: Moment?
  /// What the owner pays, in fen; nothing where it is free.
  package var paid: Int?
  package var hasConsent = false
  package var isSigned: Bool?
  package var unsignedReason: String?
  package var rating: Rating?
  package var warranty = Warranty()
  /// Who does it; nothing before the dispatch.
  package var provider: RepairProvider?

  package init(part: String?) { self.part = part }
}

/// How the owner rates the attitude of a home service (rule RP-3).
package enum Rating: String, CaseIterable, Codable, Sendable {
  case satisfied, basically, not
}
