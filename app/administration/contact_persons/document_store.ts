import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import config from '@adonisjs/core/services/config'
import encryption from '@adonisjs/core/services/encryption'

/** What a document's key is encrypted for. */
const PURPOSE = 'authorisations.document_key'
const CIPHER = 'aes-256-gcm'
const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16]

export interface KeptDocument {
  /** Its name in the folder, which says nothing. */
  file: string
  /** Encrypted. */
  key: string
}

/** Documents as files that nobody can read without their row: each has a key of its own, and the row keeps it encrypted. */
export class DocumentStore {
  constructor(private folder: string = config.get<string>('documents.folder')) {}

  /** Whole or not at all: it gets its name when all of it is written. */
  async keep(content: Buffer): Promise<KeptDocument> {
    const [key, nonce] = [randomBytes(KEY_BYTES), randomBytes(NONCE_BYTES)]
    const cipher = createCipheriv(CIPHER, key, nonce)
    const sealed = [cipher.update(content), cipher.final()]
    const file = randomUUID()
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const whole = Buffer.concat([nonce, cipher.getAuthTag(), ...sealed])
    await writeFile(this.#path(`${file}.part`), whole, { mode: 0o600, flush: true })
    await rename(this.#path(`${file}.part`), this.#path(file))
    return { file, key: encryption.encrypt(key.toString('base64'), { purpose: PURPOSE }) }
  }

  /** @throws when it is gone or was tampered with. */
  async read({ file, key }: KeptDocument): Promise<Buffer> {
    const opened = encryption.decrypt<string>(key, PURPOSE)
    if (opened === null) throw new Error(`The key of document ${file} cannot be read`)
    const whole = await readFile(this.#path(file))
    const nonce = whole.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv(CIPHER, Buffer.from(opened, 'base64'), nonce)
    decipher.setAuthTag(whole.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const sealed = whole.subarray(NONCE_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  }

  async discard({ file }: KeptDocument): Promise<void> {
    await rm(this.#path(file), { force: true })
  }

  #path(file: string): string {
    return join(this.folder, file)
  }
}
