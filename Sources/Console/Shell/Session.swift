import Desk
import Domain
import Resources
import Terminal

/// What is on the screen: who sits there, which pane has the focus, what is being filled in, what
/// lies on top.
///
/// It is a value without a desk. Events change it; what it wants done it asks for, and the loop
/// tells it what came of that.
package struct Session: Sendable {
  package internal(set) var scene: Scene { didSet { changes += 1 } }
  package internal(set) var focus = PaneKind.complaints { didSet { changes += 1 } }
  var panes: [any DeskPane] { didSet { changes += 1 } }
  /// The form that is open in each pane.
  var forms: [PaneKind: Filling] = [:] { didSet { changes += 1 } }
  /// What was begun and put aside.
  var drafts: [FormKey: [String: String]] = [:] { didSet { changes += 1 } }
  /// What each form held when it was last saved, for "same as last".
  var last: [String: [String: String]] = [:]
  /// What lies over the pane, the topmost last.
  var layers: [Overlaid] = [] { didSet { changes += 1 } }
  /// Whether something was done at the desk since what lies on top was asked for.
  var isLayerStale = false
  /// The record shown whole in place of the list, and its first row in sight.
  var detailTop: Int? { didSet { changes += 1 } }
  var message = Message(Phrase("", ""), .plain) { didSet { changes += 1 } }
  var past: [Message] = []
  /// How many messages there have been.
  var messageNumber = 0
  var undo: [Errand] = [] { didSet { changes += 1 } }
  /// What was done last, and what was undone last and can be done again.
  var lastErrand: Errand?
  var redo: Errand?
  var isUndoing = false
  /// The drafts that were thrown away, of each form the last one, the newest last.
  var discarded: [Discarded] = [] { didSet { changes += 1 } }
  /// Whether a step that cannot be taken back was done since one of them was thrown away.
  var isDraftBehindStep = false
  /// What Enter begins, and nothing else does: it gives what was just refused what it lacked.
  var offer: PaneAction?
  /// The form that each pane comes back to when the one that is open is done.
  var returning: [PaneKind: Filling] = [:]
  /// What the form of each pane was opened over, which comes back too.
  var covered: [PaneKind: [Overlaid]] = [:]
  /// The form that lets somebody in; nobody is in while it is there.
  var lock: Filling? { didSet { changes += 1 } }
  var figures = Figures() { didSet { changes += 1 } }
  /// Whether drafts should be kept now, and not a second after the last key.
  package internal(set) var mustKeepDrafts = false
  var wantsToQuit = false
  /// Whether what was asked for last is what the open form asks.
  var isSubmitting = false
  /// Whether the last key saved a form.
  var hasJustSaved = false
  /// How many rows a page of the list has, as it was last drawn.
  var page = 10
  /// What has come to the lists and is not shown, because somebody is reading them.
  var held: [PaneKind: HeldNews] = [:] { didSet { changes += 1 } }
  /// The standing phrases that may be put into a field.
  var phrases: [StockPhrase] = [] { didSet { changes += 1 } }
  /// How often anything that a screen shows has changed but the place of the selection in the list.
  var changes = 0
  /// What can be done about the office itself, from the palette.
  let office: OfficeActions

  package init(
    _ scene: Scene, panes: [any DeskPane] = Session.fourPanes,
    office: OfficeActions = OfficeActions()
  ) {
    self.scene = scene
    self.panes = panes
    self.office = office
    lock = scene.clerk == nil ? Filling(SignInForm.form()) : nil
  }

  package static var fourPanes: [any DeskPane] {
    [HandoverPane(), VisitorPane(), ComplaintPane(), StocktakePane()]
  }

  package var isLocked: Bool { lock != nil }

  /// Whether the session is heard or felt rather than seen.
  package var isRead: Bool {
    get { scene.isRead }
    set { scene.isRead = newValue }
  }

  var pane: any DeskPane {
    get { panes[focus.rawValue] }
    set { panes[focus.rawValue] = newValue }
  }

  var form: Filling? {
    get { forms[focus] }
    set { forms[focus] = newValue }
  }
}

/// What the message row says, and how.
package struct Message: Sendable {
  package enum Tone: Sendable { case plain, done, refused, failed }

  package let phrase: Phrase
  package let tone: Tone

  package init(_ phrase: Phrase, _ tone: Tone) {
    self.phrase = phrase
    self.tone = tone
  }

  var style: Style {
    switch tone {
    case .plain: .text
    case .done: .ok
    case .refused: .warn
    case .failed: .error
    }
  }
}

