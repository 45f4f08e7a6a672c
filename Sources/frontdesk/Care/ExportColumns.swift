import Desk
import Domain

extension ExportRecords.What {
  /// The columns of its table, which stand there for days without a record too; what a record has
  /// besides gets a column behind them.
  var columns: [String] {
    switch self {
    case .visits: Self.visits
    case .intakes: Self.intakes
    case .handovers: Self.handovers
    case .journal: Self.journal
    }
  }

  private static let visits = words(
    """
    allowedMinutes arrivedAt clockWentBack document documentLastFour documentReturned
    documentReturnedAt forced forcedReason goods hostCall.answer hostCall.at hostCall.number house id
    insideAt ledBefore leftAt lostReason minutes otherHouses overdue people phone plate purpose purposeCode
    reason registeredBy slip slipBackAt slipPlace state turnedAway turnedAwayReason visitor waited
    writtenOffAt
    """)

  private static let intakes =
    words(
      """
      about accident.damage accident.measures accident.original accident.persons accident.referredAt
      accident.referredTo accident.what accident.when accident.where anonymous cause channel class
      clocks closedAt closedBy commitments counted criteria dedicatedPerson demand department dispute
      dossier exemption feedback finalClass firstClass flags foundAt handledAt heat history house id
      kind letterReference limit majorSince matter.contacts matter.households matter.id name next
      noticedAt passedOnAt passedOnBy person phone place points postedAt quietUntil receivedAt receivedBy
      recordPerson registeredAt registeredBy repair.agreedAt repair.arrivedAt repair.consent
      repair.dispatchedAt repair.finishedAt repair.paidFen repair.part repair.provider
      repair.quotedFen repair.rating repair.signed repair.technician repair.unsignedReason
      repair.warranty.contractorEnd repair.warranty.gap repair.warranty.party
      repair.warranty.residentEnd repair.warrantyMissing repair.warrantyRoute repeatOf
      reply.approvedAt reply.approvedBy reply.concrete reply.draftedAt reply.draftedBy reply.promise
      reply.sentAt reply.text restricted result
      revisits round secondCause severity state stepCount steps subject target text title validity
      verifiedAt wayOut.answer wayOut.asked wayOut.askedAt wayOut.at wayOut.by wayOut.kind wayOut.text
      wayOutMissing
      """)
    + (SchemeID.allCases.map(\.rawValue) + ["secondCause"]).flatMap { scheme in
      ["classification.\(scheme).final", "classification.\(scheme).first"]
    }

  private static let handovers = words(
    """
    abnormal absence acceptedAt counts desk digest dispute from id incoming items leftOut outgoing
    previousDigest remark seal sealedThrough shift sound state submittedAt to unplanned.cause
    unplanned.insteadOf unplanned.text withoutCount
    """)

  private static let journal = words(
    """
    at clerk desk digest kind moved.from moved.policy moved.round moved.to seq shift subject
    """)

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
