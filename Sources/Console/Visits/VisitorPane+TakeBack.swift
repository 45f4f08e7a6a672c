import Desk
import Domain
import Resources
import Terminal

// Slips that come back (rule RV-8).
extension VisitorPane {
  /// Takes slips back; where a document is still at the desk, it is asked whether that went back.
  func takeBack(_ visits: [Visit], of row: VisitRow, in scene: Scene) -> PaneAction {
    // Of several it is tried where one is out; where none is, the first says why.
    let whys = visits.map { $0.whyNotMissing(in: scene) }
    return Self.takeBack(visits, unless: whys.contains(nil) ? nil : whys.first ?? nil)
  }

  private static let title = Phrase("收回访客单", "Take the slip back")

  private static func takeBack(_ visits: [Visit], unless why: Phrase? = nil) -> PaneAction {
    let keepsDocument = visits.contains {
      $0.document.kind != .none && $0.documentReturnedAt == nil && $0.state != .turnedAway
    }
    guard keepsDocument else {
      return hinted(.errand(title, unless: why) { _ in taking(visits, documentReturned: true) })
        .heldBack()
    }
    let asked = [
      PaneAction.errand(Phrase("还了，收单", "Yes: take the slip back")) { _ in
        taking(visits, documentReturned: true)
      },
      .errand(Phrase("还没还，先收单", "Not yet: take the slip back all the same")) { _ in
        taking(visits, documentReturned: false)
      },
    ]
    return hinted(
      PaneAction(title, unless: why) { _ in
        .choice(Phrase("证件还给客人了吗？", "Was the document given back?"), asked)
      })
  }

  private static func hinted(_ action: PaneAction) -> PaneAction {
    action.coded("22").hinted("收单", "Slip in")
  }

  private static func taking(_ visits: [Visit], documentReturned: Bool) -> Errand {
    .several(
      visits.map { visit in
        Errand(
          ReturnSlip(visit.id, documentReturned: documentReturned || visit.state == .inside),
          undo: undo
        ) {
          Phrase(
            "收回 \($0.slip ?? $0.id)，\($0.household) 的访客已离开",
            "\($0.slip ?? $0.id) is back; the visitor to \($0.household) has left")
        }
      }, about: visits.map(\.id))
  }

  /// A slip that was scanned into the find line, and that stands in no row of the view: it is one
  /// of another view, or the desk says who had it.
  func scanned(in scene: Scene) -> PaneAction? {
    guard let label = scannedLabel else { return nil }
    let known = list.all.map(\.line.visit).filter { $0.slip == label }
    if let visit = known.first(where: \.isOpen) ?? known.max(by: { $0.arrivedAt < $1.arrivedAt }) {
      return Self.takeBack([visit], unless: visit.whyNotMissing(in: scene))
    }
    return Self.hinted(
      .errand(Self.title) { _ in
        Errand(ReturnSlip(label, documentReturned: true), undo: Self.undo) {
          Phrase("收回 \($0.slip ?? $0.id)", "\($0.slip ?? $0.id) is back")
        }
      }
    ).heldBack()
  }
}

extension VisitorPane {
  /// The label in the find line, where what stands there may be one.
  private var scannedLabel: String? {
    let words = list.find.text.halfwidth.uppercased().split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let label = words.first, label.contains(where: \.isNumber) else {
      return nil
    }
    return String(label)
  }

  /// Whether the slip that was scanned is with somebody.
  var scannedIsOut: Bool {
    guard let label = scannedLabel else { return false }
    return list.all.contains { $0.line.visit.isOpen && $0.line.visit.slip == label }
  }
}

extension Visit {
  /// Why its slip cannot be taken back: who had it, and since when it is not out; nothing where it is.
  func whyNotOut(in scene: Scene) -> Phrase? {
    guard !isOpen else { return nil }
    let who = [household, name.masked].filter { !$0.isEmpty }.joined(separator: " ")
    guard let slip, let leftAt else {
      return Phrase("\(who) 没有放行，没有访客单", "\(who) was turned away and has no slip")
    }
    let at = scene.brief(leftAt)
    if state == .writtenOff {
      return Phrase("\(slip) 已在 \(at) 核销：\(who)", "\(slip) was written off at \(at): \(who)")
    }
    guard forcedReason == nil else {
      return Phrase(
        "\(slip) 已在 \(at) 代为签离：\(who)", "\(slip) was signed out by the desk at \(at): \(who)")
    }
    return Phrase("\(slip) 已在 \(at) 收回：\(who)", "\(slip) came back at \(at): \(who)")
  }

  /// The same, but for a slip that nobody has handed in: the visitor was signed out by the desk, and
  /// the slip may come yet.
  func whyNotMissing(in scene: Scene) -> Phrase? {
    forcedReason == nil ? whyNotOut(in: scene) : nil
  }
}
