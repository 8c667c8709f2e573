/** "Last seen" is written at most once in so many seconds, so that reading pages writes little. */
export const SEEN_EVERY_SECONDS = 60
/** A browser that signed in stays known for so many days. */
export const DEVICE_DAYS = 180

const prefixed = (origin: string, name: string): string => (origin.startsWith('https:') ? `__Host-${name}` : name)

/** The cookies of this module: `__Host-` names over https, so that no other host on the domain can set them. */
export const cookieNames = (origin: string) => ({
  session: prefixed(origin, 'regard'),
  step: prefixed(origin, 'regard-step'),
  device: prefixed(origin, 'regard-device'),
  office: prefixed(origin, 'regard-office'),
  passkey: prefixed(origin, 'regard-passkey'),
})

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'a Mac'],
  [/CrOS/, 'a Chromebook'],
  [/Linux/, 'Linux'],
]

/** What a browser calls itself, in words its owner recognises: "Firefox on Windows". */
export function deviceWords(userAgent: string): string {
  const browser = BROWSERS.find(([sign]) => sign.test(userAgent))?.[1] ?? 'A browser'
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent))?.[1]
  return system ? `${browser} on ${system}` : browser
}
