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

  /// What stands in the place of a name or a text that was erased; it is nobody's, and never masked.
  package static let erased = "〔已依法删除〕"

  /// Whether it was erased.
  package var isErased: Bool { whole == Sensitive.erased }

  /// What lists and programs may see (decision 19): 张**, 138****5678, 沪A·**345.
  package var masked: String {
    guard !isErased else { return whole }
    return switch kind {
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

// In JSON too it is masked; where the whole value is to be written down, ``whole`` is.
extension Sensitive: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(masked)
  }
}

/// A value about a person that holds names or phones as they were typed, and prints without them.
///
/// Commands need the whole values, since the journal keeps commands; a log, a dump or the text of a
/// crash needs none. Whoever reads such a value names its property.
package protocol Confidential: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{}

extension Confidential {
  package var description: String { "\(Self.self)(…)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension Resident: Confidential {}
extension Borrower: Confidential {}
extension VisitorParticulars: Confidential {}
extension Amendment: Confidential {}
extension FormDraft: Confidential {}
