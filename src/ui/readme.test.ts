import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const readme = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8')
const components = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => `@/ui/${path.basename(file, '.tsx')}`)

it('lists every component', () => {
  expect(components.length).toBeGreaterThan(50)
  expect(components.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

it('names only what exists', () => {
  const named = [...readme.matchAll(/`@\/ui\/([\w/-]+)`/g)].map(([, name = '']) => name)
  const here = new Set(
    readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).map((file) => file.replace(/\.tsx?$/, '')),
  )
  expect(named.filter((name) => !here.has(name))).toEqual([])
})
