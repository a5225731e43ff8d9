import { COMMON_WORDS } from './common-passwords'

export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

export type PasswordProblem = 'too_short' | 'too_long' | 'too_common'

/**
 * What is wrong with a new password, or null. Length and a block-list only, as NIST SP 800-63B and ASVS 6.2 ask: no rules
 * about kinds of characters. The block-list is a list of stems: a stem dressed up with digits, capitals and leet
 * spelling is the same guess to those who guess. `about` are texts of the account itself (name, address).
 */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | null {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < PASSWORD_MIN) return 'too_short'
  if (password.length > PASSWORD_MAX) return 'too_long'
  return isCommon(password.normalize('NFKC').toLowerCase(), about) ? 'too_common' : null
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '8': 'b',
}
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1234567890',
  '01234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujm',
]

function isCommon(password: string, about: readonly string[]): boolean {
  if (new Set(password).size < 4 || /^\d{8,10}$/.test(password)) return true
  if (ROWS.some((row) => isRunOf(password, row))) return true
  const stems = [password, undress(password), undress(unleet(password)), unleet(undress(password))]
  const own = about.flatMap(wordsOf)
  return stems.some((stem) => COMMON_WORDS.has(stem) || isDoubled(stem) || own.includes(stem))
}

/** Without the digits and signs that people put around a word. */
function undress(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function unleet(text: string): string {
  return [...text].map((character) => LEET[character] ?? character).join('')
}

/** "abababab", "passwordpassword". */
function isDoubled(text: string): boolean {
  const repeated = /^(.+?)\1+$/s.exec(text)?.[1]
  return repeated !== undefined && (repeated.length < 4 || COMMON_WORDS.has(repeated))
}

/** A walk along a row of keys or the alphabet, forwards, backwards or repeated, with at most three signs around it. */
function isRunOf(password: string, row: string): boolean {
  const backwards = [...row].reverse().join('')
  return [row + row, backwards + backwards].some((walk) => {
    for (let cut = 0; cut <= 3; cut += 1) {
      const start = password.slice(0, password.length - cut)
      const end = password.slice(cut)
      if (walk.includes(start) || walk.includes(end)) return true
    }
    return false
  })
}

function wordsOf(text: string): string[] {
  const whole = text.toLowerCase()
  return [whole, ...whole.split(/[^\p{L}\p{N}]+/u), whole.replaceAll(/[^\p{L}\p{N}]+/gu, '')].filter(
    (word) => word.length >= 4,
  )
}
