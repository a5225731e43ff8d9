import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Binaries, copyBinaries, locateBinaries, repairBinaries } from './binaries'

let place: string
let copy: Binaries
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'stoa-binaries-'))
  copy = copyBinaries(locateBinaries(), place)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

function linkTargets(): string[] {
  const links = JSON.parse(readFileSync(join(copy.native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  return links.map(({ target }) => join(copy.native, '..', target))
}

describe('binaries', () => {
  it('runs after its library links and executable bits were lost, as with npm ci --ignore-scripts', () => {
    for (const link of linkTargets()) rmSync(link, { force: true })
    chmodSync(copy.postgres, 0o644)
    expect(() => execFileSync(copy.postgres, ['--version'], { stdio: 'ignore' })).toThrow()
    expect(repairBinaries(copy)).toBe(linkTargets().length)
    expect(execFileSync(copy.postgres, ['--version'], { encoding: 'utf8' })).toMatch(/^postgres \(PostgreSQL\) \d+/)
    expect(linkTargets().every((link) => existsSync(link))).toBe(true)
  })

  it('has nothing to repair the second time', () => {
    expect(repairBinaries(copy)).toBe(0)
  })

  it('names the missing library when the package is damaged', () => {
    const damaged = join(place, 'damaged')
    const native = join(damaged, 'native')
    cpSync(join(copy.native, 'pg-symlinks.json'), join(native, 'pg-symlinks.json'))
    const binaries = { ...copy, native, postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') }
    expect(() => repairBinaries(binaries)).toThrow(/libecpg.*npm ci/)
  })
})
