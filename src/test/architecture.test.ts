import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import configuration from '../../.dependency-cruiser.mjs'
import { checkLayers, readImports } from '../../scripts/local/layers.mjs'

/** For each rule a file that breaks it, and what that file imports. */
const VIOLATIONS: Record<string, { file: string; imports: string; as?: string }> = {
  'no-cycles': { file: 'src/lib/round.ts', imports: 'src/lib/about.ts' },
  resolvable: { file: 'src/lib/lost.ts', imports: 'src/lib/nowhere.ts' },
  'no-dev-packages-in-production': { file: 'src/features/a/server/measure-thing.ts', imports: 'dev-package' },
  'no-test-code-in-production': { file: 'src/server/under-test.ts', imports: 'src/test/factory.ts' },
  'app-holds-routes-only': { file: 'src/app/page.tsx', imports: 'src/server/errors.ts' },
  'route-handlers-use-a-features-front-door': {
    file: 'src/app/x/route.ts',
    imports: 'src/features/a/server/place-thing.ts',
  },
  'components-know-no-server': {
    file: 'src/features/a/components/form.tsx',
    imports: 'src/features/a/server/index.ts',
  },
  'components-know-no-database': { file: 'src/features/a/components/list.tsx', imports: 'pg' },
  'routers-are-lists': {
    file: 'src/features/a/server/admin-router.ts',
    imports: 'src/features/a/server/thing-repository.ts',
  },
  'features-meet-at-the-front-door': {
    file: 'src/features/a/server/copy-thing.ts',
    imports: 'src/features/b/server/make-other.ts',
  },
  'use-cases-know-no-interface': { file: 'src/features/a/server/show-thing.ts', imports: 'src/ui/button.tsx' },
  'only-repositories-know-the-database': { file: 'src/features/a/server/read-thing.ts', imports: 'pg' },
  'repositories-hold-rows-only': {
    file: 'src/features/a/server/bad-repository.ts',
    imports: 'src/features/a/engine/rule.ts',
  },
  'engines-are-pure': { file: 'src/features/a/engine/late.ts', imports: 'src/server/errors.ts' },
  'engines-know-no-node': { file: 'src/features/a/engine/random.ts', imports: 'node:crypto' },
  'schemas-are-client-safe': { file: 'src/features/a/a-schema.ts', imports: 'src/server/errors.ts' },
  'server-knows-no-feature': { file: 'src/server/nosy.ts', imports: 'src/features/a/server/index.ts' },
  'tenancy-stands-alone': { file: 'src/server/tenancy/leaning.ts', imports: 'src/server/errors.ts' },
  'launcher-stands-alone': { file: 'src/server/database/embedded/leaning.ts', imports: 'src/server/errors.ts' },
  'ui-holds-no-data': { file: 'src/ui/greedy.tsx', imports: 'src/features/b/b-schema.ts' },
  'lib-imports-nothing-of-ours': { file: 'src/lib/leaning.ts', imports: 'src/ui/button.tsx' },
}

/** Imports as they ought to be: none of them may be reported. */
const ALLOWED: { file: string; imports: string; typeOnly?: boolean }[] = [
  { file: 'src/app/shop/page.tsx', imports: 'src/features/b/components/view.tsx' },
  { file: 'src/app/y/route.ts', imports: 'src/features/b/server/index.ts' },
  { file: 'src/features/b/components/view.tsx', imports: 'src/features/b/b-schema.ts' },
  { file: 'src/features/b/components/typed.tsx', imports: 'src/features/b/server/make-other.ts', typeOnly: true },
  { file: 'src/features/b/server/admin-router.ts', imports: 'src/features/b/server/make-other.ts' },
  { file: 'src/features/b/server/index.ts', imports: 'src/features/b/server/make-other.ts' },
  { file: 'src/features/b/server/use-a.ts', imports: 'src/features/a/server/index.ts' },
  { file: 'src/features/b/server/use-rows.ts', imports: 'src/features/b/server/other-repository.ts' },
  { file: 'src/features/b/server/other-repository.ts', imports: 'pg' },
  { file: 'src/features/b/engine/sum.ts', imports: 'src/lib/amount.ts' },
  { file: 'src/lib/shape-of-round.ts', imports: 'src/lib/shape-of-about.ts' },
  { file: 'src/lib/shape-of-about.ts', imports: 'src/lib/shape-of-round.ts', typeOnly: true },
  { file: 'src/server/trpc/root.ts', imports: 'src/features/b/server/admin-router.ts' },
]

