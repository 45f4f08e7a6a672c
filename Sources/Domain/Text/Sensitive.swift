/// A value about a person that prints masked, wherever it is printed.
///
/// Logs, crash texts and debug dumps are safe by construction: the whole value is had only by
/// naming ``whole``, which is what reviewers look for.
package struct Sensitive: Hashable, Sendable {
  package enum Kind: String, Hashable, Codable, Sendable { case name, phone, plate }

  package let whole: String
  private let kind: Kind

  package init(_ whole: String, as kind: Kind) {
    self.whole = whole
    self.kind = kind
  }

  /// What lists and programs may see (decision 19): 张**, 138****5678, 沪A·**345.
  package var masked: String {
    switch kind {
    case .name: whole.isEmpty ? "" : PersonName(whole).masked
    case .phone: maskedPhone
    case .plate where whole.isEmpty: ""
    case .plate: whole.count > 5 ? "\(whole.prefix(2))·**\(whole.suffix(3))" : "**"
    }
  }

  private var maskedPhone: String {
    switch whole.count {
    case 0: ""
    case 1...6: "****"
    case 7...8: "****\(whole.suffix(4))"
    default: "\(whole.prefix(3))****\(whole.suffix(4))"
    }
  }
}

extension Sensitive: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { masked }
  package var debugDescription: String { masked }
  package var customMirror: Mirror { Mirror(self, children: ["masked": masked]) }
}
