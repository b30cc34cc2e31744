/* cluster.h: a database for a unit test, made on the cluster that libpq's
 * variables name (tests/run sets them) and dropped at the end.  Without a
 * cluster the test skips itself.
 */
#ifndef CLUSTER_H
#define CLUSTER_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <libpq-fe.h>

static char	 cluster_name[64];	/* of the database */
static PGconn	*cluster_super;		/* connected to it as the superuser */

static inline PGconn *
cluster_connect(const char *dbname)
{
	const char	*keys[] = { "dbname", NULL };
	const char	*values[] = { dbname, NULL };
	PGconn		*conn = PQconnectdbParams(keys, values, 0);

	if (PQstatus(conn) == CONNECTION_OK)
		return conn;
	fprintf(stderr, "# %s", PQerrorMessage(conn));
	PQfinish(conn);
	return NULL;
}

static inline void
cluster_notice(void *arg, const char *text)
{
	(void)arg;
	(void)text;
}

/* Runs SQL as the superuser; the first value of the result, valid until the
 * next call, or "". */
static inline const char *
cluster_sql(const char *sql)
{
	static char	 value[512];
	PGresult	*res = PQexec(cluster_super, sql);

	value[0] = '\0';
	if (PQresultStatus(res) == PGRES_TUPLES_OK && PQntuples(res) > 0)
		snprintf(value, sizeof(value), "%s", PQgetvalue(res, 0, 0));
	else if (PQresultStatus(res) != PGRES_COMMAND_OK && PQresultStatus(res) != PGRES_TUPLES_OK) {
		fprintf(stderr, "# %s# %s\n", PQerrorMessage(cluster_super), sql);
		abort();
	}
	PQclear(res);
	return value;
}

static inline void
cluster_drop(void)
{
	char	 sql[128];

	PQfinish(cluster_super);
	if ((cluster_super = cluster_connect("postgres")) == NULL)
		return;
	snprintf(sql, sizeof(sql), "DROP DATABASE IF EXISTS %s WITH (FORCE)", cluster_name);
	PQclear(PQexec(cluster_super, sql));
	PQfinish(cluster_super);
}

/* Makes the database from a template and sets OKNO_DB for okno_app. */
static inline void
cluster_make(const char *test, const char *template)
{
	char	 text[256];
	PGconn	*conn;

	if (getenv("PGHOST") == NULL || (conn = cluster_connect("postgres")) == NULL) {
		puts("1..0 # SKIP no PostgreSQL cluster in PGHOST");
		exit(0);
	}
	cluster_super = conn;
	PQsetNoticeProcessor(conn, cluster_notice, NULL);
	snprintf(cluster_name, sizeof(cluster_name), "unit_%s_%d", test, (int)getpid());
	snprintf(text, sizeof(text), "CREATE DATABASE %s TEMPLATE %s", cluster_name, template);
	cluster_sql(text);
	PQfinish(conn);
	cluster_super = cluster_connect(cluster_name);
	PQsetNoticeProcessor(cluster_super, cluster_notice, NULL);
	atexit(cluster_drop);
	cluster_sql("DO $$ BEGIN CREATE ROLE okno_app LOGIN; EXCEPTION WHEN duplicate_object THEN END $$");
	snprintf(text, sizeof(text), "host=%s dbname=%s user=okno_app", getenv("PGHOST"), cluster_name);
	setenv("OKNO_DB", text, 1);
}

#endif
