/* The floor of a terminal program: a list with Chinese text as high as the screen in ncurses, drawn
 * whole at each Down. */
#define _XOPEN_SOURCE_EXTENDED 1
#include <fcntl.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void draw(int selected) {
  erase();
  for (int row = 0; row < LINES - 2; row++) {
    if (row == selected) attron(A_REVERSE);
    mvprintw(row, 0, "T20261031-%03d  %d-1-%d02  投诉  卫生间顶部滴水已接水桶  处理中  赵强  剩 %d 小时", row,
             row % 30 + 1, row % 9 + 1, row * 3);
    if (row == selected) attroff(A_REVERSE);
  }
  mvprintw(LINES - 1, 0, "选中 %d", selected);
  refresh();
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  int selected = 0;
  draw(selected);
  for (int key; (key = getch()) != 'q';) {
    if (key == KEY_DOWN) selected = (selected + 1) % (LINES - 2);
    draw(selected);
  }
  endwin();
  return 0;
}
