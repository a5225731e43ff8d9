/** What a field holds. Ids and texts compare without regard to case only where they are texts that a person wrote. */
export type ValueKind = 'id' | 'text' | 'number' | 'money' | 'flag'

/** One value, as read from the facts: money in minor units, text in lower case. */
export type Scalar = string | number | boolean

/** What a condition compares with, once amounts are those of the cart's currency. */
export type Expected = { one: Scalar } | { many: readonly Scalar[] } | { from: number; to: number }

/** Answers for one list of values read from the facts: one for most fields, several for "the products in the cart". */
export type Test = (actual: readonly Scalar[]) => boolean

/**
 * One comparison. Fields are lists of values, so the rule for all is: a positive operator asks for at least one value that satisfies it,
 * and a negative one (ne, not_in, not_contains) is exactly its positive twin's opposite: there is none.
 */
export interface OperatorKind {
  readonly kinds: readonly ValueKind[]
  /** The shape of what it compares with: one value, a list, or a range. */
  readonly takes: 'one' | 'many' | 'range'
  compile(expected: Expected, kind: ValueKind): Test
}

/** @throws TypeError for a shape that the schema would have refused */
export function theOne(expected: Expected): Scalar {
  if ('one' in expected) return expected.one
  throw new TypeError('The operator compares with one value')
}

/** @throws TypeError for a shape that the schema would have refused */
export function theMany(expected: Expected): readonly Scalar[] {
  if ('many' in expected) return expected.many
  throw new TypeError('The operator compares with a list')
}
