// SOCI without its own configure step: C++11 on, and no folder to load back ends from.
#ifndef SOCICONFIG_H_INCLUDED
#define SOCICONFIG_H_INCLUDED
#define SOCI_HAVE_CXX11
#endif
