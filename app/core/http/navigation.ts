import type { HttpContext } from '@adonisjs/core/http'

export interface NavigationItem {
  /** i18n key. */
  labelKey: string
  href: string
  /** Lowest first. */
  order: number
}

type NavigationSource = (ctx: HttpContext) => NavigationItem[] | Promise<NavigationItem[]>

/** The menu on top, put together from sources that know what the user may open. */
class Navigation {
  #sources: NavigationSource[] = []

  add(source: NavigationSource): void {
    this.#sources.push(source)
  }

  /** Empty when nobody is logged in. */
  async for(ctx: HttpContext): Promise<NavigationItem[]> {
    const items = await Promise.all(this.#sources.map((source) => source(ctx)))
    return items.flat().sort((a, b) => a.order - b.order)
  }
}

export const navigation = new Navigation()

/** The menus beside the pages of one place: `@component('layouts/section', { section: 'admin', .. })`. */
export const sections = {
  admin: new Navigation(),
  provider: new Navigation(),
  me: new Navigation(),
}

/** The tabs of a customer's page at the provider's desk; `href` continues `/provider/customers/:customer`. */
export const customerTabs = new Navigation()

export type Section = keyof typeof sections
