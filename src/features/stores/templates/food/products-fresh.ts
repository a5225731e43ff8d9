import { image, l, product, same, value } from '../template-builders'

export const fresh = [
  product({
    handle: 'sourdough-loaf',
    title: l('Sourdough loaf', 'Pan de masa madre', 'Pão de fermentação natural'),
    summary: l(
      'A kilo of wheat and a little rye, risen for twenty hours and baked dark. Sent the morning it leaves the oven.',
      'Un kilo de trigo con algo de centeno, veinte horas de fermentación y corteza bien tostada. Sale la misma mañana del horno.',
      'Um quilo de trigo com um pouco de centeio, vinte horas de fermentação e casca bem assada. Sai na mesma manhã do forno.',
    ),
    details: [
      l('1 kg; keeps five days in a cloth', '1 kg; aguanta cinco días en un paño', '1 kg; dura cinco dias em um pano'),
      l(
        'Flour, water, salt. Contains gluten',
        'Harina, agua, sal. Contiene gluten',
        'Farinha, água, sal. Contém glúten',
      ),
      l(
        'Choose express delivery, so that it arrives fresh',
        'Elige envío urgente para que llegue reciente',
        'Escolha o envio expresso para chegar fresquinho',
      ),
    ],
    vendor: '{store}',
    type: 'Bread',
    category: 'bread-and-pasta',
    tags: ['vegan', 'fresh', 'bestseller'],
    taxClass: 'reduced',
    sku: 'OWN-SOUR',
    price: 750,
    weightGrams: 1050,
    stock: [16],
    images: [
      image(
        'bread',
        l(
          'Dark-crusted sourdough loaf on a wooden board',
          'Pan de masa madre de corteza oscura sobre una tabla de madera',
          'Pão de fermentação natural de casca escura sobre uma tábua de madeira',
        ),
      ),
    ],
  }),
  product({
    handle: 'crate-of-oranges',
    title: l('Crate of oranges', 'Caja de naranjas', 'Caixa de laranjas'),
    summary: l(
      'Navel oranges picked to order and sent unwaxed, from the tree to your door in three days.',
      'Naranjas Navel recogidas por encargo y sin encerar, del árbol a tu puerta en tres días.',
      'Laranjas-baía colhidas sob encomenda e sem cera, da árvore à sua porta em três dias.',
    ),
    details: [
      l('November to March', 'De noviembre a marzo', 'De novembro a março'),
      l('The peel can be eaten', 'La piel se puede comer', 'A casca pode ser comida'),
      l(
        'Keep cool; eat within two weeks',
        'Conservar en fresco; consumir en dos semanas',
        'Guardar em lugar fresco; consumir em duas semanas',
      ),
    ],
    vendor: 'Huerta Nueve',
    type: 'Fruit',
    category: 'fresh',
    tags: ['spain', 'vegan', 'fresh'],
    taxClass: 'reduced',
    sku: 'HUE-NAVEL',
    price: { '5-kg': 1890, '10-kg': 2990 },
    weightGrams: { '5-kg': 5400, '10-kg': 10700 },
    stock: [20, 12],
    options: [
      {
        code: 'weight',
        name: l('Weight', 'Peso', 'Peso'),
        values: [value('5-kg', same('5 kg')), value('10-kg', same('10 kg'))],
      },
    ],
    images: [
      image(
        'oranges',
        l(
          'Wooden crate full of oranges, half an orange beside it',
          'Caja de madera llena de naranjas, con media naranja al lado',
          'Caixa de madeira cheia de laranjas, com meia laranja ao lado',
        ),
      ),
    ],
  }),
  product({
    handle: 'aged-mountain-cheese',
    title: l('Aged mountain cheese', 'Queso curado de montaña', 'Queijo curado de montanha'),
    summary: l(
      'Raw cow’s milk cheese turned by hand for ten months: nutty, a little sweet, with crystals that crunch.',
      'Queso de leche cruda de vaca volteado a mano diez meses: sabor a nuez, algo dulce, con cristales que crujen.',
      'Queijo de leite cru de vaca virado à mão por dez meses: amendoado, levemente doce, com cristais que estalam.',
    ),
    details: [
      l(
        'Cut to order, wrapped in paper',
        'Cortado al momento, envuelto en papel',
        'Cortado na hora, embrulhado em papel',
      ),
      l('Raw milk, salt, rennet, cultures', 'Leche cruda, sal, cuajo, fermentos', 'Leite cru, sal, coalho, fermentos'),
      l('Travels with a cold pack', 'Viaja con acumulador de frío', 'Viaja com gelo em gel'),
    ],
    vendor: 'Prado Alto',
    type: 'Cheese',
    category: 'fresh',
    tags: ['fresh'],
    taxClass: 'reduced',
    sku: 'PRA-AGED',
    price: { '250-g': 990, '500-g': 1890, wheel: 8900 },
    weightGrams: { '250-g': 300, '500-g': 560, wheel: 2900 },
    stock: [26, 19, 4],
    options: [
      {
        code: 'cut',
        name: l('Cut', 'Corte', 'Corte'),
        values: [
          value('250-g', same('250 g')),
          value('500-g', same('500 g')),
          value('wheel', l('Whole wheel', 'Rueda entera', 'Peça inteira')),
        ],
      },
    ],
    images: [
      image(
        'cheese',
        l(
          'Round cheese with a wedge cut out on a wooden board',
          'Queso redondo con una cuña cortada sobre una tabla',
          'Queijo redondo com uma fatia cortada sobre uma tábua',
        ),
      ),
    ],
  }),
]
