/* print.h: the handlers of the timetable as a spreadsheet and on paper. */
#ifndef PRINT_H
#define PRINT_H

#include "http.h"

struct req;

/* Handlers. */
enum http	 post_sheet(struct req *req);
enum http	 post_paper(struct req *req);
enum http	 get_paper(struct req *req);
enum http	 get_paper_file(struct req *req);

#endif
