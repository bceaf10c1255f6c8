/* A hole of Wine 8: the class Windows.UI.ViewManagement.UISettings, of which Qt asks the colours of the desktop.  One
   object that lives for ever tells three. */
#include <windows.h>

typedef struct { const void **calls; } Thing;
typedef struct { BYTE alpha, red, green, blue; } Colour;
enum { BACKGROUND, FOREGROUND };

static const GUID UNKNOWN = {0x00000000, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID INSPECTABLE = {0xaf86e2e0, 0xb12d, 0x4c6a, {0x9c, 0x5a, 0xd7, 0xaa, 0x65, 0x10, 0x1e, 0x90}};
static const GUID AGILE = {0x94ea2b94, 0xe9cc, 0x49e0, {0xc0, 0xff, 0xee, 0x64, 0xca, 0x8f, 0x5b, 0x90}};
static const GUID FACTORY = {0x00000035, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID SETTINGS = {0x85361600, 0x1c63, 0x4627, {0xbc, 0xb1, 0x3a, 0x89, 0xe0, 0xbc, 0x9c, 0x55}};
static const GUID SETTINGS3 = {0x03021be4, 0x5254, 0x4781, {0x81, 0x94, 0x51, 0x68, 0xf7, 0xd0, 0x6d, 0x7b}};
static Thing factory, settings;

static HRESULT WINAPI query(Thing *self, const GUID *wanted, void **out) {
  BOOL any = IsEqualGUID(wanted, &UNKNOWN) || IsEqualGUID(wanted, &INSPECTABLE) || IsEqualGUID(wanted, &AGILE);
  BOOL own = self == &factory ? IsEqualGUID(wanted, &FACTORY)
                              : IsEqualGUID(wanted, &SETTINGS) || IsEqualGUID(wanted, &SETTINGS3);
  *out = any || own ? self : NULL;
  return *out ? S_OK : E_NOINTERFACE;
}
static ULONG WINAPI count(Thing *self) { return 2; }
static HRESULT WINAPI untold(Thing *self) { return E_NOTIMPL; }
static HRESULT WINAPI make(Thing *self, Thing **out) {
  *out = &settings;
  return S_OK;
}
static HRESULT WINAPI colour(Thing *self, int kind, Colour *out) {
  Colour white = {255, 255, 255, 255}, black = {255, 0, 0, 0}, accent = {255, 0, 120, 212};
  *out = kind == BACKGROUND ? white : kind == FOREGROUND ? black : accent;
  return S_OK;
}
static HRESULT WINAPI watch(Thing *self, void *handler, LONGLONG *token) {
  *token = 1;
  return S_OK;
}
static HRESULT WINAPI unwatch(Thing *self, LONGLONG token) { return S_OK; }

static const void *of_factory[] = {query, count, count, untold, untold, untold, make};
static const void *of_settings[] = {query, count, count, untold, untold, untold, colour, watch, unwatch};
static Thing factory = {of_factory}, settings = {of_settings};

__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(void *name, Thing **out) {
  *out = &factory;
  return S_OK;
}
