import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const checkout = path.join(import.meta.dirname, '../../..')
const [input = '', answer = ''] = [
  ...readFileSync(path.join(checkout, 'docs/promotions.md'), 'utf8').matchAll(/```json\n([^]*?)\n```/g),
].map(([, block = '']) => block)

/** The command as a person calls it, without any of the application's environment. */
function price(document: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/stoa.mjs', 'promotions', 'price'], {
    cwd: checkout,
    input: document,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test' },
  })
  return { status, stdout, stderr }
}

describe('promotions price', { timeout: 30_000 }, () => {
  it('answers the example of the documentation as it says', () => {
    const { status, stdout } = price(input)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject(JSON.parse(answer))
  })

  it('names the field that is wrong', () => {
    const { status, stdout, stderr } = price(input.replace('"ratePpm": 500000', '"ratePpm": 5000000'))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^promotions\.0\.actions\.0\.benefit\.ratePpm: /)
  })

  it('says what is no JSON', () => {
    expect(price('{')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Not JSON: /) })
  })
})
