/* catalogue.h: languages for a test: .mo files made by msgfmt in a folder of
 * their own, laid out as the build does it.
 */
#ifndef CATALOGUE_H
#define CATALOGUE_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char	catalogue_dir[] = "/tmp/okno-test-XXXXXX";

static inline int
catalogue_command(const char *format, const char *code)
{
	char	 line[512];

	snprintf(line, sizeof(line), "code=%s dir=%s; mkdir -p $dir/$code/LC_MESSAGES && %s", code,
	    catalogue_dir, format);
	return system(line);
}

/* Makes the folder; 0 if all is well. */
static inline int
catalogue_begin(void)
{
	return mkdtemp(catalogue_dir) == NULL;
}

/* Adds a language from a .po file of locale/. */
static inline int
catalogue_add_file(const char *code)
{
	return catalogue_command("msgfmt -o $dir/$code/LC_MESSAGES/okno-$code.mo locale/$code.po",
	    code);
}

/* Adds a language from the entries given; plural is its Plural-Forms. */
static inline int
catalogue_add(const char *code, const char *plural, const char *entries)
{
	char	 name[64];
	FILE	*f;

	snprintf(name, sizeof(name), "%s/%s.po", catalogue_dir, code);
	if ((f = fopen(name, "w")) == NULL)
		return -1;
	fprintf(f, "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
	    "\"Plural-Forms: %s\\n\"\n%s", plural, entries);
	fclose(f);
	return catalogue_command("msgfmt -o $dir/$code/LC_MESSAGES/okno-$code.mo $dir/$code.po", code);
}

static inline int
catalogue_remove(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static inline int
catalogue_end(void)
{
	return nftw(catalogue_dir, catalogue_remove, 16, FTW_DEPTH | FTW_PHYS);
}

#endif
