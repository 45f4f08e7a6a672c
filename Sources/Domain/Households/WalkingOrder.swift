/// The order of units as one walks past them, and of slips as they lie: building 2 before 10, room
/// 901 before 1001, `V-2` before `V-10`.
package struct WalkingOrder: Comparable, Hashable, Sendable {
  private let parts: [String]

  package init(_ code: String) { parts = code.split(separator: "-").map(String.init) }

  package static func < (left: WalkingOrder, right: WalkingOrder) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts) {
      ($0.count, $0) < ($1.count, $1)
    }
  }
}
