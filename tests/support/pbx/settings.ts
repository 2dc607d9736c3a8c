import telephony from '#config/telephony'
import type { AsteriskSettings } from '#telephony/drivers/asterisk/settings'

/** The Asterisk of `bin/services`. @throws when its settings are not in the environment. */
export function asteriskSettings(): AsteriskSettings {
  fromEnvironment('ARI_PASSWORD')
  return telephony.asterisk
}

/** Where Asterisk listens for callers. */
export function sipPeer(): string {
  return `${fromEnvironment('SIP_HOST')}:${fromEnvironment('SIP_PORT')}`
}

/** Where Asterisk rings the telephones of the town. */
export function trunkPort(): number {
  return Number(asteriskSettings().trunkPeer.split(':')[1])
}

function fromEnvironment(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: eval "$(bin/services env)"`)
  return value
}
