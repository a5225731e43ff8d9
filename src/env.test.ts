import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const declared = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map(([, name = '']) => name).toSorted((a, b) => (a < b ? -1 : 1))

describe('.env.example', () => {
  it('lists every variable of env.mjs, and no other', () => {
    const known = declared(readFileSync('src/env.mjs', 'utf8'), /^ {4}([A-Z][A-Z_]+):/gm)
    const listed = declared(readFileSync('.env.example', 'utf8'), /^([A-Z][A-Z_]+)=/gm)
    expect(known.length).toBeGreaterThan(10)
    expect(listed).toEqual(known)
  })

  it('says of each what it is for', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n')
    const bare = lines.filter((line, index) => /^[A-Z]/.test(line) && !lines[index - 1]?.startsWith('#'))
    // These follow a variable whose comment explains them too; NODE_ENV is Node's own.
    expect(bare.map((line) => line.split('=')[0])).toEqual(['PORT', 'STOA_PROVISIONING_QUEUE', 'MAIL_FROM', 'NODE_ENV'])
  })
})
