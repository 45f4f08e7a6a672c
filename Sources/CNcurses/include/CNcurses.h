// What Swift needs of ncurses and of the system's terminal calls and cannot import for itself:
// macros, variadic functions, globals that C lets change, fork. Everything else Swift calls by its
// own name.

#ifndef FRONTDESK_CNCURSES_H
#define FRONTDESK_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

// MARK: The screen (screen.c)

/// How the taking of a terminal ended.
typedef enum desk_opening {
  desk_opened = 0,
  /// The environment does not name a kind of terminal, or names one that has no cursor.
  desk_no_terminal_type = 1,
  /// The kind of terminal named is not in the system's list.
  desk_unknown_terminal_type = 2,
  desk_refused = 3,
} desk_opening;

enum { desk_bold = 1, desk_dim = 2, desk_reverse = 4, desk_underline = 8 };

/// One cell: a scalar and what combines with it, ended by zeros; attributes; a pair of colours.
typedef struct desk_cell {
  uint32_t scalars[3];
  uint32_t attributes;
  int16_t pair;
} desk_cell;

/// Chooses the locale of the environment, or C.UTF-8 where that is not UTF-8.
bool desk_adopt_locale(void);

/// Takes the terminal on descriptors 0 and 1 as one of the kind `type`.
desk_opening desk_open(const char *type);

/// Takes a screen of the kind `type` that nobody sees, for tests.
desk_opening desk_open_unseen(const char *type, int rows, int columns);

/// Gives the terminal back, and what was kept for it.
void desk_close(void);

WINDOW *desk_window(void);
int desk_rows(void);
int desk_columns(void);
int desk_colors(void);
int desk_pairs(void);

/// Whether this kind of terminal says where its cursor is when it is asked by `ESC [ 6 n`.
bool desk_reports_cursor(void);

/// Puts cells from a place of a row on, side by side; what does not fit is left out.
void desk_put(WINDOW *window, int row, int column, const desk_cell *cells, int count);

/// Reads a cell back from the window, for tests.
desk_cell desk_cell_at(WINDOW *window, int row, int column);

/// The columns that the system's library gives to a scalar, by the locale adopted.
int desk_width(uint32_t scalar);

/// Writes a short sequence of bytes to a descriptor, waiting at most a fifth of a second.
void desk_write(int descriptor, const char *bytes);

/// The size that the terminal on descriptor 1 says it has; false where it says nothing.
bool desk_size(int *rows, int *columns);

// MARK: Signals and descriptors (signals.c)

/// Blocks the signals a console lives with, and returns a descriptor from which they are read.
int desk_signals_open(void);

/// Makes a signal of a crash deadly that another process sent; the runtime's handlers survive it.
void desk_die_when_told(void);

/// Has a crash of this process end it with status 70, after these words on standard error.
void desk_say_when_it_crashes(const char *words);

/// Takes the next signal waiting on the descriptor: its number, or 0.
int desk_signals_next(int descriptor);

/// Lets the signals through again, but for those that keys send, and closes the descriptor.
void desk_signals_close(int descriptor);

/// Asks on the terminal for a line that is not shown (unseen.c); a key that ends or stops the program
/// does so, and finds the terminal as it was. Returns how many bytes it has, or -1 without a line.
long desk_ask_unseen(const char *prompt, char *line, size_t capacity);

/// Turns standard error to the file, or to nowhere; returns a copy of what it was.
int desk_divert_errors(const char *path);

/// Gives standard error back from its copy.
void desk_restore_errors(int copy);

/// Opens a FIFO for lines that nobody may be reading; -1 if the path names no FIFO.
int desk_open_fifo(const char *path);

// MARK: The guardian (guardian.c)

/// Whether this process was started by a guardian that is still its parent.
bool desk_is_guarded(void);

/// Starts this program again under this process, and waits until it has ended; gives the terminal
/// back then, whatever the end was. Returns what `waitpid` said of it, or -1 if it did not start.
/// What it noted last by `desk_trace` stands in `place` then.
int desk_guard(
    char *const arguments[], const char *backtrace, bool has_screen, char *place, size_t length);

/// Notes where one is, for the guardian to read when this process has died; nothing without one.
void desk_trace(const char *place);

bool desk_was_killed(int status);
int desk_signal_of(int status);
int desk_code_of(int status);

#endif
