internal import CNcurses
import Glibc

/// The screen as ncurses has it: where frames become cells of its window.
///
/// There is one at a time, because ncurses keeps its state in globals.
package final class NcursesScreen {
  private let window: UnsafeMutablePointer<WINDOW>
  /// The attributes and pair of colours of each style, by its raw value.
  private var looks: [(attributes: UInt32, pair: Int16)] = []
  private let depth: ColorDepth
  private var shown: Frame?
  /// The cells that are about to be put; kept for its room.
  private var run: [desk_cell] = []
  /// Whether the terminal draws `…` and its like two columns wide, against all agreement.
  package var drawsAmbiguousWide = false {
    didSet { if drawsAmbiguousWide != oldValue { forget() } }
  }

  /// Whether the terminal holds a frame back until all of it has arrived, when it is told to.
  package var synchronizes = false

  /// Takes the terminal, and says why where it cannot.
  package static func open(theme: Theme, color: ColorChoice) throws(TerminalFailure)
    -> NcursesScreen
  {
    guard desk_adopt_locale() else { throw .noUTF8Locale }
    try check(opened(as: environment("TERM") ?? ""))
    return NcursesScreen(theme: theme, color: color)
  }

  /// Opens a screen of the given kind of terminal that nobody sees, for tests.
  package static func unseen(
    _ type: String, size: Size, theme: Theme = .standard, color: ColorChoice = .always
  ) throws(TerminalFailure) -> NcursesScreen {
    guard desk_adopt_locale() else { throw .noUTF8Locale }
    try check(desk_open_unseen(type, Int32(size.rows), Int32(size.columns)))
    return NcursesScreen(theme: theme, color: color)
  }

  /// Takes the terminal under its own name, or under that of the next of its kin: servers seldom
  /// have a description of `xterm-kitty` or `putty-256color`, and these speak as xterm does.
  private static func opened(as type: String) -> desk_opening {
    var opening = desk_unknown_terminal_type
    for name in TerminalKin.names(for: type) where opening == desk_unknown_terminal_type {
      opening = desk_open(name)
    }
    return opening
  }

  private static func check(_ opening: desk_opening) throws(TerminalFailure) {
    switch opening {
    case desk_opened: return
    case desk_no_terminal_type: throw .noTerminalType
    case desk_unknown_terminal_type: throw .unknownTerminalType(environment("TERM") ?? "")
    default: throw .refused
    }
  }

  private init(theme: Theme, color: ColorChoice) {
    window = desk_window()
    raw()
    noecho()
    nonl()
    typeahead(-1)
    leaveok(window, false)
    scrollok(window, false)
    set_escdelay(25)
    start_color()
    use_default_colors()
    let available = ColorDepth(colors: Int(desk_colors()))
    depth = color.depth(available: available, noColor: environment("NO_COLOR"))
    use(theme)
  }

  /// Gives the terminal back.
  package func close() { desk_close() }

  package var size: Size { Size(columns: Int(desk_columns()), rows: Int(desk_rows())) }

  package func resize(to size: Size) {
    guard size.columns > 0, size.rows > 0, size != self.size else { return forget() }
    resizeterm(Int32(size.rows), Int32(size.columns))
    forget()
  }

  /// Draws the next frame from nothing.
  package func forget() {
    shown = nil
    clearok(window, true)
  }

  /// Gives the styles the looks of a theme, from the next frame on.
  package func use(_ theme: Theme) {
    forget()
    var pairs: [[Int]: Int16] = [[-1, -1]: 0]
    looks = Style.allCases.map { style in
      let look = theme.look(of: style, depth: depth)
      let colors = [look.foreground, look.background]
      if pairs[colors] == nil, pairs.count < Int(desk_pairs()) {
        let pair = Int16(pairs.count)
        init_pair(pair, Int16(look.foreground), Int16(look.background))
        pairs[colors] = pair
      }
      return (look.attributes.rawValue, pairs[colors] ?? 0)
    }
  }
}

// MARK: Showing

extension NcursesScreen {
  /// Sends what is new in a frame to the terminal, and leaves the cursor at its place.
  package func show(_ frame: Frame) {
    let old = shown?.size == frame.size ? shown : nil
    if old == nil { werase(window) }
    var isNew = old == nil || old?.cursor != frame.cursor
    for row in 0..<min(frame.size.rows, size.rows) {
      if let old, frame.isSurelySame(as: old, inRow: row) { continue }
      if put(frame.cells(inRow: row), over: old?.cells(inRow: row), row: row) { isNew = true }
    }
    shown = frame
    place(frame.cursor)
    wnoutrefresh(window)
    // Around what ncurses sends, and straight to the descriptor: it keeps nothing back itself.
    if synchronizes, isNew { desk_write(STDOUT_FILENO, "\u{1B}[?2026h") }
    doupdate()
    if synchronizes, isNew { desk_write(STDOUT_FILENO, "\u{1B}[?2026l") }
  }

  /// Puts the cells of a row from the first that changed to the last; false where none has.
  private func put(
    _ cells: ArraySlice<Frame.Cell>, over before: ArraySlice<Frame.Cell>?, row: Int
  ) -> Bool {
    var (first, end) = (cells.startIndex, cells.endIndex)
    // On a page of its own colour even blanks are put, so without a frame before all are new.
    if let before {
      while first < end, cells[first] == before[first] { first += 1 }
      while end > first, cells[end - 1] == before[end - 1] { end -= 1 }
    }
    guard first < end else { return false }
    // A wide glyph is put whole; where one was cut, ncurses blanks its other half.
    if cells[first].glyph == nil, first > cells.startIndex { first -= 1 }
    let column = first - cells.startIndex
    run.removeAll(keepingCapacity: true)
    for cell in cells[first..<end] {
      if let glyph = cell.glyph { run.append(self.cell(glyph, cell.style)) }
    }
    desk_put(window, Int32(row), Int32(column), run, Int32(run.count))
    return true
  }

  private func cell(_ glyph: Glyph, _ style: Style) -> desk_cell {
    let look = looks[style.rawValue]
    let glyph = drawsAmbiguousWide ? glyph.unambiguous : glyph
    var scalars = glyph.values
    // A library that gives the scalar another width than our table would move all that follows.
    if scalars.0 >= 0x7F, desk_width(scalars.0) != Int32(glyph.columns) {
      scalars = (glyph.columns == 2 ? 0xFF1F : 0x3F, 0, 0)
    }
    // ncurses before 2023-07-15 misplaces a mark on a wide base.
    if glyph.columns == 2 { scalars = (scalars.0, 0, 0) }
    return desk_cell(scalars: scalars, attributes: look.attributes, pair: look.pair)
  }

  private func place(_ cursor: Point?) {
    guard let cursor, cursor.row < size.rows, cursor.column < size.columns else {
      curs_set(0)
      return
    }
    wmove(window, Int32(cursor.row), Int32(cursor.column))
    curs_set(1)
  }

  /// The text of a row as ncurses has it, for tests.
  package func text(ofRow row: Int) -> String {
    var text = String.UnicodeScalarView()
    var column = 0
    while column < size.columns {
      let (first, second, third) = desk_cell_at(window, Int32(row), Int32(column)).scalars
      for value in [first, second, third] where value != 0 {
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      column += max(1, Int(desk_width(first)))
    }
    return String(text)
  }

  /// The attributes of a cell as ncurses has them, for tests.
  package func attributes(at point: Point) -> Look.Attributes {
    Look.Attributes(
      rawValue: desk_cell_at(window, Int32(point.row), Int32(point.column)).attributes)
  }
}
