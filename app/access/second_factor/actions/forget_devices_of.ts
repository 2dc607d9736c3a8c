import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** No device of this user stands for the second factor any more. */
export async function forgetDevicesOf(
  userId: number,
  client: TransactionClientContract
): Promise<void> {
  await client.from('remembered_devices').where('user_id', userId).delete()
}
