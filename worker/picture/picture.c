/* picture.c: okno-picture: makes one uploaded picture fit to be shown.  The
 * only user of libvips and libseccomp.
 *
 *   okno-picture <ORIGINAL 3>LARGE 4>SMALL
 *
 * What comes in was written by a stranger, and decoders have faults.  So this
 * program does nothing else, knows no secret and is gone after one picture:
 * before it looks at the first byte it gives up everything but reading its
 * input, writing its two outputs, and a limited amount of memory and time.
 *
 * It says one line: "ready WIDTH HEIGHT" of the large one, or "refused REASON".
 * Saying nothing means that the picture was too much for it.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <seccomp.h>
#include <vips/vips.h>

enum { IN = 0, LARGE = 3, SMALL = 4 };	/* file descriptors */
enum { LARGE_SIDE = 1600, SMALL_SIDE = 320, SIDE_MAX = 20000, QUALITY = 82 };

#define PIXELS_MAX	(60L * 1000 * 1000)
#define MB		(1024L * 1024)

/* ---- giving up rights ------------------------------------------------------ */

static void
limit(int what, rlim_t most)
{
	const struct rlimit	 r = { most, most };

	if (setrlimit(what, &r) != 0)
		_exit(1);
}

/* Addresses are not limited under the sanitiser, which reserves terabytes. */
static void
limit_all(void)
{
#ifndef __SANITIZE_ADDRESS__
	limit(RLIMIT_AS, 1024 * MB);
#endif
	limit(RLIMIT_CPU, 20);
	limit(RLIMIT_FSIZE, 16 * MB);
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_NOFILE, 16);
}

/* From now on: memory, threads, clocks, and the descriptors that are open.  No
 * file is opened, no other program run, nobody spoken to; what is not named
 * fails as not permitted. */
static void
close_the_doors(void)
{
	static const int	allowed[] = {
		SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(lseek), SCMP_SYS(pread64), SCMP_SYS(readv),
		SCMP_SYS(writev), SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(newfstatat),
		SCMP_SYS(dup), SCMP_SYS(fcntl), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap),
		SCMP_SYS(mprotect), SCMP_SYS(madvise), SCMP_SYS(brk), SCMP_SYS(futex),
		SCMP_SYS(clone), SCMP_SYS(clone3), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
		SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(rt_sigaction),
		SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
		SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(getpid),
		SCMP_SYS(gettid), SCMP_SYS(tgkill), SCMP_SYS(clock_gettime),
		SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep), SCMP_SYS(gettimeofday),
		SCMP_SYS(getrandom), SCMP_SYS(getrusage), SCMP_SYS(sysinfo), SCMP_SYS(prctl),
	};
	scmp_filter_ctx		filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));

	if (filter == NULL)
		_exit(1);
	for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++)
		if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) != 0)
			_exit(1);
	if (seccomp_load(filter) != 0)
		_exit(1);
	seccomp_release(filter);
}

/* ---- one picture ----------------------------------------------------------- */

static int
refuse(const char *reason)
{
	printf("refused %s\n", reason);
	return 0;
}

/* A JPEG that is much larger than what is wanted is decoded at a half, a
 * quarter or an eighth, which is many times quicker. */
static int
shrink_for(const VipsImage *image)
{
	int	 side = image->Xsize < image->Ysize ? image->Ysize : image->Xsize, shrink = 1;

	while (shrink < 8 && side / (shrink * 2) >= LARGE_SIDE)
		shrink *= 2;
	return shrink;
}

