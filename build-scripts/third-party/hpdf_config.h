// libharu compresses with zlib and reads no PNG.
#define LIBHPDF_HAVE_ZLIB
#define LIBHPDF_HAVE_NOPNGLIB
#define HPDF_NOPNGLIB
