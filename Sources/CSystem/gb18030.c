#include "CSystem.h"

#include <iconv.h>

static long convert(const char *to_code, const char *from_code, const char *from, size_t length,
                    char *to, size_t capacity) {
  iconv_t converter = iconv_open(to_code, from_code);
  if (converter == (iconv_t)-1) return -1;
  char *input = (char *)from;
  char *output = to;
  size_t room = capacity;
  size_t result = iconv(converter, &input, &length, &output, &room);
  iconv_close(converter);
  return result == (size_t)-1 ? -1 : (long)(capacity - room);
}

long desk_gb18030_to_utf8(const char *from, size_t length, char *to, size_t capacity) {
  return convert("UTF-8", "GB18030", from, length, to, capacity);
}

long desk_utf8_to_gb18030(const char *from, size_t length, char *to, size_t capacity) {
  return convert("GB18030", "UTF-8", from, length, to, capacity);
}
