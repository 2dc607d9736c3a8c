import config from '@adonisjs/core/services/config'

/** Whom a passkey is made for, and the only one it answers to: this site, by its address and the provider's name. */
export function relyingParty() {
  const { hostname, origin } = new URL(config.get<string>('app.appUrl'))
  return { id: hostname, origin, name: config.get<string>('app.provider.name') }
}
