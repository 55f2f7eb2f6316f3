// The SDL headers the stage uses. No code here: what Swift cannot call (macros) is written out in SignStage.
#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>
#include <SDL2/SDL_ttf.h>
