// adjtimex(2), which the Glibc module leaves out: whether the kernel's clock is synchronised.
#include <sys/timex.h>
