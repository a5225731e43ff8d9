import { describe, expect, it } from 'vitest'
import { isOffensive } from './offensive-names'
import { OFFENSIVE_STEMS, OFFENSIVE_WORDS } from './offensive-words'

describe('offensive names', () => {
  it('knows at least 35 words, each of which it refuses alone, in capitals and inside a name', () => {
    const all = [...OFFENSIVE_WORDS, ...OFFENSIVE_STEMS]
    expect(all.length).toBeGreaterThanOrEqual(35)
    for (const word of all) {
      expect(isOffensive(word), word).toBe(true)
      expect(isOffensive(word.toUpperCase()), word).toBe(true)
      expect(isOffensive(`the-${word}-shop`), word).toBe(true)
    }
  })

  it.each([
    '5h1t happens',
    'f.u.c.k',
    'f-u-c-k-you',
    'FÜCK it',
    'fuuuuck',
    'fuckingshop',
    'b1tch',
    'Bitches & Co',
    'La Mierda',
    'Coño!',
    'el-maricon',
    'm1erda',
    'caralhos',
    'N4zi Store',
    '$hit',
    'a55h0le',
    's1ut',
    'shit!',
    '100%shit',
  ])('refuses %s', (name) => {
    expect(isOffensive(name)).toBe(true)
  })

  it.each([
    'Scunthorpe Ceramics',
    'Penistone Crafts',
    'Cockburn Outfitters',
    'Sussex & Essex Textiles',
    'Therapist Oils',
    'Classic Cars',
    'Peacock Lane',
    'Arsenal Fans',
    'Shiitake Farm',
    'Matsushita Audio',
    'Snigger and Sons',
    'Fire Retardant Paints',
    'Computadoras Lima',
    'Disputada Reputación',
    'Conos y helados',
    'Enviados hoy',
    'Americana Boots',
    'Esmeralda',
    'Cumbria Wool',
    'Analytics for Grapes',
    'Dickens Books',
    'Titan 4ever',
    'Studio 5417',
    'A B C Toys',
    'Buff Uckfield',
    'café-du-nord',
    'O Boticário da Vila',
    'Nazarí Cerámica',
    'Bastardo Vineyard',
  ])('lets %s pass', (name) => {
    expect(isOffensive(name)).toBe(false)
  })
})
