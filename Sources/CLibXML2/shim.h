/* ICU's names are also Foundation's: what this library would show of them is left out. Nothing that is used here
   changes its shape by that. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
