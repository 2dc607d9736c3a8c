import { createHash, randomBytes } from 'node:crypto'

/** 32 signs without those that are taken for others (i, l, o, u): five bits each. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'

const HOW_MANY = 10
const SIGNS_EACH = 16

/** Ten codes of 80 random bits, in groups that can be copied by hand. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, newCode)
}

/** As it is stored. Capitals, spaces and hyphens are as people write them; o, i and l are taken for what they look like. */
export function hashOfRecoveryCode(typed: string): string {
  const code = typed
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
  return createHash('sha256').update(code).digest('hex')
}

function newCode(): string {
  const signs = [...randomBytes(SIGNS_EACH)].map((byte) => SIGNS[byte % SIGNS.length])
  return signs.join('').replaceAll(/(.{4})(?=.)/g, '$1-')
}
