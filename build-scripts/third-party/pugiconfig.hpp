// How pugixml is built, the same for its library and for shared/documents: this file stands in the place of its own.
#pragma once

#define PUGIXML_COMPACT  // 12 bytes a node instead of 64: so much less can a hostile file make us keep
#define PUGIXML_NO_XPATH
#define PUGIXML_NO_STL
#define PUGIXML_NO_EXCEPTIONS
