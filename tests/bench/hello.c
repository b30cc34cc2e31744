/* hello.c: an empty FastCGI program: what nginx, the socket and libfcgi cost.
 *
 * A ceiling of the bench: as little as can be done with the libraries that the
 * areas use, and none of their own code.
 */
#include <fcgiapp.h>

int
main(void)
{
	FCGX_Request	r;

	if (FCGX_Init() != 0 || FCGX_InitRequest(&r, 0, 0) != 0)
		return 1;
	while (FCGX_Accept_r(&r) >= 0) {
		FCGX_PutS("Content-Type: application/json\r\n\r\n{\"ok\":true}", r.out);
		FCGX_Finish_r(&r);
	}
	return 0;
}
