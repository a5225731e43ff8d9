import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PASSWORD_MAX, passwordProblem } from './password-rules'

describe('passwordProblem', () => {
  it.each([
    'password',
    'Password1!',
    'P@ssw0rd2026',
    'qwertyuiop',
    'poiuytrewq',
    '1q2w3e4r5t',
    '12345678',
    '31415926',
    'abcdefgh',
    'aaaaaaaaaaaa',
    'abababababab',
    'letmein!!!!',
    'iloveyou2',
    'Passw0rdPassw0rd',
    'welcome2026',
    'abcd1234efgh'.slice(0, 8) + '!',
    '98765432a',
    'contraseña1',
  ])('refuses %s as common', (password) => expect(passwordProblem(password)).toBe('too_common'))

  it.each([
    'correct horse battery',
    'Tr0ub4dor&3',
    'mañana-en-lisboa',
    'zebra kettle',
    '四つ角の古い本屋へ',
    'x7#kQ!pz',
  ])('accepts %s', (password) => expect(passwordProblem(password)).toBeNull())

  it('knows the account itself', () => {
    expect(passwordProblem('AnaLima1987', ['Ana Lima', 'ana.lima@example.com'])).toBe('too_common')
    expect(passwordProblem('analima@example.com', ['Ana Lima', 'analima@example.com'])).toBe('too_common')
    expect(passwordProblem('AnaLima1987', ['Bea Costa', 'bea@example.com'])).toBeNull()
  })

  it('counts characters, not code units, and has an end', () => {
    expect(passwordProblem('🜁🜂🜃🜄')).toBe('too_short')
    expect(passwordProblem('k3&Xq')).toBe('too_short')
    expect(passwordProblem('kX'.repeat(PASSWORD_MAX))).toBe('too_long')
  })

  it('passes what a password manager makes', () => {
    const password = fc.string({
      unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_#%'),
      minLength: 16,
      maxLength: 64,
    })
    fc.assert(
      fc.property(
        password.filter((text) => new Set(text).size > 9),
        (text) => passwordProblem(text) === null,
      ),
    )
  })
})