/// The figures of the status row.
struct Figures: Sendable {
  var inside = 0
  /// Of those inside, who should have left.
  var overstaying = 0
  var overdue = 0
  var unread = 0
  /// Notices in force that whoever sits there must still read.
  var notices = 0
  /// What must be told to the head or the quality department (rules CE-2, CE-3).
  var alarms: [(id: String, clock: Clock)] = []
  var duty: Duty?
  /// For how many minutes there has been no copy of the file, where that is too long.
  var withoutCopy: Int?
}

// MARK: News

extension Session {
  /// Takes the news of the desk.
  package mutating func show(_ news: DeskNews, at moment: Moment) {
    let clerk = scene.clerk?.number
    scene.take(news, at: moment)
    held = [:]
    let read = detailTop == nil ? nil : pane.selectedID
    for index in panes.indices { panes[index].show(news, in: scene) }
    // What was read has left the list: the keys of its detail would be for the record after it.
    if let read, pane.selectedID != read { detailTop = nil }
    show(news.counts(for: clerk, at: moment))
    figures.overstaying = news.visits.overstaying
    figures.notices =
      clerk.map { clerk in
        news.notices.count { $0.isDue(for: clerk, at: moment) }
      } ?? 0
    figures.alarms = Self.alarms(in: news.intakes)
    figures.duty = news.duty
    figures.withoutCopy = news.care.lateMinutes(in: news.house, at: moment)
    phrases = news.phrases
    for pane in forms.keys { forms[pane]?.isLikelyStale = true }
    isLayerStale = true
  }

  /// Takes how much waits, which is all that a lock shows.
  package mutating func show(_ counts: DeskCounts.Figures) {
    figures.inside = counts.inside
    figures.overdue = counts.overdue
    figures.unread = counts.unread
  }

  /// Changes the language of the screen.
  package mutating func speak(_ language: Language) { scene.language = language }

  /// It is later; nothing else has changed.
  package mutating func tick(to moment: Moment) { scene.now = moment }

  /// The unit that is being typed, which the desk should look up.
  package var question: String? {
    guard let text = form?.question, form?.facts?.typed != text else { return nil }
    return text
  }

  package mutating func show(_ facts: HouseFacts) { form?.show(facts) }

  /// What should be asked about the visitor who is being written down.
  package var visitorQuestion: VisitorQuestion? { form?.visitorQuestion(in: scene) }

  package mutating func show(_ known: VisitorFacts, for question: VisitorQuestion) {
    form?.show(known, for: question)
  }
}

// MARK: Who sits there

extension Session {
  /// Somebody has proved who they are.
  package mutating func open(to clerk: Staff, drafts: [FormKey: [String: String]]) {
    let isSame = scene.clerk?.number == clerk.number
    scene.clerk = clerk
    lock = nil
    self.drafts = drafts
    // What somebody else had begun is kept for them, and not shown to another.
    if !isSame {
      forms = [:]
      returning = [:]
      discarded = []
      forgetSomebodyElse()
      for place in panes.indices { panes[place].forgetTyping() }
    }
    say(Message(welcome(clerk), .plain))
  }

  /// What was said to somebody, what they wrote last and what they could take back is theirs alone.
  private mutating func forgetSomebodyElse() {
    past = []
    last = [:]
    undo = []
    redo = nil
    lastErrand = nil
    offer = nil
  }

  /// Locks at once; drafts stay.
  package mutating func lockNow() {
    clearDesk()
    lock = Filling(SignInForm.form(number: scene.clerk?.number.text ?? ""))
    message = Message(Phrase("", ""), .plain)
  }

  /// Locks for whoever the desk was handed over to, and leaves what was said of that in sight.
  package mutating func lockNow(for successor: StaffNumber) {
    clearDesk()
    let title = SignInForm.title(awaiting: scene.name(of: successor))
    lock = Filling(SignInForm.form(number: successor.text, title: title))
  }

  private mutating func clearDesk() {
    putAside()
    layers = []
    covered = [:]
    scene.unmasked = nil
  }

  /// Puts the open form aside as a draft.
  mutating func putAside() {
    guard let form else { return }
    drafts[form.form.key] = form.isBegun ? form.kept : nil
    mustKeepDrafts = true
  }

  /// What is done closes the form that did it; a form that did not is put aside before.
  mutating func closingForm(for request: Request) -> Request {
    if case .perform = request { closeForm() }
    return request
  }

  /// The drafts as they should be kept, once; nothing where none has changed.
  package mutating func takeUnkept(force: Bool) -> [FormKey: [String: String]]? {
    guard mustKeepDrafts || force else { return nil }
    for (pane, form) in forms where form.isUnkept || mustKeepDrafts {
      drafts[form.form.key] = form.isBegun ? form.kept : nil
      forms[pane]?.isUnkept = false
    }
    mustKeepDrafts = false
    return drafts
  }

  /// Whether something was typed that no draft holds yet.
  package var isUnkept: Bool { mustKeepDrafts || forms.values.contains(where: \.isUnkept) }
}
