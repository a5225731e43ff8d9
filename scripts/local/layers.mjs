// Checks who imports what against .dependency-cruiser.mjs.
//
// dependency-cruiser cannot use TypeScript 7, so it reads our sources as they are and takes `import type` for an
// import. Where a rule is about values only (`dependencyTypesNot: ['type-only']`), what it found is looked at again
// here, in the text.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './paths.mjs'

const program = join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/**
 * @param {string} directory the root of the tree; it holds a tsconfig.json
 * @param {string[]} folders what to look at in it
 * @returns {Promise<{ violations: { rule: string, comment: string, from: string, to: string }[], modules: CruisedModule[] }>}
 * @typedef {{ source: string, dependencies: { module: string, resolved: string }[] }} CruisedModule
 */
export async function checkLayers(directory, folders) {
  const present = folders.filter((folder) => existsSync(join(directory, folder)))
  const { summary, modules } = JSON.parse(await cruise(directory, present))
  const typeOnly = typeOnlyImports(directory, modules)
  const comments = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]))
  const valueRules = new Set(summary.ruleSetUsed.forbidden.filter(isAboutValues).map((rule) => rule.name))
  const violations = summary.violations
    .filter(({ rule, from, to, cycle }) => !valueRules.has(rule.name) || !isHarmless(typeOnly, from, to, cycle))
    .map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      comment: comments.get(rule.name),
      from,
      to: cycle ? cycle.map((step) => step.name).join(' → ') : to,
    }))
  return { violations, modules }
}

function cruise(directory, folders) {
  const args = [program, ...folders, '--config', join(checkout, '.dependency-cruiser.mjs'), '--output-type', 'json']
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: directory, stdio: ['ignore', 'pipe', 'inherit'] })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
  })
}

function isAboutValues({ to }) {
  return [to.dependencyTypesNot, to.viaOnly?.dependencyTypesNot].some((types) => types?.includes('type-only'))
}

function isHarmless(typeOnly, from, to, cycle) {
  if (!cycle) return typeOnly.has(`${from} ${to}`)
  const names = [from, ...cycle.map((step) => step.name)]
  return names.some((name, index) => typeOnly.has(`${name} ${names[index + 1]}`))
}

function typeOnlyImports(directory, modules) {
  const found = new Set()
  for (const { source, dependencies } of modules) {
    if (!/\.tsx?$/.test(source) || dependencies.length === 0 || source.startsWith('node_modules/')) continue
    const statements = readImports(readFileSync(join(directory, source), 'utf8'))
    for (const { module, resolved } of dependencies) {
      const same = statements.filter((statement) => statement.module === module)
      if (same.length > 0 && same.every((statement) => statement.isTypeOnly)) found.add(`${source} ${resolved}`)
    }
  }
  return found
}

/**
 * The static imports and re-exports of a module's text.
 *
 * @param {string} text
 * @returns {{ module: string, isTypeOnly: boolean }[]}
 */
export function readImports(text) {
  const statement = /^[ \t]*(import|export)\s+(?:(type\s+)?([\w*\s{},$]+?)\s+from\s+)?['"]([^'"\n]+)['"]/gm
  return [...text.matchAll(statement)]
    .filter(([, keyword, , clause]) => keyword === 'import' || clause !== undefined)
    .map(([, , type, clause, module]) => ({ module, isTypeOnly: type !== undefined || isAllTypes(clause) }))
}

/** `{ type A, type B }`: nothing is left of it at run time. */
function isAllTypes(clause) {
  const names = /^\{([^}]*)\}$/.exec(clause?.trim() ?? '')?.[1]
  if (!names) return false
  const items = names.split(',').map((name) => name.trim())
  return items.filter(Boolean).every((name) => name.startsWith('type '))
}
