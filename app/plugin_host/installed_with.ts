const LIST = /(export const installedPlugins: string\[\] = )\[([^\]]*)\]/

/** The text of `config/plugins.ts` with one more plugin, last. @throws when the list is not found. */
export function installedWith(config: string, id: string): string {
  const [list, declaration, ids] = LIST.exec(config) ?? []
  if (list === undefined) throw new Error('config/plugins.ts has no list of installedPlugins')

  const listed = ids.split(',').map((one) => one.trim())
  const all = [...listed.filter((one) => one !== ''), `'${id}'`]
  return config.replace(list, `${declaration}[${all.join(', ')}]`)
}
