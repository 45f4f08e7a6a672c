/// A stretch of time in which nobody is planned at a post that must be kept (rule RV-13).
package struct RosterGap: Hashable, Codable, Sendable {
  package let post: String
  package let from: Moment
  package let to: Moment

  package init(post: String, from: Moment, to: Moment) {
    self.post = post
    self.from = from
    self.to = to
  }
}

/// Whether somebody is planned at every minute (rule RV-13, FC-53).
///
/// Only posts that must be kept round the clock are looked at, and each from the first shift that
/// was ever planned for it: before that no roster was kept.
package struct RosterCover {
  private let posts: [DutyPost]
  private let duties: [PlannedDuty]
  private let absences: [Absence]
  private let keptSince: [String: Moment]

  package init(
    posts: [DutyPost], duties: [PlannedDuty], absences: [Absence], keptSince: [String: Moment]
  ) {
    self.posts = posts.filter { $0.isOn && $0.isCovered }
    self.duties = duties
    self.absences = absences
    self.keptSince = keptSince
  }

  /// Every gap between two moments, by post and time.
  package func gaps(from first: Moment, to last: Moment) -> [RosterGap] {
    posts.flatMap { post -> [RosterGap] in
      guard let since = keptSince[post.id] else { return [] }
      return gaps(at: post.id, from: Swift.max(first, since), to: last)
    }
  }

  private func gaps(at post: String, from first: Moment, to last: Moment) -> [RosterGap] {
    let kept = duties.filter { $0.post == post && absences.missing($0) == nil }.map(\.shift)
      .sorted { $0.plannedStart < $1.plannedStart }
    var gaps: [RosterGap] = []
    var covered = first
    for shift in kept where shift.plannedEnd > covered {
      guard shift.plannedStart < last else { break }
      if shift.plannedStart > covered {
        gaps.append(RosterGap(post: post, from: covered, to: shift.plannedStart))
      }
      covered = shift.plannedEnd
    }
    if covered < last { gaps.append(RosterGap(post: post, from: covered, to: last)) }
    return gaps
  }
}
