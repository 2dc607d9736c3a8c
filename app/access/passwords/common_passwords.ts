type Dictionary = ReadonlySet<string>

let loaded: Promise<Dictionary> | undefined

/** Passwords that have leaked often, in lower case: shipped with the application, read once, when the first is chosen. */
export function commonPasswords(): Promise<Dictionary> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Dictionary> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'].map((one) => String(one).toLowerCase()))
}
