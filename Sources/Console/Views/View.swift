import Terminal

/// Something that can be drawn.
///
/// A view has no identity, no memory and no way to act: it is made anew for every frame of what is
/// to be seen, draws itself into the rectangle it is given, and is forgotten. It keeps to the
/// rectangle, whatever its size, and sets the frame's cursor only where something can be typed.
package protocol View: Sendable {
  func draw(on frame: inout Frame, in rect: Rect)
}

/// Views one under the other.
package struct Rows: View {
  /// How many rows a view has.
  package enum Height: Sendable {
    case exactly(Int)
    /// What the others leave; several share it.
    case rest
  }

  private let views: [(height: Height, view: any View)]

  package init(_ views: [(Height, any View)]) { self.views = views.map { ($0, $1) } }

  package func draw(on frame: inout Frame, in rect: Rect) {
    var left = rect
    var sharing = 0
    var fixed = 0
    for (height, _) in views {
      if case .exactly(let rows) = height { fixed += max(0, rows) } else { sharing += 1 }
    }
    var spare = max(0, rect.rows - fixed)
    for (height, view) in views {
      switch height {
      case .exactly(let rows): view.draw(on: &frame, in: left.cutTop(rows))
      case .rest:
        let share = spare / sharing
        spare -= share
        sharing -= 1
        view.draw(on: &frame, in: left.cutTop(share))
      }
    }
  }
}

/// Two views beside each other, the right one behind a line.
package struct Sides: View {
  private let left: any View
  private let columns: Int
  private let right: any View

  /// Gives the left view so many columns, and the right one the rest.
  package init(_ left: any View, columns: Int, _ right: any View) {
    self.left = left
    self.columns = columns
    self.right = right
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    left.draw(on: &frame, in: rest.cutLeft(columns))
    var line = rest.cutLeft(3)
    _ = line.cutLeft(1)
    while !line.isEmpty { frame.write("|", in: line.cutTop(), style: .dim) }
    right.draw(on: &frame, in: rest)
  }
}

/// Nothing, where something must stand.
package struct Blank: View {
  package init() {}

  package func draw(on frame: inout Frame, in rect: Rect) {}
}
