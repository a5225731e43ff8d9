import { image, l, product, same, value } from '../template-builders'

export const freshAndCups = [
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
      image(
        'coffee-beans',
        l(
          'Both bags behind a bowl of roasted beans',
          'Las dos bolsas tras un cuenco de granos tostados',
          'Os dois pacotes atrás de uma tigela de grãos torrados',
        ),
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
      image(
        'tea-cup',
        l(
          'A cup of tea in front of the tin',
          'Una taza de té delante de la lata',
          'Uma xícara de chá em frente à lata',
        ),
      ),
    ],
  }),
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
      l('Home country only, with express delivery', 'Solo envío nacional urgente', 'Somente envio nacional expresso'),
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
      image(
        'bread-sliced',
        l(
          'The loaf with two slices cut from it',
          'El pan con dos rebanadas cortadas',
          'O pão com duas fatias cortadas',
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
      image(
        'oranges-cut',
        l('Two oranges and two halves', 'Dos naranjas y dos mitades', 'Duas laranjas e duas metades'),
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
  product({
    handle: 'bean-to-bar-chocolate',
    title: l('Bean-to-bar chocolate', 'Chocolate del grano a la tableta', 'Chocolate do grão à barra'),
    summary: l(
      'Two bars from one small maker in Ghana: a clean dark 72 %, and a dark milk with sea salt.',
      'Dos tabletas de un pequeño obrador de Ghana: un negro limpio del 72 % y un con leche intenso con sal marina.',
      'Duas barras de um pequeno produtor de Gana: um amargo limpo de 72 % e um ao leite intenso com sal marinho.',
    ),
    details: [
      l(
        '80 g in paper and foil, no plastic',
        '80 g en papel y aluminio, sin plástico',
        '80 g em papel e alumínio, sem plástico',
      ),
      l(
        '72 %: cocoa, sugar. 54 %: also milk and salt',
        '72 %: cacao y azúcar. 54 %: además leche y sal',
        '72 %: cacau e açúcar. 54 %: também leite e sal',
      ),
      l('May contain traces of nuts', 'Puede contener trazas de frutos secos', 'Pode conter traços de castanhas'),
    ],
    vendor: 'Nibaro',
    type: 'Chocolate',
    category: 'sweet',
    tags: ['gift', 'bestseller'],
    sku: 'NIB-BAR',
    price: 550,
    weightGrams: 95,
    stock: [70, 58],
    options: [
      {
        code: 'cocoa',
        name: l('Cocoa', 'Cacao', 'Cacau'),
        values: [
          value('72', l('72 % dark', '72 % negro', '72 % amargo'), '#1e3a4c'),
          value(
            '54',
            l('54 % dark milk, sea salt', '54 % con leche y sal marina', '54 % ao leite com sal marinho'),
            '#d8694f',
          ),
        ],
      },
    ],
    pictures: { '72': 'choc-72', '54': 'choc-54' },
    images: [
      image(
        'choc-72',
        l(
          'Dark chocolate bar half out of its blue wrapper',
          'Tableta de chocolate negro asomando de su envoltorio azul',
          'Barra de chocolate amargo saindo da embalagem azul',
        ),
      ),
      image(
        'choc-54',
        l(
          'Dark milk chocolate bar in a coral wrapper',
          'Tableta de chocolate con leche intenso en envoltorio coral',
          'Barra de chocolate ao leite intenso em embalagem coral',
        ),
      ),
    ],
  }),
  product({
    handle: 'box-of-macarons',
    title: l('Box of macarons', 'Caja de macarons', 'Caixa de macarons'),
    summary: l(
      'Raspberry, pistachio, lemon, chocolate and violet, baked to order and sent chilled.',
      'Frambuesa, pistacho, limón, chocolate y violeta, horneados por encargo y enviados en frío.',
      'Framboesa, pistache, limão, chocolate e violeta, assados sob encomenda e enviados refrigerados.',
    ),
    details: [
      l('Contains almonds, eggs and milk', 'Contienen almendra, huevo y leche', 'Contêm amêndoas, ovos e leite'),
      l('Keep four days in the fridge', 'Se conservan cuatro días en la nevera', 'Duram quatro dias na geladeira'),
      l('Take out half an hour before serving', 'Sacar media hora antes de servir', 'Tire meia hora antes de servir'),
    ],
    vendor: 'Maison Aurelle',
    type: 'Pastry',
    category: 'sweet',
    tags: ['fresh', 'gift'],
    sku: 'AUR-MAC',
    price: { '6': 1390, '12': 2490 },
    weightGrams: { '6': 210, '12': 400 },
    stock: [14, 8],
    options: [
      {
        code: 'pieces',
        name: l('Pieces', 'Unidades', 'Unidades'),
        values: [value('6', same('6')), value('12', same('12'))],
      },
    ],
    images: [
      image(
        'macarons',
        l(
          'Pyramid of macarons in five colours',
          'Pirámide de macarons de cinco colores',
          'Pirâmide de macarons em cinco cores',
        ),
      ),
      image(
        'macaron-box',
        l(
          'A row of macarons in a dark blue box',
          'Una fila de macarons en una caja azul oscuro',
          'Uma fileira de macarons em uma caixa azul-escura',
        ),
      ),
    ],
  }),
]
