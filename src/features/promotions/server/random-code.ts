import { randomBytes } from 'node:crypto'
import { CODE_ALPHABET } from '../promotion-codes-schema'

/** Beyond it the alphabet would not fit evenly, and some letters would come more often than others. */
const FAIR = 256 - (256 % CODE_ALPHABET.length)

/** Random characters of the alphabet, each as likely as any other, that nobody can foresee. */
export function randomCode(length: number): string {
  let code = ''
  while (code.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < FAIR && code.length < length) code += CODE_ALPHABET[byte % CODE_ALPHABET.length] ?? ''
    }
  }
  return code
}
