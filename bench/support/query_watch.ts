import db from '@adonisjs/lucid/services/db'

interface Heard {
  sql: string
  bindings?: unknown[]
}

/** A table that fits on a few pages may be read whole. */
const FEW_ROWS = 1000

/** Hears the queries that requests make, and asks the database afterwards how it answers them. */
export class QueryWatch {
  #heard = new Map<string, Heard>()
  #isOn = false

  constructor() {
    const { client } = db.connection().getReadClient()
    client.on('query', (query: Heard) => {
      if (this.#isOn && /^\s*select/i.test(query.sql)) this.#heard.set(query.sql, query)
    })
  }

  async during<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#isOn = true
    try {
      return await work()
    } finally {
      this.#isOn = false
    }
  }

  /** The queries that read a large table from one end to the other. */
  async fullScans(): Promise<string[]> {
    const scans: string[] = []
    for (const query of this.#heard.values()) if (await scansALot(query)) scans.push(query.sql)
    return scans
  }

  get distinctQueries(): number {
    return this.#heard.size
  }
}

async function scansALot({ sql, bindings = [] }: Heard): Promise<boolean> {
  const isMysql = db.connection().dialect.name === 'mysql'
  const explain = isMysql ? `explain ${sql}` : `explain query plan ${sql}`
  const answer = await db.rawQuery(explain, bindings as never)
  if (isMysql) {
    const [plans]: [{ table: string | null; type: string; rows: number }[]] = answer
    return plans.some(
      ({ table, type, rows }) =>
        ['ALL', 'index'].includes(type) && rows > FEW_ROWS && !table?.startsWith('<')
    )
  }
  const plans: { detail: string }[] = answer
  for (const { detail } of plans) {
    const [, table] = /^SCAN (\w+)/.exec(detail) ?? []
    if (table && (await rowsOf(table, sql)) > FEW_ROWS) return true
  }
  return false
}

/** A plan may name an alias: then it is looked up in the query. What is no table (`<derived2>`) is a result on its way. */
async function rowsOf(name: string, sql: string): Promise<number> {
  const [, aliased] = new RegExp(`[\`"](\\w+)[\`"] as [\`"]${name}[\`"]`).exec(sql) ?? []
  const table = aliased ?? name
  const tables = await db.connection().getAllTables()
  if (!tables.includes(table)) return 0
  const found = await db.from(table).count('* as n')
  return Number((found as unknown as { n: number }[])[0].n)
}
