import { type OperatorKind, theOne } from './operator'

/** Some text has this text in it; of ids, one is this id. */
export const contains: OperatorKind = {
  kinds: ['id', 'text'],
  takes: 'one',
  compile(expected, kind) {
    const wanted = theOne(expected)
    if (kind === 'id') return (actual) => actual.includes(wanted)
    const part = String(wanted)
    return (actual) => actual.some((value) => String(value).includes(part))
  },
}
