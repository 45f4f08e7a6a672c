import Desk
import Domain
import Resources

/// What can be done with an intake, by what it is and where it stands.
///
/// The first nine keep their digits for ever. The others stand under headings, and only where they
/// can come to fit: nothing of the network on what came by telephone.
struct IntakeActions {
  let intake: Intake
  let card: IntakeCard
  let ids: [String]
  /// The other marked records, which the step must fit too.
  var others: [Intake] = []

  var all: [PaneAction] {
    (intake.kind == .repair ? repair : common) + further
  }

  var isComplaint: Bool { intake.kind == .complaint }

  /// A step with a form; it does not fit where the state is none of those named.
  func step(
    _ title: Phrase, in states: IntakeState..., form: @escaping @Sendable (StepForm) -> EntryForm
  ) -> PaneAction {
    let (stepForm, intake) = (stepForm, intake)
    return .form(title, unless: why(states)) { form(stepForm($0)).naming(intake) }
  }

  /// A step without any question.
  func done(
    _ title: Phrase, in states: IntakeState...,
    errand: @escaping @Sendable (StepForm) -> Errand
  ) -> PaneAction {
    let stepForm = stepForm
    return .errand(title, unless: why(states)) { errand(stepForm($0)) }
  }

  /// The same, where an intake of another kind has no such step.
  func ofComplaint(_ action: PaneAction) -> PaneAction {
    guard !isComplaint, action.why == nil else { return action }
    return PaneAction(
      action.title, unless: Phrase("只有投诉有这一步", "only complaints have it"), effect: action.effect
    ).coded(action.code)
  }

  /// The same, where a rule of the trade keeps it from whoever sits there, or from now; of several
  /// records each must let them.
  func kept(
    _ action: PaneAction,
    by rule: @escaping @Sendable (Intake, Staff, Scene) throws(Refusal) -> Void
  ) -> PaneAction {
    let intakes = [intake] + others
    var action = action
    action.rule = { clerk, scene in
      do throws(Refusal) {
        for intake in intakes { try rule(intake, clerk, scene) }
        return nil
      } catch { return error.sentence }
    }
    return action
  }

  /// What makes the forms of its steps; nobody complained of is offered in them.
  private var stepForm: @Sendable (Scene) -> StepForm {
    let ids = ids
    let accused = ([intake] + others).reduce(into: Set<StaffNumber>()) {
      $0.formUnion($1.accused)
    }
    return { StepForm(ids: ids, scene: $0, accused: accused) }
  }

  /// Why a step does not fit; nothing for any state where none is named.
  private func why(_ states: [IntakeState]) -> Phrase? {
    guard !states.isEmpty,
      let other = ([intake] + others).first(where: { !states.contains($0.state) })
    else { return nil }
    let words = other.state.words
    let name = others.isEmpty ? "" : other.id
    return Phrase(
      "\(name)现在是“\(words.text(in: .chinese))”",
      "\(name.isEmpty ? "it" : name) is \(words.text(in: .english))")
  }
}
