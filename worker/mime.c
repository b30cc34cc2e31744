/* mime.c: letters by GMime.
 *
 * multipart/mixed { multipart/alternative { plain, HTML }, files… }
 *
 * GMime would choose windows-1251 for Cyrillic names: every charset is named.
 */
#include "mime.h"

#include <stdbool.h>
#include <string.h>

#include <gmime/gmime.h>

#include "mem.h"

static void
start(void)
{
	static bool	 started;

	if (!started)
		g_mime_init();
	started = true;
}

/* A header's text on one line. */
static char *
one_line(void *ctx, const char *text)
{
	char	*line = mem_text(ctx, text, strlen(text));

	for (char *p = line; *p != '\0'; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f)
			*p = ' ';
	return line;
}

static GMimeObject *
text_part(const char *subtype, const char *text)
{
	GMimePart	*part = g_mime_part_new_with_type("text", subtype);
	GMimeStream	*stream = g_mime_stream_mem_new_with_buffer(text, strlen(text));
	GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream,
			    GMIME_CONTENT_ENCODING_DEFAULT);

	g_object_unref(stream);
	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
	g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
	g_mime_part_set_content(part, content);
	g_object_unref(content);
	return GMIME_OBJECT(part);
}

static GMimeObject *
file_part(const struct mime_file *file)
{
	GMimeObject	*part = text_part(file->subtype, file->text);

	if (file->method != NULL)
		g_mime_object_set_content_type_parameter(part, "method", file->method);
	g_mime_object_set_disposition(part, GMIME_DISPOSITION_ATTACHMENT);
	g_mime_part_set_filename(GMIME_PART(part), file->name);
	return part;
}

static void
add_part(GMimeMultipart *whole, GMimeObject *part)
{
	g_mime_multipart_add(whole, part);
	g_object_unref(part);
}

static void
add_mailbox(GMimeMessage *m, GMimeAddressType type, const char *name, const char *address)
{
	InternetAddress	*mailbox;

	mailbox = internet_address_mailbox_new(*name != '\0' ? name : NULL, address);
	internet_address_set_charset(mailbox, "utf-8");
	internet_address_list_add(g_mime_message_get_addresses(m, type), mailbox);
	g_object_unref(mailbox);
}

static GMimeObject *
body(const struct mime_letter *letter)
{
	GMimeMultipart	*whole = g_mime_multipart_new_with_subtype("mixed");
	GMimeMultipart	*alternative = g_mime_multipart_new_with_subtype("alternative");

	add_part(alternative, text_part("plain", letter->text));
	add_part(alternative, text_part("html", letter->html));
	add_part(whole, GMIME_OBJECT(alternative));
	for (size_t i = 0; i < letter->nfiles; i++)
		add_part(whole, file_part(&letter->files[i]));
	return GMIME_OBJECT(whole);
}

char *
mime_letter(void *ctx, const struct mime_letter *letter, size_t *len)
{
	GMimeMessage		*m;
	GMimeObject		*whole;
	GMimeFormatOptions	*format;
	GDateTime		*date = g_date_time_new_from_unix_utc(letter->at);
	char			*text, *copy;

	start();
	m = g_mime_message_new(TRUE);
	add_mailbox(m, GMIME_ADDRESS_TYPE_FROM, one_line(ctx, letter->from_name), letter->from);
	add_mailbox(m, GMIME_ADDRESS_TYPE_TO, "", letter->to);
	g_mime_message_set_subject(m, one_line(ctx, letter->subject), "utf-8");
	g_mime_message_set_date(m, date);
	g_mime_message_set_message_id(m, letter->id);
	/* Nobody's holiday notice is to answer this (RFC 3834). */
	g_mime_object_set_header(GMIME_OBJECT(m), "Auto-Submitted", "auto-generated", NULL);
	whole = body(letter);
	g_mime_message_set_mime_part(m, whole);
	g_object_unref(whole);

	format = g_mime_format_options_new();
	g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
	text = g_mime_object_to_string(GMIME_OBJECT(m), format);
	*len = strlen(text);
	copy = mem_text(ctx, text, *len);
	g_free(text);
	g_mime_format_options_free(format);
	g_date_time_unref(date);
	g_object_unref(m);
	return copy;
}

/* Rather too strict: what stands between < and > goes to the server as it is. */
static bool
is_address(const char *text)
{
	const char	*at = strchr(text, '@');

	if (at == NULL || at == text || at[1] == '\0' || strchr(at + 1, '@') != NULL ||
	    strlen(text) > 254)
		return false;
	for (const char *p = text; *p != '\0'; p++)
		if ((unsigned char)*p <= ' ' || *p == 0x7f || strchr("<>()[],;:\\\"", *p) != NULL)
			return false;
	return true;
}

char *
mime_address(void *ctx, const char *text)
{
	const char	*open = strrchr(text, '<');
	char		*address;

	if (open == NULL)
		address = mem_text(ctx, text, strlen(text));
	else
		address = mem_text(ctx, open + 1, strcspn(open + 1, ">"));
	return is_address(address) ? address : NULL;
}
