import { inject } from '@adonisjs/core'
import type Customer from '#customers/models/customer'
import { Entitlements } from '#plugin_host/entitlements'
import { PluginRegistry } from '#plugin_host/registry'
import { functionsWith, type PersonalFunction } from '#administration/access/functions'

/** What may be granted at a customer at this moment: an add-on's functions while it is active (terms 4). */
@inject()
export class Grantable {
  constructor(
    private registry: PluginRegistry,
    private entitlements: Entitlements
  ) {}

  async at(customer: Customer): Promise<PersonalFunction[]> {
    const plugins = this.registry.all()
    const active = await Promise.all(
      plugins.map(({ manifest }) => this.entitlements.has(customer.id, manifest.id))
    )
    return functionsWith(plugins.filter((_, place) => active[place]))
  }

  /** Those of add-ons that are not active too: what a person could be granted if it were ordered. */
  everywhere(): PersonalFunction[] {
    return functionsWith(this.registry.all())
  }
}
