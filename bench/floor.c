/* The floor of a terminal program: a list with Chinese text as high as the screen in ncurses, drawn
 * whole at each key. Down and PgDn move in it, letters are typed into a line above, F6 and F7 show
 * one of two lists. */
#define _XOPEN_SOURCE_EXTENDED 1
#include <fcntl.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { count = 1000 };

static int selected, list;
static char typed[80];

static void draw(void) {
  int page = LINES - 3;
  erase();
  mvprintw(0, 0, "查找> %s", typed);
  for (int row = 0; row < page; row++) {
    int index = selected / page * page + row;
    if (index >= count) break;
    if (index == selected) attron(A_REVERSE);
    if (list == 0)
      mvprintw(row + 1, 0, "T20261031-%03d  %d-1-%d02  投诉  卫生间顶部滴水已接水桶  处理中  赵强  剩 %d 小时", index,
               index % 30 + 1, index % 9 + 1, index * 3);
    else
      mvprintw(row + 1, 0, "A%04d  %d-2-%d01  张伟  访友  %02d:%02d  在场", index, index % 28 + 1, index % 9 + 1,
               index % 24, index % 60);
    if (index == selected) attroff(A_REVERSE);
  }
  mvprintw(LINES - 1, 0, "选中 %d", selected);
  move(0, 6 + (int)strlen(typed));
  refresh();
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  draw();
  for (int key; (key = getch()) != 'q';) {
    size_t length = strlen(typed);
    switch (key) {
      case KEY_DOWN: selected = (selected + 1) % count; break;
      case KEY_NPAGE: selected = (selected + LINES - 3) % count; break;
      case KEY_HOME: selected = 0; break;
      case KEY_F(6): list = 1; break;
      case KEY_F(7): list = 0; break;
      case 21: typed[0] = '\0'; break;
      default:
        if (key >= ' ' && key < 127 && length + 1 < sizeof typed) {
          typed[length] = (char)key;
          typed[length + 1] = '\0';
        }
    }
    draw();
  }
  endwin();
  return 0;
}
