import { errors } from '@adonisjs/auth'
import { done, refused, type Result } from '#core/result'
import User from '#access/models/user'

export interface Credentials {
  username: string
  password: string
}

/**
 * Whose username and password are these? One refusal for every reason, after one round of scrypt in every case: the answer and
 * its time tell nobody which usernames exist, are blocked or belong to a suspended customer.
 */
export class CheckCredentials {
  async execute({ username, password }: Credentials): Promise<Result<User, 'not_let_in'>> {
    const user = await this.#verified(username, password)
    return user && (await user.isLetIn()) ? done(user) : refused('not_let_in')
  }

  async #verified(username: string, password: string): Promise<User | null> {
    try {
      return await User.verifyCredentials(username, password)
    } catch (error) {
      if (error instanceof errors.E_INVALID_CREDENTIALS) return null
      throw error
    }
  }
}
