import type { HttpContext } from '@adonisjs/core/http'

/** A strip on top of every page: an Edge template and what it shows. */
export interface Banner {
  template: string
  data: Record<string, unknown>
}

type BannerSource = (ctx: HttpContext) => Banner | null | Promise<Banner | null>

/** What stands above every page for as long as it is true, whatever the page. */
class Banners {
  #sources: BannerSource[] = []

  add(source: BannerSource): void {
    this.#sources.push(source)
  }

  async for(ctx: HttpContext): Promise<Banner[]> {
    const banners = await Promise.all(this.#sources.map((source) => source(ctx)))
    return banners.filter((banner) => banner !== null)
  }
}

export const banners = new Banners()
