import { l } from '../template-builders'
import type { TemplateCategory, TemplateCollection } from '../template-schema'

export const categories: TemplateCategory[] = [
  {
    handle: 'pantry',
    name: l('Pantry', 'Despensa', 'Despensa'),
    description: l(
      'What keeps, and makes a meal of the rest.',
      'Lo que se guarda y convierte el resto en comida.',
      'O que dura e transforma o resto em refeição.',
    ),
  },
  {
    handle: 'oil-and-spices',
    parent: 'pantry',
    name: l('Oil and spices', 'Aceite y especias', 'Azeite e especiarias'),
    description: l('This year’s harvest, always.', 'Siempre de la cosecha del año.', 'Sempre da colheita do ano.'),
  },
  {
    handle: 'bread-and-pasta',
    parent: 'pantry',
    name: l('Bread and pasta', 'Pan y pasta', 'Pão e massa'),
    description: l('Flour, water, time.', 'Harina, agua, tiempo.', 'Farinha, água, tempo.'),
  },
  {
    handle: 'fresh',
    name: l('Fresh', 'Fresco', 'Fresco'),
    description: l(
      'Picked, cut or baked to order.',
      'Recogido, cortado u horneado por encargo.',
      'Colhido, cortado ou assado sob encomenda.',
    ),
  },
  {
    handle: 'coffee-and-tea',
    name: l('Coffee and tea', 'Café y té', 'Café e chá'),
    description: l(
      'Roasted weekly, picked by hand.',
      'Tostado cada semana, recogido a mano.',
      'Torrado toda semana, colhido à mão.',
    ),
  },
  {
    handle: 'sweet',
    name: l('Sweet', 'Dulce', 'Doces'),
    description: l(
      'Honey, jam, chocolate and small cakes.',
      'Miel, mermelada, chocolate y pastelitos.',
      'Mel, geleia, chocolate e docinhos.',
    ),
  },
]

export const collections: TemplateCollection[] = [
  {
    kind: 'manual',
    handle: 'sunday-breakfast',
    title: l('Sunday breakfast', 'Desayuno de domingo', 'Café da manhã de domingo'),
    description: l(
      'Enough for four, and for staying at the table.',
      'Para cuatro, y para quedarse en la mesa.',
      'Para quatro, e para ficar na mesa.',
    ),
    products: [
      'whole-bean-coffee',
      'sourdough-loaf',
      'strawberry-jam',
      'crate-of-oranges',
      'orange-blossom-honey',
      'hazelnut-granola',
      'loose-leaf-tea',
      'olive-oil-picual',
    ],
  },
  {
    kind: 'rule',
    handle: 'plant-based',
    title: l('Plant-based', 'Sin origen animal', 'À base de plantas'),
    description: l('Nothing of animal origin.', 'Nada de origen animal.', 'Nada de origem animal.'),
    match: 'all',
    rules: [{ field: 'tag', relation: 'equals', value: 'vegan' }],
    sort: 'title',
  },
  {
    kind: 'rule',
    handle: 'under-ten',
    title: l('Small pleasures', 'Pequeños placeres', 'Pequenos prazeres'),
    description: l('Good things that cost little.', 'Cosas buenas que cuestan poco.', 'Coisas boas que custam pouco.'),
    match: 'all',
    rules: [{ field: 'price', relation: 'below', valueBaseMinor: 1000 }],
    sort: 'price-low',
  },
  {
    kind: 'rule',
    handle: 'to-give',
    title: l('To give', 'Para regalar', 'Para presentear'),
    description: l('They come wrapped.', 'Llegan envueltos.', 'Já chegam embrulhados.'),
    match: 'all',
    rules: [{ field: 'tag', relation: 'equals', value: 'gift' }],
    sort: 'price-low',
  },
]
