import type { OperatorKind } from './operator'

/** Some value lies in the range, both ends included. */
export const between: OperatorKind = {
  kinds: ['number', 'money'],
  takes: 'range',
  compile(expected) {
    if (!('from' in expected)) throw new TypeError('The operator compares with a range')
    const { from, to } = expected
    return (actual) => actual.some((value) => Number(value) >= from && Number(value) <= to)
  },
}
