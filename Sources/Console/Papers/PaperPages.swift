/// The setting of lines into pages.
struct PaperPages {
  /// Lines that stay together where a page can hold them.
  enum Piece {
    case lines([String], heading: [String] = [])
    /// Stays with what follows it.
    case heading([String])
    case pageBreak
  }

  /// The lines that a page has for its body.
  let room: Int

  /// The bodies of the pages; there is always one.
  func filled(with pieces: [Piece]) -> [[String]] {
    var pages: [[String]] = [[]]
    var waiting: [String] = []
    for piece in pieces {
      switch piece {
      case .pageBreak: if pages.last?.isEmpty == false { pages.append([]) }
      case .heading(let lines): waiting += lines
      case .lines(let lines, let heading):
        place(waiting + lines, repeating: heading, on: &pages)
        waiting = []
      }
    }
    if !waiting.isEmpty { place(waiting, repeating: [], on: &pages) }
    return pages
  }

  /// Puts lines on the last page, or on a new one under the heading they need there.
  private func place(_ lines: [String], repeating heading: [String], on pages: inout [[String]]) {
    var rest = lines[...]
    let used = pages[pages.count - 1].count
    if used + rest.count > room, used > 0 {
      // What is longer than a page begins on this one, and is cut.
      if rest.count + heading.count > room {
        pages[pages.count - 1] += rest.prefix(room - used)
        rest = rest.dropFirst(room - used)
      }
      if !rest.isEmpty { pages.append(heading) }
    }
    while !rest.isEmpty {
      let left = room - pages[pages.count - 1].count
      pages[pages.count - 1] += rest.prefix(left)
      rest = rest.dropFirst(left)
      if !rest.isEmpty { pages.append(heading) }
    }
    // A page never begins with an empty line.
    while pages[pages.count - 1].first?.isEmpty == true { pages[pages.count - 1].removeFirst() }
  }
}
