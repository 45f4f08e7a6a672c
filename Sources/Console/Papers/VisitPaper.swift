import Desk
import Domain
import Resources

/// A visitor's slip, the day's register or the roll-call, as paper (forms F-01; rules RV-8, RV-14).
///
/// A slip has the visitor's own name whole; a register has names as lists show them, unless it was
/// asked for with a reason; the roll-call has them whole, for a fire.
package struct VisitPaper {
  let sheet: VisitSheet
  let what: PrintVisits.What
  /// The day of a register.
  let day: Day?
  let showsWhole: Bool
  let isPreview: Bool
  let scene: Scene

  package init(
    _ sheet: VisitSheet, as what: PrintVisits.What, of day: Day? = nil, showingWhole: Bool = false,
    isPreview: Bool = false, in language: Language
  ) {
    self.sheet = sheet
    self.what = what
    self.day = day
    self.isPreview = isPreview
    showsWhole = !isPreview && (showingWhole || what != .register)
    // On paper no day is today, and none is near: seen from so far ahead every date is written whole.
    scene = Scene(
      language: language,
      now: sheet.printedAt.adding(minutes: 3650 * ClockTime.minutesPerDay), house: sheet.house,
      staff: sheet.staff, clerk: sheet.printedBy)
  }

  /// The paper for A4.
  package var paper: Paper {
    var paper = Paper(
      title: scene.say(what.words), number: number,
      estate: say("\(estate)物业服务中心", "\(estate) Property Service Centre"),
      printed: (isPreview ? say("预览 ", "Preview ") : say("打印 ", "Printed "))
        + text(sheet.printedAt) + "  " + by(sheet.printedBy.number),
      language: scene.language)
    switch what {
    case .slip: paper.blocks = slip
    case .register: paper.blocks = register
    case .rollCall: paper.blocks = rollCall
    }
    return paper
  }

  /// What it is filed under.
  var number: String {
    switch what {
    case .slip: visit.map { $0.slip ?? $0.id } ?? ""
    case .register: day.map { "\($0)" } ?? ""
    case .rollCall: text(sheet.printedAt)
    }
  }

  /// The visit of a slip.
  var visit: Visit? { sheet.lines.first?.visit }
  var estate: String { scene.house.estate.name }

  func say(_ chinese: String, _ english: String) -> String { scene.say(chinese, english) }
  func text(_ moment: Moment) -> String { scene.house.zone.text(moment) }
  func by(_ number: StaffNumber) -> String { "\(scene.name(of: number)) \(number)" }

  /// A name or phone, whole or as lists show it; what retention has emptied says so.
  func shown(_ sensitive: Sensitive, isName: Bool = false) -> String {
    guard !sensitive.whole.isEmpty else {
      return isName ? say("〔已依法删除〕", "[erased by law]") : ""
    }
    return showsWhole ? sensitive.whole : sensitive.masked
  }

  /// What they come for, in the paper's language where it is one of the office's own purposes.
  func purpose(of visit: Visit) -> String {
    scene.house.purposes.words(for: visit.purpose).text(in: scene.language)
  }

  func document(of visit: Visit) -> String {
    scene.say(visit.document.kind.words) + (visit.document.lastFour.map { " ****\($0)" } ?? "")
  }
}

extension PrintVisits.What {
  /// The title of the paper.
  package var words: Phrase {
    switch self {
    case .slip: Phrase("访客单", "Visitor's slip")
    case .register: Phrase("访客登记表", "Visitors' register")
    case .rollCall: Phrase("消防点名单", "Fire roll-call")
    }
  }
}
