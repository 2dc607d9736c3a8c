import type { Group } from '@japa/runner/core'
import { Office, type OfficeRules } from './office.ts'
import { PbxWorld } from './pbx_world.ts'
import { Town } from './town.ts'

/**
 * An office on a running exchange for each test of the group, with telephones and callers around it.
 * Afterwards everybody hangs up, and whatever a rule forgot to end or to write fails the test.
 */
export function withOffice(group: Group, rules: OfficeRules = {}): () => Office {
  let office: Office
  group.each.setup(async () => {
    const pbx = await PbxWorld.open()
    const town = await Town.open()
    office = await Office.found(pbx, town, rules)
    return async () => {
      town.everybodyHangsUp()
      await pbx.close().finally(() => town.close())
    }
  })
  return () => office
}
