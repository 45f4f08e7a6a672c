import Domain

extension Filling {
  /// Fills in what usually goes with what was chosen, where nobody has chosen otherwise.
  mutating func propose(in scene: Scene) {
    for field in form.fields {
      guard let usual = field.proposal else { continue }
      let proposed = usual(entries(in: scene))
      guard proposed != proposals[field.id] else { continue }
      let isFree = chosen[field.id] == nil || chosen[field.id] == proposals[field.id]
      if isFree, field.options.contains(where: { $0.code == proposed }) {
        chosen[field.id] = proposed
      }
      proposals[field.id] = proposed
    }
  }
}
