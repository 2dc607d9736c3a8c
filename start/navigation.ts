/** The menu: each area's entry, and the add-ons' that the user may open. Add-ons stand below 100. */
import app from '@adonisjs/core/services/app'
import { customerTabs, navigation, sections } from '#core/http/navigation'
import { AvailablePlugins } from '#plugin_host/available_plugins'
import { navigationFor } from '#plugin_host/navigation'

const PROVIDER = { labelKey: 'provider.menu', href: '/provider', order: 100 }
const ME = { labelKey: 'me.menu', href: '/me', order: 100 }
const CONTACT = { labelKey: 'verification.menu', href: '/me/contact', order: 150 }
const LOG = { labelKey: 'calls.menu', href: '/log', order: 150 }
const NOTICES = { labelKey: 'notices.menu', href: '/notices', order: 300 }
const DIRECTORY = { labelKey: 'directory.menu', href: '/directory', order: 200 }
const ADMIN = { labelKey: 'admin.menu', href: '/admin', order: 900 }

navigation.add(({ auth }) => {
  switch (auth.user?.role) {
    case 'staff':
      return [PROVIDER]
    case 'contact_person':
      return [ME, DIRECTORY, NOTICES, ADMIN]
    case 'operator':
      return [ME, LOG, DIRECTORY, NOTICES]
    case 'user':
      return [ME, DIRECTORY, NOTICES]
    case undefined:
      return []
  }
})

navigation.add(async ({ auth }) => {
  if (!auth.user) return []
  return navigationFor(auth.user, await app.container.make(AvailablePlugins))
})

/** Beside the pages of one place. A line for each page, by the number of its place. */
sections.provider.add(() => [
  { labelKey: 'provider.menu', href: '/provider', order: 100 },
  { labelKey: 'billing.menu', href: '/provider/billing', order: 700 },
  { labelKey: 'billing.prices_menu', href: '/provider/prices', order: 710 },
  { labelKey: 'notices.publications', href: '/provider/publications', order: 600 },
  { labelKey: 'numbers.menu', href: '/provider/numbers', order: 300 },
  { labelKey: 'audit_log.menu', href: '/provider/audit-log', order: 900 },
  { labelKey: 'provisioning.tokens.menu', href: '/provider/api-tokens', order: 700 },
  { labelKey: 'provisioning.reference.menu', href: '/provider/api', order: 710 },
  { labelKey: 'webhooks.menu', href: '/provider/webhooks', order: 720 },
])

sections.admin.add(() => [
  { labelKey: 'admin.home', href: '/admin', order: 100 },
  { labelKey: 'profile.menu', href: '/admin/profile', order: 800 },
  { labelKey: 'opening_hours.menu', href: '/admin/opening-hours', order: 300 },
  { labelKey: 'people.menu', href: '/admin/people', order: 200 },
  { labelKey: 'departments.menu', href: '/admin/departments', order: 240 },
  { labelKey: 'access_rights.menu', href: '/admin/access', order: 250 },
  { labelKey: 'queues.menu', href: '/admin/queues', order: 400 },
  { labelKey: 'add_ons.menu', href: '/admin/add-ons', order: 600 },
  { labelKey: 'imports.menu', href: '/admin/people/import', order: 220 },
  { labelKey: 'invitations.menu', href: '/admin/invitations', order: 230 },
  { labelKey: 'numbers.menu', href: '/admin/numbers', order: 350 },
  { labelKey: 'audit_log.menu', href: '/admin/audit-log', order: 900 },
])

/** Provider staff have no page of their own at a customer, but a login to look after. */
sections.me.add(({ auth }) => [
  ...(auth.user?.customerId === null ? [] : [ME, CONTACT]),
  { labelKey: 'access.security.menu', href: '/me/security', order: 200 },
  { labelKey: 'second_factor.menu', href: '/me/security/second-factor', order: 300 },
])

customerTabs.add(() => [
  { labelKey: 'customers.tabs.overview', href: '', order: 100 },
  { labelKey: 'notices.tab', href: '/notices', order: 600 },
  { labelKey: 'add_ons.menu', href: '/add-ons', order: 400 },
  { labelKey: 'billing.menu', href: '/billing', order: 500 },
  { labelKey: 'contact_persons.tab', href: '/contact-persons', order: 200 },
  { labelKey: 'numbers.tab', href: '/numbers', order: 300 },
  { labelKey: 'audit_log.history', href: '/history', order: 900 },
])
