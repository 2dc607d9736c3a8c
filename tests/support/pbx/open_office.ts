import { Office, type OfficeRules } from './office.ts'
import { PbxWorld } from './pbx_world.ts'
import { Town } from './town.ts'

/** An office on a running exchange, with telephones and callers around it. */
export async function openOffice(rules: OfficeRules = {}) {
  const pbx = await PbxWorld.open()
  const town = await Town.open()
  const office = await Office.found(pbx, town, rules)
  const close = async () => {
    await town.close()
    await pbx.close()
  }
  return { office, close }
}
