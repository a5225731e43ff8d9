import { image, l, product, same, value } from '../template-builders'

export const coffeeAndTea = [
  product({
    handle: 'whole-bean-coffee',
    title: l('Whole bean coffee', 'Café en grano', 'Café em grãos'),
    summary: l(
      'Two coffees we roast every Tuesday: Huila for milk and mornings, Sidama for filter and afternoons.',
      'Dos cafés que tostamos cada martes: Huila para leche y mañanas, Sidama para filtro y tardes.',
      'Dois cafés que torramos toda terça: Huila para leite e manhãs, Sidama para filtro e tardes.',
    ),
    details: [
      l(
        'Huila, Colombia: red apple, panela, cocoa',
        'Huila, Colombia: manzana roja, panela, cacao',
        'Huila, Colômbia: maçã vermelha, rapadura, cacau',
      ),
      l(
        'Sidama, Ethiopia: jasmine, peach, bergamot',
        'Sidama, Etiopía: jazmín, melocotón, bergamota',
        'Sidama, Etiópia: jasmim, pêssego, bergamota',
      ),
      l(
        'Best from one to eight weeks after roasting',
        'En su mejor momento entre una y ocho semanas tras el tueste',
        'Melhor entre uma e oito semanas após a torra',
      ),
    ],
    vendor: 'Alto & Sol',
    type: 'Coffee',
    category: 'coffee-and-tea',
    tags: ['vegan', 'breakfast', 'bestseller'],
    taxClass: 'reduced',
    sku: 'ALT-BEAN',
    price: { '250-g': 1150, '1-kg': 3990 },
    weightGrams: { '250-g': 280, '1-kg': 1060 },
    stock: [52, 18, 47, 15],
    options: [
      {
        code: 'origin',
        name: l('Origin', 'Origen', 'Origem'),
        values: [value('huila', same('Huila'), '#d9793d'), value('sidama', same('Sidama'), '#7e9b76')],
      },
      {
        code: 'weight',
        name: l('Weight', 'Peso', 'Peso'),
        values: [value('250-g', same('250 g')), value('1-kg', same('1 kg'))],
      },
    ],
    pictures: { huila: 'coffee-huila', sidama: 'coffee-sidama' },
    images: [
      image(
        'coffee-huila',
        l(
          'Cream-coloured bag of Huila coffee with beans around it',
          'Bolsa crema de café Huila con granos alrededor',
          'Pacote creme de café Huila com grãos ao redor',
        ),
      ),
      image(
        'coffee-sidama',
        l('Dark green bag of Sidama coffee', 'Bolsa verde oscuro de café Sidama', 'Pacote verde-escuro de café Sidama'),
      ),
    ],
  }),
  product({
    handle: 'loose-leaf-tea',
    title: l('Loose leaf tea', 'Té a granel', 'Chá a granel'),
    summary: l(
      'Whole leaves in a tin that closes with a sigh: a bright Ceylon, and a rooibos with orange and cinnamon for the evening.',
      'Hojas enteras en una lata que cierra con un suspiro: un Ceilán vivo y un rooibos con naranja y canela para la noche.',
      'Folhas inteiras em uma lata que fecha com um suspiro: um Ceilão vivo e um rooibos com laranja e canela para a noite.',
    ),
    details: [
      l('125 g, about fifty cups', '125 g, unas cincuenta tazas', '125 g, cerca de cinquenta xícaras'),
      l('Ceylon: 95 °C, three minutes', 'Ceilán: 95 °C, tres minutos', 'Ceilão: 95 °C, três minutos'),
      l(
        'Rooibos: boiling, six minutes, no caffeine',
        'Rooibos: hirviendo, seis minutos, sin teína',
        'Rooibos: fervendo, seis minutos, sem cafeína',
      ),
    ],
    vendor: 'House of Leaf',
    type: 'Tea',
    category: 'coffee-and-tea',
    tags: ['vegan', 'gift', 'breakfast'],
    taxClass: 'reduced',
    sku: 'HOL-TEA',
    price: 1290,
    weightGrams: 260,
    stock: [33, 25],
    options: [
      {
        code: 'leaf',
        name: l('Tea', 'Té', 'Chá'),
        values: [
          value('ceylon', l('Ceylon', 'Ceilán', 'Ceilão'), '#1f4a45'),
          value('rooibos', same('Rooibos'), '#b9573a'),
        ],
      },
    ],
    pictures: { ceylon: 'tea-ceylon', rooibos: 'tea-rooibos' },
    images: [
      image(
        'tea-ceylon',
        l(
          'Dark green tin of Ceylon tea with a brass lid and a bowl of leaves',
          'Lata verde oscuro de té de Ceilán con tapa de latón y un cuenco de hojas',
          'Lata verde-escura de chá do Ceilão com tampa de latão e uma tigela de folhas',
        ),
      ),
      image('tea-rooibos', l('Terracotta tin of rooibos', 'Lata terracota de rooibos', 'Lata terracota de rooibos')),
    ],
  }),
]
