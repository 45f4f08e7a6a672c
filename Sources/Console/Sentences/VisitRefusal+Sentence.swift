import Domain
import Resources

extension VisitRefusal {
  var sentence: Phrase {
    switch self {
    case .notFound(let id): Phrase("没有 \(id)。", "There is no \(id).")
    }
  }
}
