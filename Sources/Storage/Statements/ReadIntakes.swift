import Domain

/// The intakes that one look at the file has read whole, by their numbers.
///
/// What everything stands like at the desk is told from the open intakes several times over: the
/// queue, the draft of a handover, the stocktake. Within one look they cannot change, so each is read
/// once. Where something is written there is none of it.
final class ReadIntakes {
  private var known: [String: Intake] = [:]

  subscript(id: String) -> Intake? { known[id] }

  func keep(_ intakes: some Sequence<Intake>) {
    for intake in intakes { known[intake.id] = intake }
  }
}