/** What the imports lead to, when it does not import anything itself. */
const PLAIN = [
  'src/server/errors.ts',
  'src/test/factory.ts',
  'src/ui/button.tsx',
  'src/lib/amount.ts',
  'src/features/a/engine/rule.ts',
  'src/features/a/server/index.ts',
  'src/features/a/server/place-thing.ts',
  'src/features/a/server/thing-repository.ts',
  'src/features/b/b-schema.ts',
  'src/features/b/server/make-other.ts',
]

type Violation = Awaited<ReturnType<typeof checkLayers>>['violations'][number]

let tree: string
let findings: Violation[]

function write(file: string, text: string): void {
  const path = join(tree, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function importLine(from: string, target: string, typeOnly = false): string {
  const depth = from.split('/').length - 1
  const specifier = target.startsWith('src/') ? `${'../'.repeat(depth)}${target.replace(/\.tsx?$/, '')}` : target
  return typeOnly ? `import type { value } from '${specifier}'\n` : `import '${specifier}'\n`
}

function writePackage(name: string): void {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
  write(`node_modules/${name}/index.js`, 'module.exports = {}\n')
}

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'stoa-architecture-'))
  const dependencies = { dependencies: { pg: '1.0.0' }, devDependencies: { 'dev-package': '1.0.0' } }
  write('package.json', JSON.stringify({ name: 'x', ...dependencies }))
  write('tsconfig.json', '{}')
  for (const name of ['pg', 'dev-package']) writePackage(name)
  for (const file of PLAIN) write(file, 'export const value = 1\n')
  write('src/lib/about.ts', importLine('src/lib/about.ts', 'src/lib/round.ts'))
  for (const { file, imports } of Object.values(VIOLATIONS)) write(file, importLine(file, imports))
  for (const { file, imports, typeOnly } of ALLOWED) {
    write(file, `${importLine(file, imports, typeOnly)}export const own = 1\n`)
  }
  findings = (await checkLayers(tree, ['src'])).violations
}, 60_000)
afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('layer rules', () => {
  it('have a case each', () => {
    const names = (configuration.forbidden ?? []).map(({ name }) => String(name)).toSorted()
    expect(Object.keys(VIOLATIONS).toSorted()).toEqual(names)
  })

  it.each(Object.entries(VIOLATIONS))('%s fires', (name, { file }) => {
    const rules = findings.filter(({ from, to }) => from === file || to.includes(file)).map(({ rule }) => rule)
    expect(rules).toContain(name)
  })

  it('let through what is allowed', () => {
    const files = ALLOWED.map(({ file }) => file)
    expect(findings.filter((finding) => files.includes(finding.from))).toEqual([])
  })

  it('see every import of a value that is in the text, although the TypeScript is not parsed', async () => {
    const { modules } = await checkLayers('.', ['src'])
    const files = modules.filter(({ source }) => /^src\/(?!generated\/).*\.tsx?$/.test(source))
    const missed = files.flatMap(({ source, dependencies }) => {
      const seen = new Set(dependencies.map(({ module }) => module.replace(/^node:/, '')))
      const statements = readImports(readFileSync(source, 'utf8')).filter(({ isTypeOnly }) => !isTypeOnly)
      const written = statements.map(({ module }) => module.replace(/^node:/, ''))
      return written
        .filter((module) => !seen.has(module) && !module.endsWith('.css'))
        .map((module) => `${source}: ${module}`)
    })
    expect(files.length).toBeGreaterThan(50)
    expect(missed).toEqual([])
  }, 60_000)
})

describe('readImports', () => {
  it.each([
    ["import { a } from './x'", false],
    ["import type { A } from './x'", true],
    ["import { type A, type B } from './x'", true],
    ["import { type A, b } from './x'", false],
    ["import type A from './x'", true],
    ["import './x'", false],
    ["export { a } from './x'", false],
    ["export type { A } from './x'", true],
    ["export * from './x'", false],
    ["import a, {\n  type B,\n} from './x'", false],
    ["import {\n  type A,\n  type B,\n} from './x'", true],
  ])('%j', (text, isTypeOnly) => {
    expect(readImports(`${text}\n`)).toEqual([{ module: './x', isTypeOnly }])
  })
})
