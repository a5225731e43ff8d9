import { type OperatorKind, theMany } from './operator'

/** Some value is in the list. An empty list holds nothing. */
export const isIn: OperatorKind = {
  kinds: ['id', 'text', 'number', 'money'],
  takes: 'many',
  compile(expected) {
    const listed = new Set(theMany(expected))
    return (actual) => actual.some((value) => listed.has(value))
  },
}
