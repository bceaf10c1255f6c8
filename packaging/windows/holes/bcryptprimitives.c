/* A hole of Wine 8: the library of which programs written in Rust ask random bytes. */
#include <windows.h>

BOOLEAN WINAPI SystemFunction036(void *out, ULONG size);

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *out, SIZE_T size) { return SystemFunction036(out, (ULONG)size); }