/* The picture opened by the reader for its format; NULL: none of those we take. */
static VipsImage *
open_picture(VipsSource *in, bool full)
{
	const char	*loader = vips_foreign_find_load_source(in);
	VipsImage	*image = NULL;

	if (loader == NULL)
		return NULL;
	if (strcmp(loader, "VipsForeignLoadJpegSource") == 0) {
		if (vips_jpegload_source(in, &image, NULL) != 0 || full)
			return image;
		return vips_jpegload_source(in, &image, "shrink", shrink_for(image), "fail_on",
		    VIPS_FAIL_ON_TRUNCATED, NULL) == 0 ? image : NULL;
	}
	if (strcmp(loader, "VipsForeignLoadPngSource") == 0)
		(void)vips_pngload_source(in, &image, "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL);
	else if (strcmp(loader, "VipsForeignLoadWebpSource") == 0)
		(void)vips_webpload_source(in, &image, "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL);
	return image;
}

/* Upright, in sRGB, eight bits, in memory: everything is decoded here. */
static VipsImage *
decode(VipsImage *image)
{
	VipsImage	*upright, *srgb, *bytes;

	if (vips_autorot(image, &upright, NULL) != 0)
		return NULL;
	if (vips_image_get_typeof(upright, VIPS_META_ICC_NAME) == 0 ||
	    vips_icc_transform(upright, &srgb, "srgb", "embedded", TRUE, NULL) != 0) {
		vips_error_clear();	/* a profile that says nothing sensible */
		if (vips_colourspace(upright, &srgb, VIPS_INTERPRETATION_sRGB, NULL) != 0)
			return NULL;
	}
	if (vips_cast(srgb, &bytes, VIPS_FORMAT_UCHAR, NULL) != 0)
		return NULL;
	return vips_image_copy_memory(bytes);
}

/* Where and with what it was taken, and all else that comes with the pixels.  The
 * writer's own option "strip" leaves EXIF in a WebP. */
static void
forget(VipsImage *image)
{
	char	**fields = vips_image_get_fields(image);

	for (size_t i = 0; fields != NULL && fields[i] != NULL; i++)
		(void)vips_image_remove(image, fields[i]);	/* width and the like stay */
	g_strfreev(fields);
}

/* Writes a copy whose longest side is at most side; nothing but pixels goes in.
 * The size written is told. */
static bool
write_copy(VipsImage *image, int side, int fd, int *width, int *height)
{
	VipsTarget	*out = vips_target_new_to_descriptor(fd);
	VipsImage	*small;

	if (out == NULL || vips_thumbnail_image(image, &small, side, "height", side,
	    "size", VIPS_SIZE_DOWN, NULL) != 0)
		return false;
	forget(small);
	*width = vips_image_get_width(small);
	*height = vips_image_get_height(small);
	return vips_webpsave_target(small, out, "Q", QUALITY, "strip", TRUE, "effort", 3, NULL) == 0;
}

static int
convert(VipsSource *in)
{
	VipsImage	*image = open_picture(in, true), *decoded;
	int		 width, height, w, h;

	if (image == NULL)
		return refuse("format");
	width = vips_image_get_width(image);
	height = vips_image_get_height(image);
	if (width > SIDE_MAX || height > SIDE_MAX || (long)width * height > PIXELS_MAX)
		return refuse("large");
	if ((image = open_picture(in, false)) == NULL || (decoded = decode(image)) == NULL ||
	    !write_copy(decoded, LARGE_SIDE, LARGE, &width, &height) ||
	    !write_copy(decoded, SMALL_SIDE, SMALL, &w, &h))
		return refuse("broken");
	printf("ready %d %d\n", width, height);
	return 0;
}

int
main(int argc, char **argv)
{
	VipsSource	*in;
	int		 status = 1;

	(void)argc;
	limit_all();
	if (VIPS_INIT(argv[0]) != 0)
		return 1;
	vips_concurrency_set(1);
	vips_cache_set_max(0);
	close_the_doors();
	in = vips_source_new_from_descriptor(IN);
	if (in != NULL && (status = convert(in)) == 0)
		status = fflush(stdout) != 0;
	/* Not exit(): behind these doors nothing that runs at the end may look
	 * at other threads, and a leak detector that tries never comes back. */
	_exit(status);
}
