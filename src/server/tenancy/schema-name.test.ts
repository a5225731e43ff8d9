import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedSchemaName, schemaNameFor } from './schema-name'

describe('schemaNameFor', () => {
  it('gives each id a name of its own that passes the check', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 20 }), (ids) => {
        const names = ids.map(schemaNameFor)
        expect(new Set(names).size).toBe(ids.length)
        for (const name of names) expect(checkedSchemaName(name)).toBe(name)
      }),
    )
  })

  it('is RFC 4648 base32', () => {
    expect(schemaNameFor('00000000-0000-0000-0000-000000000000')).toBe(`s_${'a'.repeat(26)}`)
    expect(schemaNameFor('ffffffff-ffff-ffff-ffff-ffffffffffff')).toBe(`s_${'7'.repeat(25)}4`)
  })

  it('refuses what is no id, and names that could end a quoted identifier', () => {
    for (const id of ['', 'x', '0000', "'; --"]) expect(() => schemaNameFor(id)).toThrow(TypeError)
    for (const name of ['public', 's_a', 's_"; DROP', `s_${'A'.repeat(26)}`]) {
      expect(() => checkedSchemaName(name)).toThrow(TypeError)
    }
  })
})
