import type { Group } from '@japa/runner/core'
import { RunningProduct } from './running_product.ts'

/** One product for the whole group, in a process of its own; after each test everybody hangs up and the books are checked. */
export function withProduct(group: Group): () => RunningProduct {
  let product: RunningProduct
  group.setup(async () => {
    product = await RunningProduct.open()
    return () => product.close()
  })
  group.each.teardown(() => product.everybodyHangsUp())
  return () => product
}
