#include <fribidi/fribidi.h>

// The types are macros, which Swift does not see.
static const FriBidiParType infotaulu_bidi_base_by_text = FRIBIDI_PAR_ON;
static const FriBidiCharType infotaulu_bidi_separator = FRIBIDI_TYPE_CS;
static const FriBidiCharType infotaulu_bidi_figure = FRIBIDI_TYPE_EN;
