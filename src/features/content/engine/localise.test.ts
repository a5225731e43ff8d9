import { describe, expect, it } from 'vitest'
import { assetIdsIn, localise, textIn } from './localise'

describe('texts in several languages', () => {
  it.each([
    ['es', 'en', 'hola'],
    ['pt', 'en', 'hello'],
    ['pt', 'pt', 'hello'],
  ])('in %s with default %s: %s', (locale, defaultLocale, expected) => {
    expect(textIn({ en: 'hello', es: 'hola', pt: '' }, locale, defaultLocale)).toBe(expected)
  })

  it('is empty where there is none', () => {
    expect(textIn({}, 'en', 'en')).toBe('')
  })

  it('resolves a whole section, its pictures too', () => {
    const stored = {
      id: 'a',
      type: 'category-tiles',
      title: { en: 'Shop', es: 'Tienda' },
      tiles: [{ title: { en: 'Shirts' }, image: { assetId: 'x', alt: { es: 'Camisas' } }, link: { kind: 'home' } }],
      limit: 4,
    }
    const picture = ({ assetId, alt }: { assetId: string; alt: string }) => `${assetId}:${alt}`
    expect(localise(stored, { locale: 'es', defaultLocale: 'en', picture })).toEqual({
      id: 'a',
      type: 'category-tiles',
      title: 'Tienda',
      tiles: [{ title: 'Shirts', image: 'x:Camisas', link: { kind: 'home' } }],
      limit: 4,
    })
    expect(assetIdsIn(stored)).toEqual(['x'])
  })
})
