import config from '@adonisjs/core/services/config'

/** An address on this site, whole, for links in messages. `path` begins with a slash. */
export function siteUrl(path: string): string {
  return new URL(path, config.get<string>('app.appUrl')).toString()
}
