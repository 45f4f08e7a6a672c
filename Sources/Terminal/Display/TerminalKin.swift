/// Which other names a terminal may go by, where the system has no description under its own.
enum TerminalKin {
  /// The name itself, then those that are worth trying; for `putty-256color` xterm's.
  static func names(for type: String) -> [String] {
    let family = String(type.prefix { $0 != "-" })
    switch family {
    case "tmux", "screen": return [type, "screen-256color", "screen"]
    case "xterm", "putty", "alacritty", "foot", "kitty", "wezterm", "vte", "konsole", "gnome",
      "iterm2", "st", "contour", "ghostty", "rxvt":
      return [type, "xterm-256color", "xterm"]
    default: return [type]
    }
  }
}
