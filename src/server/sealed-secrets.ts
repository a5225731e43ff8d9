import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { env } from '@/env.mjs'
import { deriveKey } from './secrets'
import { singleton } from './singleton'

/** Where a secret belongs: sealed for one place, it opens nowhere else. */
export interface SealedPlace {
  /** What it is: `payhere-merchant-secret`, `smtp-password`. */
  readonly purpose: string
  readonly storeId: string
}

interface Keyring {
  /** Id of the key that new secrets are sealed with. */
  readonly current: string
  readonly keys: ReadonlyMap<string, Buffer>
}

/** The key that is derived from STOA_SECRET; there in any case. */
const DERIVED = 'd'
const VERSION = 's1'

/**
 * Seals a secret of a store (AES-256-GCM): `s1.<key id>.<iv>.<tag>.<text>`, each part base64url. Purpose and store are part of what is
 * authenticated, so that a row copied to another store or column does not open there.
 */
export function seal(place: SealedPlace, secret: string): string {
  const { current, keys } = keyring()
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, current), iv)
  cipher.setAAD(aadOf(place))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return [VERSION, current, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
}

/** Opens what `seal` made. @throws where it was made for another place, by a key that is not here, or was changed */
export function unseal(place: SealedPlace, sealed: string): string {
  const [version, keyId = '', iv = '', tag = '', text = ''] = sealed.split('.')
  if (version !== VERSION) throw new Error('Not a sealed secret')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keyring().keys, keyId), Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAAD(aadOf(place))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
}

/** The same secret under the current key; null where it is that already. */
export function reseal(place: SealedPlace, sealed: string): string | null {
  const [, keyId] = sealed.split('.', 2)
  return keyId === keyring().current ? null : seal(place, unseal(place, sealed))
}

function keyring(): Keyring {
  return singleton('sealed-secrets', () => readKeyring(env.STOA_SEAL_KEYS))
}

/** Keys of `id:base64,id:base64`, the first of them current. Without any, the derived one is. @throws for a key that is not 32 bytes */
export function readKeyring(text: string | undefined): Keyring {
  const entries = (text ?? '').split(',').filter(Boolean)
  const named = entries.map((entry): [string, Buffer] => {
    const [id = '', key = ''] = entry.split(':', 2)
    const bytes = Buffer.from(key, 'base64')
    if (!/^[a-z0-9-]{1,16}$/.test(id) || id === DERIVED || bytes.length !== 32) {
      throw new Error('STOA_SEAL_KEYS: each entry is <id>:<32 bytes in base64>')
    }
    return [id, bytes]
  })
  return { current: named[0]?.[0] ?? DERIVED, keys: new Map([...named, [DERIVED, deriveKey('sealed-secrets')]]) }
}

function keyOf(keys: Keyring['keys'], id: string): Buffer {
  const key = keys.get(id)
  if (!key) throw new Error(`The key "${id}" of a sealed secret is not in STOA_SEAL_KEYS`)
  return key
}

function aadOf({ purpose, storeId }: SealedPlace): Buffer {
  return Buffer.from(`${purpose}\n${storeId}`)
}
