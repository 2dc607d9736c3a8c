import encryption from '@adonisjs/core/services/encryption'

/** A shared secret is encrypted wherever it is kept, in the table and before that in the session (privacy 31). */
const PURPOSE = 'second_factors.secret'

export const sealSecret = (secret: string): string =>
  encryption.encrypt(secret, { purpose: PURPOSE })

/** Null for what was not sealed here, or with a key that is gone. */
export const openSecret = (sealed: string): string | null => encryption.decrypt(sealed, PURPOSE)
