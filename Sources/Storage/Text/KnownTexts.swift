import Domain
import Foundation
import Synchronization

/// Values that were read of late, by the JSON they were read from: at a desk most texts are the same
/// ones over and over, and reading one takes longer than everything else about its row.
///
/// What a text says never changes, so nothing here can be out of date. It holds a bounded number of
/// short texts, in memory only.
final class KnownTexts<Value: Decodable & Sendable>: Sendable {
  private let known = Mutex<[String: Value]>([:])
  /// How many texts there is room for; with one more all are forgotten.
  private let most: Int
  /// The most bytes of one that is kept: what is longer is hardly said twice.
  private let longest: Int

  init(most: Int, longest: Int) {
    self.most = most
    self.longest = longest
  }

  /// - Throws: `DecodingError` where the text is no value of that kind.
  func value(from text: String) throws -> Value {
    if let value = known.withLock({ $0[text] }) { return value }
    let value = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    keep([(text, value)])
    return value
  }

  /// The values of some texts, in their order; those that are new are read together.
  ///
  /// - Throws: `DecodingError` where a text is none of that kind.
  func values(from texts: [String]) throws -> [Value] {
    let found = known.withLock { known in texts.map { known[$0] } }
    let new = zip(texts, found).filter { $0.1 == nil }.map(\.0)
    var read = try JSONTexts.values(Value.self, from: new)[...]
    keep(Array(zip(new, read)))
    return found.compactMap { $0 ?? read.popFirst() }
  }

  private func keep(_ read: [(text: String, value: Value)]) {
    known.withLock { known in
      for (text, value) in read where text.utf8.count <= longest {
        if known.count >= most { known.removeAll(keepingCapacity: true) }
        known[text] = value
      }
    }
  }
}

extension KnownTexts<Deed> {
  static let deeds = KnownTexts(most: 2000, longest: 200)
}

extension KnownTexts<CarriedItem> {
  /// The lines of the few handovers that a desk has in view.
  static let items = KnownTexts(most: 400, longest: 2000)
}

extension KnownTexts<StocktakeFigures> {
  static let figures = KnownTexts(most: 100, longest: 2000)
}
