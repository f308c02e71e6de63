// Back ends are linked in (soci::factory_sqlite3), never looked for on disk.
#ifndef SOCI_BACKENDS_CONFIG_H
#define SOCI_BACKENDS_CONFIG_H
#define DEFAULT_BACKENDS_PATH ""
#define SOCI_LIB_PREFIX "libsoci_"
#define SOCI_LIB_SUFFIX ".so"
#define SOCI_ABI_VERSION "4.0"
#endif
