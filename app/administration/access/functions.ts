import { CORE_ABILITIES } from '#access/core_abilities'
import type { Role } from '#access/models/user'
import { ROLE_OF_PRESET, type Preset } from '#access/presets'
import type { Plugin } from '#plugin_host/contract'

/** One thing that people may be granted, wherever it comes from. */
export interface PersonalFunction {
  ability: string
  /** The add-on it belongs to; null for what the service itself can. */
  addOnId: string | null
  /** i18n key. */
  labelKey: string
  /** i18n key of the add-on's name, or of the service itself. */
  areaKey: string
  /** Who has it by role, without a grant. */
  roles: readonly Role[]
  presets: readonly Preset[]
}

/** What may be granted where these add-ons are; the service's own functions first. */
export function functionsWith(plugins: readonly Plugin[]): PersonalFunction[] {
  return [...coreFunctions(), ...plugins.flatMap(addOnFunctions)]
}

function coreFunctions(): PersonalFunction[] {
  return CORE_ABILITIES.map((one) => ({
    ...one,
    addOnId: null,
    labelKey: `access_rights.functions.${one.ability}`,
    areaKey: 'access_rights.service',
  }))
}

function addOnFunctions({ manifest }: Plugin): PersonalFunction[] {
  const { id, abilities, presets = {}, title } = manifest
  return abilities.map((ability) => ({
    ...{ ability, addOnId: id, areaKey: title, roles: [] },
    labelKey: `${id}.abilities.${ability.slice(id.length + 1)}`,
    presets: presetsWith(ability, presets),
  }))
}

function presetsWith(ability: string, presets: NonNullable<Plugin['manifest']['presets']>) {
  const names = Object.keys(presets) as Preset[]
  return names.filter((name) => presets[name]?.includes(ability))
}

/** Which functions a preset grants, among these. */
export function grantsOf(preset: Preset, functions: readonly PersonalFunction[]): string[] {
  return functions.filter(({ presets }) => presets.includes(preset)).map(({ ability }) => ability)
}

/** Which preset somebody has; null when their access was put together by hand. */
export function presetOf(
  role: Role,
  granted: ReadonlySet<string>,
  functions: readonly PersonalFunction[]
): Preset | null {
  const presets = Object.keys(ROLE_OF_PRESET) as Preset[]
  const fits = (preset: Preset) => {
    const usual = new Set(grantsOf(preset, functions))
    return functions.every(({ ability }) => usual.has(ability) === granted.has(ability))
  }
  return presets.find((preset) => ROLE_OF_PRESET[preset] === role && fits(preset)) ?? null
}
