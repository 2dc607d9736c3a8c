import { eachFile, eachImport } from '#tests/architecture/rules'

/** Rules as data in, data out: named so, or kept in a folder of such. */
const PURE = /^(app|plugins)\/.*(_(machine|strategy)\.ts$|\/(machine|strategies|values)\/)/
const OUTSIDE = [
  /^@adonisjs\//,
  /^node:/,
  /^luxon$/,
  /\/models\//,
  /^app\/core\/(clock|sql_moment)$/,
]
const GLOBALS = /\b(Date\.now|new Date\(\)|Math\.random|setTimeout|setInterval|performance\.now)\b/

export const pureFilesStayPure = eachImport((from, { target }) => {
  const reachesOut = PURE.test(from.path) && OUTSIDE.some((outside) => outside.test(target))
  return reachesOut && 'a rule knows no framework, model or clock'
})

export const pureFilesAskNothing = eachFile(({ path, text }) => {
  const asked = PURE.test(path) ? GLOBALS.exec(text) : null
  return asked ? `${asked[0]}: time and chance come in as arguments` : false
})

/** Where requests are met. */
const MEETS_REQUESTS = /\/(controllers|middleware|core\/http)\/|\/routes(\/|\.ts$)/

export const onlyTheEdgeSeesHttp = eachImport((from, { names }) => {
  if (!/^(app|plugins)\//.test(from.path) || MEETS_REQUESTS.test(from.path)) return false
  return names.includes('HttpContext') && 'only controllers, middleware and routes see HttpContext'
})

/** Names that say nothing about what is inside. */
const EMPTY_NAME = /(^|[/_])(utils?|helpers?|managers?|base_service)(?=[/_.])/

export const namesSaySomething = eachFile(({ path }) => {
  return EMPTY_NAME.test(path) && 'name it for what it does'
})
