import { describe, expect, it } from 'vitest'
import { OPERATORS, type OperatorName } from '.'
import type { Expected, OperatorKind, Scalar, ValueKind } from './operator'

interface Case {
  readonly kind: ValueKind
  readonly expected: Expected
  /** Lists of values for which it holds, and for which it does not. */
  readonly holds: readonly (readonly Scalar[])[]
  readonly fails: readonly (readonly Scalar[])[]
}

const ten = { one: 10 }
const ab = { many: ['a', 'b'] }

/** Every operator has its cases: the type does not allow one without. */
const CASES: Record<OperatorName, readonly Case[]> = {
  eq: [
    { kind: 'number', expected: ten, holds: [[10], [9, 10]], fails: [[9], [], [11]] },
    { kind: 'flag', expected: { one: false }, holds: [[false]], fails: [[true], []] },
  ],
  ne: [{ kind: 'id', expected: { one: 'a' }, holds: [['b'], []], fails: [['a'], ['b', 'a']] }],
  gt: [{ kind: 'money', expected: ten, holds: [[11], [3, 11]], fails: [[10], [9], []] }],
  gte: [{ kind: 'money', expected: ten, holds: [[10], [3, 11]], fails: [[9], []] }],
  lt: [{ kind: 'number', expected: ten, holds: [[9], [11, 0]], fails: [[10], [11], []] }],
  lte: [{ kind: 'number', expected: ten, holds: [[10], [11, 0]], fails: [[11], []] }],
  in: [
    { kind: 'id', expected: ab, holds: [['a'], ['x', 'b']], fails: [['x'], []] },
    { kind: 'id', expected: { many: [] }, holds: [], fails: [['a'], []] },
  ],
  not_in: [
    { kind: 'id', expected: ab, holds: [['x'], []], fails: [['a'], ['x', 'b']] },
    { kind: 'number', expected: { many: [] }, holds: [[1], []], fails: [] },
  ],
  contains: [
    { kind: 'text', expected: { one: 'shirt' }, holds: [['t-shirts'], ['hat', 'shirt']], fails: [['shir'], []] },
    { kind: 'id', expected: { one: 'a' }, holds: [['a'], ['b', 'a']], fails: [['ab'], []] },
  ],
  not_contains: [
    { kind: 'text', expected: { one: 'shirt' }, holds: [['hat'], []], fails: [['t-shirts'], ['hat', 'shirt']] },
    { kind: 'id', expected: { one: 'a' }, holds: [['ab'], []], fails: [['a']] },
  ],
  between: [
    { kind: 'number', expected: { from: 2, to: 4 }, holds: [[2], [4], [1, 3]], fails: [[1], [5], [1, 5], []] },
    { kind: 'money', expected: { from: 4, to: 2 }, holds: [], fails: [[3]] },
  ],
}

describe.each(Object.entries(CASES))('%s', (name, cases) => {
  const operator: OperatorKind = OPERATORS[name as OperatorName]

  it.each(cases)('compares a $kind with $expected', ({ kind, expected, holds, fails }) => {
    expect(operator.kinds).toContain(kind)
    const test = operator.compile(expected, kind)
    expect(holds.filter((actual) => !test(actual))).toEqual([])
    expect(fails.filter((actual) => test(actual))).toEqual([])
  })

  it('refuses a shape that the schema would have refused', () => {
    const wrong: Expected = operator.takes === 'one' ? ab : ten
    expect(() => operator.compile(wrong, 'number')).toThrow(TypeError)
  })
})
