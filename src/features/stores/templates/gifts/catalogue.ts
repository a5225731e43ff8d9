import { l } from '../template-builders'
import type { TemplateCategory, TemplateCollection } from '../template-schema'

export const categories: TemplateCategory[] = [
  {
    handle: 'gift-boxes',
    name: l('Gift boxes', 'Cajas regalo', 'Caixas-presente'),
    description: l(
      'Chosen, packed and tied by us.',
      'Elegidas, preparadas y atadas por nosotros.',
      'Escolhidas, embaladas e amarradas por nós.',
    ),
  },
  {
    handle: 'home',
    name: l('For the home', 'Para la casa', 'Para a casa'),
    description: l(
      'Small things that change a room.',
      'Cosas pequeñas que cambian una habitación.',
      'Coisas pequenas que mudam um cômodo.',
    ),
  },
  {
    handle: 'kitchen-and-table',
    parent: 'home',
    name: l('Kitchen and table', 'Cocina y mesa', 'Cozinha e mesa'),
    description: l('Stoneware thrown by hand.', 'Gres torneado a mano.', 'Grés torneado à mão.'),
  },
  {
    handle: 'scent',
    parent: 'home',
    name: l('Candles and soap', 'Velas y jabones', 'Velas e sabonetes'),
    description: l('Scents that come from plants.', 'Aromas que vienen de plantas.', 'Aromas que vêm de plantas.'),
  },
  {
    handle: 'decoration',
    parent: 'home',
    name: l('Decoration', 'Decoración', 'Decoração'),
    description: l(
      'Vases, prints, cushions, plants.',
      'Jarrones, láminas, cojines, plantas.',
      'Vasos, gravuras, almofadas, plantas.',
    ),
  },
  {
    handle: 'paper',
    name: l('Paper', 'Papelería', 'Papelaria'),
    description: l(
      'To write on and to wrap with.',
      'Para escribir y para envolver.',
      'Para escrever e para embrulhar.',
    ),
  },
  {
    handle: 'children',
    name: l('For children', 'Para niños', 'Para crianças'),
    description: l('Wood, wonder and no batteries.', 'Madera, asombro y sin pilas.', 'Madeira, encanto e sem pilhas.'),
  },
]

export const collections: TemplateCollection[] = [
  {
    kind: 'manual',
    handle: 'always-right',
    title: l('Always right', 'Siempre acierta', 'Sempre acerta'),
    description: l(
      'What people come back for when they do not know what to give.',
      'A lo que se vuelve cuando no se sabe qué regalar.',
      'O que todos procuram de novo quando não sabem o que dar.',
    ),
    products: [
      'ready-made-gift-box',
      'scented-candle',
      'stoneware-mug',
      'wooden-rainbow',
      'linen-notebook',
      'vase-with-pampas',
      'potted-succulent',
      'knitted-cushion',
    ],
  },
  {
    kind: 'rule',
    handle: 'little-things',
    title: l('Little things', 'Detalles', 'Lembrancinhas'),
    description: l(
      'Small in price, not in thought.',
      'Pequeños de precio, no de intención.',
      'Pequenas no preço, não na intenção.',
    ),
    match: 'all',
    rules: [{ field: 'price', relation: 'below', valueBaseMinor: 3000 }],
    sort: 'price-low',
  },
  {
    kind: 'rule',
    handle: 'made-by-hand',
    title: l('Made by hand', 'Hecho a mano', 'Feito à mão'),
    description: l(
      'By people whose names we know.',
      'Por gente cuyo nombre conocemos.',
      'Por gente cujo nome conhecemos.',
    ),
    match: 'all',
    rules: [{ field: 'tag', relation: 'equals', value: 'handmade' }],
    sort: 'newest',
  },
  {
    kind: 'rule',
    handle: 'winter',
    title: l('Winter', 'Invierno', 'Inverno'),
    description: l('For the weeks with candles.', 'Para las semanas de velas.', 'Para as semanas de velas.'),
    match: 'any',
    rules: [
      { field: 'tag', relation: 'equals', value: 'winter' },
      { field: 'type', relation: 'equals', value: 'Candle' },
    ],
    sort: 'price-low',
  },
]
