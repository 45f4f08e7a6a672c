import Desk
import Domain
import Resources

/// A case as one of its printed forms.
///
/// Names, phones and units stand whole on it: it is for the staff of the site, and printing it is a
/// line of the journal. A preview on the screen is masked like any screen, and a letter, which leaves
/// the site, names nobody whole.
package struct CasePaper {
  let file: CaseFile
  let form: PaperForm
  /// Which of the letters or answers, from 1; the last where none is named.
  let letter: Int?
  let isPreview: Bool
  let scene: Scene

  package init(
    _ file: CaseFile, as form: PaperForm, letter: Int? = nil, isPreview: Bool = false,
    in language: Language
  ) {
    self.file = file
    self.form = form
    self.letter = letter
    self.isPreview = isPreview
    // On paper no day is today, and none is near: seen from so far ahead every date is written whole.
    scene = Scene(
      language: language, now: file.printedAt.adding(minutes: Self.farAhead), house: file.house,
      staff: file.staff, clerk: file.printedBy)
  }

  private static let farAhead = 3650 * ClockTime.minutesPerDay

  /// The paper, filled in as far as the case is.
  package var paper: Paper {
    let printed =
      (isPreview ? say("预览 ", "Preview ") : say("打印 ", "Printed ")) + date(file.printedAt) + "  "
      + named(file.printedBy.number)
    var paper = Paper(
      title: say(form.words), number: number, estate: office, printed: printed,
      language: scene.language)
    paper.blocks = blocks
    return paper
  }

  private var blocks: [Paper.Block] {
    switch form {
    case .information: information
    case .complaint: complaint(file.intake)
    case .handling: handling
    case .dossier: dossier
    case .repair: repair
    case .dispute: dispute
    case .letter: letterBlocks
    case .reply: replyBlocks
    }
  }

  private var number: String {
    switch form {
    case .dossier: file.card.matter.dossier ?? file.card.matter.label
    case .letter: "\(file.intake.id)-L\(letterNumber)"
    case .reply: "\(file.intake.id)-R\(replyNumber)"
    default: file.intake.id
    }
  }

  /// Who issues the paper.
  var office: String {
    let estate = file.house.estate.name
    return say("\(estate)物业服务中心", "\(estate) Property Service Centre")
  }
}

// MARK: Words

extension CasePaper {
  func say(_ chinese: String, _ english: String) -> String { scene.say(chinese, english) }

  func say(_ phrase: Phrase) -> String { scene.say(phrase) }

  func date(_ moment: Moment) -> String { file.house.zone.text(moment) }

  /// A limit; the midnight that ends a day reads as its 24:00.
  func limit(_ due: Moment) -> String {
    let zone = file.house.zone
    guard zone.minutesSinceMidnight(at: due) == 0 else { return date(due) }
    return "\(zone.day(of: due).adding(days: -1)) 24:00"
  }

  func time(_ moment: Moment?) -> String? { moment.map { date($0) } }

  /// `王强（1002）`.
  func named(_ number: StaffNumber) -> String {
    say("\(scene.name(of: number))（\(number)）", "\(scene.name(of: number)) (\(number))")
  }

  func person(_ number: StaffNumber?) -> String? { number.map { named($0) } }

  func name(of intake: Intake) -> String {
    if intake.reporter.isAnonymous { return say("匿名", "unnamed") }
    return isMasked ? intake.reporter.name.masked : intake.reporter.name.whole
  }

  func phone(of intake: Intake) -> String {
    isMasked ? intake.reporter.phone.masked : intake.reporter.phone.whole
  }

  /// Whether names and phones stand on it as lists show them.
  private var isMasked: Bool { isPreview || form == .letter }

  /// Somebody's signature in the program, with its time; nothing where nobody has signed.
  func signed(_ deed: Deed, in intake: Intake) -> String? {
    intake.stepsOfRound.last { $0.deed == deed }.map { "\(named($0.by))  \(date($0.at))" }
  }

  func field(_ chinese: String, _ english: String, _ value: String?, lines: Int = 1) -> Paper.Field
  {
    Paper.Field(say(chinese, english), value, lines: lines)
  }

  func heading(_ chinese: String, _ english: String) -> Paper.Block {
    .heading(say(chinese, english))
  }

  func signatures(_ lines: (String, String, String?)...) -> Paper.Block {
    .signatures(lines.map { Paper.Signature(say($0.0, $0.1), $0.2) })
  }

  /// What was done, in order, with who and when; the course of a complaint about conduct only for
  /// those who may read it.
  func history(of intake: Intake, where fits: (Step) -> Bool = { _ in true }) -> Paper.Block {
    .table(
      PaperTable(
        [
          .init(say("时间", "Time"), 16), .init(say("经办", "By"), 10),
          .init(say("内容", "What was done")),
        ],
        intake.steps.filter(fits).map { step in
          [date(step.at), scene.name(of: step.by), told(step, of: intake)]
        }))
  }

  private func told(_ step: Step, of intake: Intake) -> String {
    // Whom it is about, and who saw it, stands in the conduct block alone (rule CI-17).
    if case .conductRecorded = step.deed {
      return say("登记个人行为投诉", "wrote down a complaint about conduct")
    }
    let told = step.deed.told(in: scene)
    guard !step.text.isEmpty, step.deed != .received else { return told }
    return told + say("：", ": ") + step.text
  }
}

extension PaperForm {
  /// The title of the form.
  package var words: Phrase {
    switch self {
    case .information: Phrase("工作信息记录表", "Work-information record")
    case .complaint: Phrase("客户投诉记录", "Complaint record")
    case .handling: Phrase("顾客投诉处理记录表", "Complaint-handling record")
    case .dossier: Phrase("重大投诉专卷", "Major-complaint dossier")
    case .repair: Phrase("报修派工单", "Repair order")
    case .dispute: Phrase("邻里纠纷处理记录表", "Dispute record")
    case .letter: Phrase("工作联系函", "Letter")
    case .reply: Phrase("投诉答复", "Answer to a complaint")
    }
  }
}
