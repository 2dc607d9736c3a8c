import { errors, type HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'
import { actorOf } from '#access/controllers/actor_of'
import { formTime, moment } from '#core/norwegian_time'
import { Publish } from '#notices/actions/publish'
import { RewritePublication } from '#notices/actions/rewrite_publication'
import Publication from '#notices/models/publication'
import { publicationRow } from '#notices/publication_view'
import { customersThatAccepted } from '#notices/queries/acceptances'
import { allPublications } from '#notices/queries/publications'
import { newPublication, rewrittenPublication } from '#notices/validators'

/** Provider staff write notices and service terms (C13). */
export default class PublicationsController {
  async index({ i18n, view }: HttpContext) {
    const publications = await allPublications()
    const accepted = await customersThatAccepted(publications.map(({ id }) => id))
    return view.render('pages/notices/publications', {
      rows: publications.map((publication) => ({
        ...publicationRow(publication, i18n, Date.now()),
        accepted: accepted.get(publication.id) ?? 0,
      })),
    })
  }

  async create({ view }: HttpContext) {
    return view.render('pages/notices/write', { publication: null })
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(newPublication)
    const { kind } = input
    const outcome = await new Publish().execute({ kind, ...textFrom(input) }, actorOf(ctx))
    if (outcome.ok) return saved(ctx)
    return this.#again(ctx, null, outcome.refusal)
  }

  async edit(ctx: HttpContext) {
    const publication = await found(ctx)
    return ctx.view.render('pages/notices/write', {
      publication,
      publishedAt: formTime(publication.publishedAt),
      isPublished: publication.isPublished(Date.now()),
    })
  }

  async update(ctx: HttpContext) {
    const publication = await found(ctx)
    const input = await ctx.request.validateUsing(rewrittenPublication)
    const change = { ...textFrom(input), id: publication.id, version: input.version }
    const outcome = await new RewritePublication().execute(change, actorOf(ctx))
    return outcome.ok ? saved(ctx) : this.#again(ctx, publication, outcome.refusal)
  }

  /** What was written stays in the form. */
  async #again(ctx: HttpContext, publication: Publication | null, refusal: string) {
    ctx.session.flashAll()
    ctx.session.flash('notice', `notices.refusal.${refusal}`)
    const place = publication ? `/${publication.id}` : '/new'
    return ctx.response.redirect().toPath(`/provider/publications${place}`)
  }
}

type Written = Pick<
  Infer<typeof newPublication>,
  'titleNb' | 'titleEn' | 'textNb' | 'textEn' | 'isMaterial' | 'publishedAt'
>

function textFrom({ titleNb, titleEn, textNb, textEn, isMaterial, publishedAt }: Written) {
  return {
    ...{ titleNb, titleEn, textNb, textEn },
    isMaterial: isMaterial !== undefined,
    publishedAt: moment(publishedAt),
  }
}

async function found({ params, request }: HttpContext): Promise<Publication> {
  const publication = await Publication.find(params.publication)
  if (publication) return publication
  throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
}

function saved({ response, session }: HttpContext) {
  session.flash('notice', 'notices.saved')
  return response.redirect().toPath('/provider/publications')
}
