#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// term.h gives the names of its capabilities to everybody.
#undef columns

static SCREEN *screen;
static FILE *unseen_output;
static FILE *unseen_input;

bool desk_adopt_locale(void) {
  // Only the character type: numbers and sorting stay those of the program.
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

static desk_opening desk_take(const char *type, FILE *output, FILE *input) {
  int outcome = 0;
  if (setupterm(type, fileno(output), &outcome) != OK) return desk_unknown_terminal_type;
  if (cursor_address == NULL) return desk_no_terminal_type;
  screen = newterm(type, output, input);
  if (screen == NULL) return desk_refused;
  set_term(screen);
  return desk_opened;
}

desk_opening desk_open(const char *type) {
  if (*type == '\0' || strcmp(type, "dumb") == 0) return desk_no_terminal_type;
  // Either would freeze the size: resizeterm(3X).
  unsetenv("LINES");
  unsetenv("COLUMNS");
  return desk_take(type, stdout, stdin);
}

desk_opening desk_open_unseen(const char *type, int rows, int columns) {
  unseen_output = fopen("/dev/null", "w");
  unseen_input = fopen("/dev/null", "r");
  if (unseen_output == NULL || unseen_input == NULL) return desk_refused;
  desk_opening opening = desk_take(type, unseen_output, unseen_input);
  if (opening == desk_opened) resizeterm(rows, columns);
  return opening;
}

void desk_close(void) {
  if (screen == NULL) return;
  endwin();
  delscreen(screen);
  screen = NULL;
  if (unseen_output) fclose(unseen_output);
  if (unseen_input) fclose(unseen_input);
  unseen_output = unseen_input = NULL;
}

WINDOW *desk_window(void) { return stdscr; }
int desk_rows(void) { return getmaxy(stdscr); }
int desk_columns(void) { return getmaxx(stdscr); }
int desk_colors(void) { return has_colors() ? COLORS : 0; }
int desk_pairs(void) { return COLOR_PAIRS; }

bool desk_reports_cursor(void) {
  // By convention the description of a terminal keeps this request under the name u7.
  const char *request = tigetstr("u7");
  return request && request != (char *)-1 && strcmp(request, "\033[6n") == 0;
}

static attr_t desk_attributes(uint32_t wanted) {
  attr_t attributes = WA_NORMAL;
  if (wanted & desk_bold) attributes |= WA_BOLD;
  if (wanted & desk_dim) attributes |= WA_DIM;
  if (wanted & desk_reverse) attributes |= WA_REVERSE;
  if (wanted & desk_underline) attributes |= WA_UNDERLINE;
  return attributes;
}

void desk_put(WINDOW *window, int row, int column, const desk_cell *cells, int count) {
  // All at once: ncurses then does not ask, cell by cell, whether the window is to be scrolled.
  enum { most = 256 };
  cchar_t characters[most];
  while (count > 0 && wmove(window, row, column) == OK) {
    int taken = 0;
    for (; taken < most && taken < count; taken++) {
      const desk_cell *cell = &cells[taken];
      wchar_t scalars[4] = {0};
      for (int i = 0; i < 3 && cell->scalars[i]; i++) scalars[i] = (wchar_t)cell->scalars[i];
      attr_t attributes = desk_attributes(cell->attributes);
      if (setcchar(&characters[taken], scalars, attributes, cell->pair, NULL) != OK)
        setcchar(&characters[taken], L"?", attributes, cell->pair, NULL);
      column += desk_width(cell->scalars[0]) == 2 ? 2 : 1;
    }
    wadd_wchnstr(window, characters, taken);
    cells += taken;
    count -= taken;
  }
}

desk_cell desk_cell_at(WINDOW *window, int row, int column) {
  desk_cell cell = {{0}, 0, 0};
  cchar_t character;
  wchar_t scalars[CCHARW_MAX + 1] = {0};
  attr_t attributes = 0;
  short pair = 0;
  if (mvwin_wch(window, row, column, &character) != OK) return cell;
  if (getcchar(&character, scalars, &attributes, &pair, NULL) != OK) return cell;
  for (int i = 0; i < 3 && scalars[i]; i++) cell.scalars[i] = (uint32_t)scalars[i];
  if (attributes & WA_BOLD) cell.attributes |= desk_bold;
  if (attributes & WA_DIM) cell.attributes |= desk_dim;
  if (attributes & WA_REVERSE) cell.attributes |= desk_reverse;
  if (attributes & WA_UNDERLINE) cell.attributes |= desk_underline;
  cell.pair = pair;
  return cell;
}

int desk_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void desk_write(int descriptor, const char *bytes) {
  size_t left = strlen(bytes);
  while (left > 0) {
    struct pollfd ready = {descriptor, POLLOUT, 0};
    if (poll(&ready, 1, 200) <= 0 || !(ready.revents & POLLOUT)) return;
    ssize_t written = write(descriptor, bytes, left);
    if (written <= 0) return;
    bytes += written;
    left -= (size_t)written;
  }
}

bool desk_size(int *rows, int *columns) {
  struct winsize size = {0};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return size.ws_row > 0 && size.ws_col > 0;
}
