import Terminal

/// A titled part of the screen: title and note, a line to type in, and below it the content.
///
/// The line to type in is near the top, where the candidates of an input method have room below.
package struct Panel: View {
  private let heading: Line
  private let prompt: Prompt?
  private let content: any View

  package init(
    _ title: String, note: [Span] = [], prompt: Prompt? = nil, content: () -> any View
  ) {
    heading = Line([Span(title, .title)], right: note)
    self.prompt = prompt
    self.content = content()
  }

  package func draw(on frame: inout Frame, in rect: Rect) {
    var rest = rect
    heading.draw(on: &frame, in: rest.cutTop())
    if let prompt { prompt.draw(on: &frame, in: rest.cutTop()) }
    content.draw(on: &frame, in: rest)
  }
}
