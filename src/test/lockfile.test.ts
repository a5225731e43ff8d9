import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeLockfile } from '../../scripts/complete-lockfile.mjs'

const read = () => JSON.parse(readFileSync('package-lock.json', 'utf8'))

describe('package-lock.json', () => {
  it('names the binaries of every platform, so that npm ci accepts it (node scripts/complete-lockfile.mjs)', () => {
    expect(completeLockfile(read())).toEqual([])
  })

  it('is completed with the platform that a name tells', () => {
    const lockfile = read()
    delete lockfile.packages['node_modules/@biomejs/cli-linux-x64-musl']
    expect(completeLockfile(lockfile)).toEqual(['@biomejs/cli-linux-x64-musl'])
    expect(lockfile.packages['node_modules/@biomejs/cli-linux-x64-musl']).toMatchObject({
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      optional: true,
    })
  })
})
