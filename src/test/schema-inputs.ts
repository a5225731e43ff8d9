import { z } from 'zod'

/** What of another store an attacker may know, or guess. */
export interface ForeignValues {
  readonly ids: readonly string[]
  readonly words: readonly string[]
}

interface JsonSchema {
  readonly type?: string
  readonly format?: string
  readonly const?: unknown
  readonly enum?: unknown[]
  readonly anyOf?: JsonSchema[]
  readonly oneOf?: JsonSchema[]
  readonly allOf?: JsonSchema[]
  readonly items?: JsonSchema
  readonly prefixItems?: JsonSchema[]
  readonly properties?: Record<string, JsonSchema>
  readonly required?: string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly pattern?: string
  readonly $ref?: string
  readonly $defs?: Record<string, JsonSchema>
  readonly definitions?: Record<string, JsonSchema>
}

/** Inputs that a procedure's schema lets through, made of another store's values. `random` gives 0 ≤ x < 1. */
export function foreignInput(schema: z.ZodType, foreign: ForeignValues, random: () => number): unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
  const follow = (node: JsonSchema): JsonSchema => {
    const name = node.$ref?.split('/').at(-1)
    if (node.$ref === '#') return root
    return name ? (root.$defs?.[name] ?? root.definitions?.[name] ?? {}) : node
  }
  const make = (given: JsonSchema, depth: number): unknown => {
    const node = follow(given)
    if (node.const !== undefined) return node.const
    if (node.enum) return pick(node.enum)
    const choices = node.anyOf ?? node.oneOf
    if (choices) return make(pick(depth > 6 ? choices.slice(-1) : choices) ?? {}, depth + 1)
    if (node.allOf) return make(Object.assign({}, ...node.allOf.map(follow)) as JsonSchema, depth + 1)
    if (node.type === 'object') return makeObject(node, depth)
    if (node.type === 'array') return makeArray(node, depth)
    return makeScalar(node)
  }
  const makeObject = (node: JsonSchema, depth: number) =>
    Object.fromEntries(
      Object.entries(node.properties ?? {})
        .filter(([name]) => node.required?.includes(name) || random() < 0.5)
        .map(([name, child]) => [name, make(child, depth + 1)]),
    )
  const makeArray = (node: JsonSchema, depth: number) => {
    if (node.prefixItems) return node.prefixItems.map((item) => make(item, depth + 1))
    const length = Math.max(node.minItems ?? 0, depth > 6 ? 0 : 1 + Math.floor(random() * 2))
    return Array.from({ length }, () => make(node.items ?? {}, depth + 1))
  }
  const makeScalar = (node: JsonSchema): unknown => {
    if (node.type === 'boolean') return random() < 0.5
    if (node.type === 'integer' || node.type === 'number')
      return Math.min(Math.max(1, node.minimum ?? 1), node.maximum ?? 5)
    if (node.type === 'null') return null
    if (node.format === 'uuid' || node.pattern?.includes('[0-9a-f')) return pick(foreign.ids)
    if (node.format === 'email') return 'someone@example.test'
    if (node.format === 'date-time') return new Date(0).toISOString()
    if (node.pattern?.includes('[A-Z]{2}')) return 'RO'
    if (node.pattern?.includes('[A-Z]{3}')) return 'EUR'
    return pick([...foreign.words, ...foreign.ids])
  }
  return make(root, 0)
}
