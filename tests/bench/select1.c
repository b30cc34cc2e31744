/* select1.c: FastCGI and one prepared SELECT 1: what no program that asks the
 * database anything can be faster than.  The unit of the bench.
 */
#include <stdio.h>
#include <stdlib.h>

#include <fcgiapp.h>
#include <libpq-fe.h>

static void
answer(PGconn *conn, FCGX_Request *r)
{
	PGresult	*res = PQexecPrepared(conn, "one", 0, NULL, NULL, NULL, 0);

	if (PQresultStatus(res) == PGRES_TUPLES_OK)
		FCGX_FPrintF(r->out, "Content-Type: application/json\r\n\r\n{\"one\":%s}",
		    PQgetvalue(res, 0, 0));
	else
		FCGX_PutS("Status: 503\r\n\r\n", r->out);
	PQclear(res);
}

int
main(void)
{
	PGconn		*conn = PQconnectdb(getenv("OKNO_DB"));
	FCGX_Request	 r;

	PQclear(PQprepare(conn, "one", "SELECT 1", 0, NULL));
	if (PQstatus(conn) != CONNECTION_OK || FCGX_Init() != 0 || FCGX_InitRequest(&r, 0, 0) != 0)
		return 1;
	while (FCGX_Accept_r(&r) >= 0) {
		answer(conn, &r);
		FCGX_Finish_r(&r);
	}
	PQfinish(conn);
	return 0;
}
