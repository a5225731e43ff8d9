const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const PATTERN = /^s_[a-z2-7]{26}$/

/**
 * Name of a tenant's schema and role: `s_` and the base32 (RFC 4648, lower case) of its UUID's 16 bytes.
 * Opaque on purpose: roles and schemas are visible in the catalog to every tenant.
 */
export function schemaNameFor(id: string): string {
  const hex = id.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new TypeError(`Not a UUID: ${id}`)
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  const groups = bits.padEnd(130, '0').match(/.{5}/g) ?? []
  return `s_${groups.map((group) => ALPHABET[Number.parseInt(group, 2)]).join('')}`
}

/** The name itself when it is safe to stand in SQL; throws otherwise. */
export function checkedSchemaName(name: string): string {
  if (!PATTERN.test(name)) throw new TypeError('Not the name of a tenant schema')
  return name
}
