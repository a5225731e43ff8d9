import { l } from '../template-builders'
import type { TemplateCategory, TemplateCollection } from '../template-schema'

export const categories: TemplateCategory[] = [
  {
    handle: 'audio',
    name: l('Audio', 'Sonido', 'Áudio'),
    description: l(
      'For one pair of ears or a whole room.',
      'Para un par de oídos o para toda la sala.',
      'Para um par de ouvidos ou para a sala toda.',
    ),
  },
  {
    handle: 'headphones',
    parent: 'audio',
    name: l('Headphones', 'Auriculares', 'Fones de ouvido'),
    description: l('Over the ear and in it.', 'De diadema y de botón.', 'Over-ear e intra-auriculares.'),
  },
  {
    handle: 'speakers',
    parent: 'audio',
    name: l('Speakers and turntables', 'Altavoces y tocadiscos', 'Caixas de som e toca-discos'),
    description: l('From the beach to the living room.', 'De la playa al salón.', 'Da praia à sala de estar.'),
  },
  {
    handle: 'desk',
    name: l('Desk', 'Escritorio', 'Mesa de trabalho'),
    description: l('What your hands touch all day.', 'Lo que tocas todo el día.', 'O que suas mãos tocam o dia todo.'),
  },
  {
    handle: 'wearables',
    name: l('Wearables', 'Para llevar puesto', 'Vestíveis'),
    description: l(
      'Small screens that stay out of the way.',
      'Pantallas pequeñas que no estorban.',
      'Telas pequenas que não atrapalham.',
    ),
  },
  {
    handle: 'cameras-and-reading',
    name: l('Cameras and reading', 'Cámaras y lectura', 'Câmeras e leitura'),
    description: l(
      'Made for one thing each.',
      'Cada uno hecho para una sola cosa.',
      'Cada um feito para uma só coisa.',
    ),
  },
  {
    handle: 'power',
    name: l('Power', 'Energía', 'Energia'),
    description: l(
      'Chargers, cables and power banks.',
      'Cargadores, cables y baterías.',
      'Carregadores, cabos e baterias.',
    ),
  },
]

export const collections: TemplateCollection[] = [
  {
    kind: 'manual',
    handle: 'the-quiet-desk',
    title: l('The quiet desk', 'El escritorio tranquilo', 'A mesa tranquila'),
    description: l(
      'Everything for eight focused hours.',
      'Todo para ocho horas de concentración.',
      'Tudo para oito horas de foco.',
    ),
    products: [
      'noise-cancelling-headphones',
      'mechanical-keyboard',
      'desk-lamp',
      'ergonomic-mouse',
      'portable-speaker',
      'smartwatch',
      'gan-charger-100w',
      'compact-camera',
    ],
  },
  {
    kind: 'rule',
    handle: 'for-the-road',
    title: l('For the road', 'Para viajar', 'Para a estrada'),
    description: l('Light, rugged, charged.', 'Ligero, resistente y con batería.', 'Leve, resistente e carregado.'),
    match: 'any',
    rules: [
      { field: 'tag', relation: 'equals', value: 'travel' },
      { field: 'tag', relation: 'equals', value: 'outdoor' },
    ],
    sort: 'price-low',
  },
  {
    kind: 'rule',
    handle: 'made-to-be-repaired',
    title: l('Made to be repaired', 'Hecho para repararse', 'Feito para consertar'),
    description: l(
      'Batteries, cushions and switches you can change yourself.',
      'Baterías, almohadillas e interruptores que cambias tú.',
      'Baterias, almofadas e chaves que você mesmo troca.',
    ),
    match: 'all',
    rules: [{ field: 'tag', relation: 'equals', value: 'repairable' }],
    sort: 'newest',
  },
  {
    kind: 'rule',
    handle: 'offers',
    title: l('Offers', 'Ofertas', 'Ofertas'),
    description: l(
      'Reduced while stocks last.',
      'Rebajados hasta agotar existencias.',
      'Com desconto enquanto houver estoque.',
    ),
    match: 'all',
    rules: [{ field: 'compare-at', relation: 'is-set' }],
    sort: 'price-low',
  },
]
