import SecondFactor from '#access/second_factor/models/second_factor'

/** Whether the user has set up any. One look in the index on `user_id`. */
export async function hasSecondFactor(userId: number): Promise<boolean> {
  return (await SecondFactor.query().select('id').where('userId', userId).first()) !== null
}
