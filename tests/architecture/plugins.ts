import { placeOf, type Source } from '#tests/architecture/imports'
import { eachImport } from '#tests/architecture/rules'

const isPlugin = (place?: string) => place?.startsWith('plugins/') ?? false

/** Areas ask through ports, tell through events and show through slots; only the providers know plugins by name. */
export const appKnowsNoPlugin = eachImport((from, { target }) => {
  return from.path.startsWith('app/') && isPlugin(placeOf(target)) && 'ask through a port'
})

export const pluginsMeetInContracts = eachImport((from, { target }, all) => {
  const [here, there] = [placeOf(from.path), placeOf(target)]
  if (!here || !there || !isPlugin(here) || !isPlugin(there) || here === there) return false
  if (target !== `${there}/contract`) return `only ${there}/contract.ts is for others`
  return !requiredBy(here, all).includes(there) && `the manifest does not require it`
})

/** The places that a plugin's manifest requires, read from its text. */
function requiredBy(place: string, all: readonly Source[]): string[] {
  const manifest = all.find(({ path }) => path === `${place}/plugin.ts`)?.text ?? ''
  const [, list] = /\brequires:\s*\[([^\]]*)\]/.exec(manifest) ?? []
  return [...(list ?? '').matchAll(/['"]([a-z_]+)['"]/g)].map(([, id]) => `plugins/${id}`)
}

export const pluginsTouchNoEngine = eachImport((from, { target }) => {
  const playsTelephones = /^plugins\/[a-z_]+\/tests\//.test(from.path)
  if (!isPlugin(placeOf(from.path)) || playsTelephones) return false
  return target.startsWith('app/telephony/drivers/') && 'telephones are moved by actions'
})
