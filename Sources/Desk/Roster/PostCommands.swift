import Domain
import Storage

/// Adds a post that must be kept, or changes one.
package struct SetDutyPost: Command {
  package static let kind = "roster.post"

  package let post: DutyPost

  package init(_ post: DutyPost) { self.post = post }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> DutyPost {
    guard [post.id, post.chinese, post.english].allSatisfy({ !$0.isEmpty }) else {
      throw Refusal.roster(.nameMissing)
    }
    try transaction.roster.save(post)
    return post
  }

  package func subject(of outcome: DutyPost) -> String? { outcome.id }
}

/// Adds a rotation, or changes one; rosters that were filled by it stay as they are.
package struct SetRotation: Command {
  package static let kind = "roster.rotation"

  package let rotation: ShiftRotation

  package init(_ rotation: ShiftRotation) { self.rotation = rotation }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> ShiftRotation {
    guard !rotation.id.isEmpty else { throw Refusal.roster(.nameMissing) }
    let plans = try transaction.shifts.plans().filter { $0.pattern == rotation.pattern }
    guard !plans.isEmpty else { throw Refusal.roster(.noSuchPattern(rotation.pattern)) }
    let known = Set(plans.map(\.shift)).union([ShiftRotation.free])
    if let unknown = rotation.cycle.first(where: { !known.contains($0) }) {
      throw Refusal.handover(.noSuchShift(unknown))
    }
    try transaction.roster.save(rotation)
    return rotation
  }

  package func subject(of outcome: ShiftRotation) -> String? { outcome.id }
}

/// The posts, kept or not any more.
package struct ListDutyPosts: Query {
  package init() {}

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [DutyPost] {
    try transaction.roster.posts()
  }
}

/// The rotations by which a roster can be filled.
package struct ListRotations: Query {
  package init() {}

  package func answer(
    from transaction: Transaction, at inquiry: Inquiry
  ) throws -> [ShiftRotation] {
    try transaction.roster.rotations()
  }
}
