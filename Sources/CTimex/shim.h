// What the Glibc module leaves out: adjtimex(2), whether the kernel's clock is synchronised, and mallopt(3).
#include <malloc.h>
#include <sys/timex.h>
