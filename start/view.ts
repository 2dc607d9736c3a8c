/** What every template may call, beside what AdonisJS brings. */
import edge from 'edge.js'
import { browserName } from '#access/browser_name'
import { formatOrganisationNumber } from '#customers/organisation_number'
import { assetUrl } from '#core/http/asset_url'
import { formatNumber } from '#numbers/e164'

edge.global('asset', assetUrl)
edge.global('browserName', browserName)
edge.global('phoneNumber', formatNumber)
edge.global('organisationNumber', formatOrganisationNumber)
