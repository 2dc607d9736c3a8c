/** What people call their device, as far as its browser tells: what comes first in a list wins, because later ones claim to be it. */
const BROWSERS: [sign: RegExp, name: string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: [sign: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

export interface DeviceName {
  /** Null when it tells nothing that is known. */
  browser: string | null
  system: string | null
}

export function deviceName(userAgent: string): DeviceName {
  return { browser: found(BROWSERS, userAgent), system: found(SYSTEMS, userAgent) }
}

function found(signs: [RegExp, string][], text: string): string | null {
  return signs.find(([sign]) => sign.test(text))?.[1] ?? null
}
