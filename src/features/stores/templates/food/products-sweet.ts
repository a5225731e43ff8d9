import { image, l, product, same, value } from '../template-builders'

export const sweet = [
  product({
    handle: 'orange-blossom-honey',
    title: l('Orange blossom honey', 'Miel de azahar', 'Mel de flor de laranjeira'),
    summary: l(
      'Raw, unfiltered honey from hives that spend April among orange trees. Light, floral, and it sets in winter.',
      'Miel cruda y sin filtrar de colmenas que pasan abril entre naranjos. Clara, floral, y cristaliza en invierno.',
      'Mel cru e sem filtrar, de colmeias que passam abril entre laranjeiras. Claro, floral, e cristaliza no inverno.',
    ),
    details: [
      l('240 g, single harvest', '240 g, una sola cosecha', '240 g, colheita única'),
      l(
        'Warm the jar gently to make it run again',
        'Templar el tarro al baño maría para licuarla',
        'Aqueça o pote em banho-maria para ficar líquido de novo',
      ),
      l('Not for children under one year', 'No apta para menores de un año', 'Não indicado para menores de um ano'),
    ],
    vendor: 'La Despensa',
    type: 'Honey',
    category: 'sweet',
    tags: ['spain', 'breakfast', 'gift'],
    taxClass: 'reduced',
    sku: 'DES-HONEY',
    price: 890,
    weightGrams: 420,
    stock: [48],
    images: [
      image(
        'honey',
        l(
          'Jar of amber honey with a wooden dipper',
          'Tarro de miel ámbar con un mielero de madera',
          'Pote de mel âmbar com um pegador de madeira',
        ),
      ),
    ],
  }),
  product({
    handle: 'strawberry-jam',
    title: l('Strawberry and vanilla jam', 'Mermelada de fresa y vainilla', 'Geleia de morango e baunilha'),
    summary: l(
      'Strawberries, a third of their weight in sugar and a whole vanilla pod, cooked in a copper pan, twelve jars at a time.',
      'Fresas, un tercio de su peso en azúcar y una vaina de vainilla, en olla de cobre, de doce en doce tarros.',
      'Morangos, um terço do peso em açúcar e uma fava de baunilha, em tacho de cobre, doze potes por vez.',
    ),
    details: [
      l('65 g of fruit per 100 g', '65 g de fruta por cada 100 g', '65 g de fruta por 100 g'),
      l('No pectin, no colouring', 'Sin pectina ni colorantes', 'Sem pectina nem corantes'),
      l('240 g in glass', '240 g en vidrio', '240 g em vidro'),
    ],
    vendor: 'La Despensa',
    type: 'Jam',
    category: 'sweet',
    tags: ['vegan', 'breakfast', 'gift', 'bestseller'],
    taxClass: 'reduced',
    sku: 'DES-JAM',
    price: 690,
    weightGrams: 420,
    stock: [36],
    images: [
      image(
        'jam-strawberry',
        l(
          'Jar of strawberry jam with three strawberries',
          'Tarro de mermelada de fresa con tres fresas',
          'Pote de geleia de morango com três morangos',
        ),
      ),
    ],
  }),
  product({
    handle: 'hazelnut-granola',
    title: l('Hazelnut and cacao granola', 'Granola de avellana y cacao', 'Granola de avelã e cacau'),
    summary: l(
      'Oats baked slowly with olive oil and maple, whole hazelnuts, cacao nibs and sour cherries.',
      'Avena horneada despacio con aceite de oliva y arce, avellanas enteras, cacao y guindas.',
      'Aveia assada devagar com azeite e bordo, avelãs inteiras, nibs de cacau e cerejas ácidas.',
    ),
    details: [
      l('240 g in a jar to refill', '240 g en tarro rellenable', '240 g em pote retornável'),
      l('Contains oats and hazelnuts', 'Contiene avena y avellana', 'Contém aveia e avelã'),
      l('8 g of sugar per 100 g', '8 g de azúcar por cada 100 g', '8 g de açúcar por 100 g'),
    ],
    vendor: 'La Despensa',
    type: 'Breakfast',
    category: 'sweet',
    tags: ['breakfast', 'vegan'],
    taxClass: 'reduced',
    sku: 'DES-GRAN',
    price: 950,
    weightGrams: 520,
    stock: [31],
    images: [
      image(
        'granola',
        l(
          'Glass jar of granola with a wooden lid and a small bowl',
          'Tarro de granola con tapa de madera y un cuenco pequeño',
          'Pote de granola com tampa de madeira e uma tigelinha',
        ),
      ),
    ],
  }),
  product({
    handle: 'bean-to-bar-chocolate',
    title: l('Bean-to-bar chocolate', 'Chocolate del grano a la tableta', 'Chocolate do grão à barra'),
    summary: l(
      'A clean 72 % dark bar from one small maker in Ghana, plain or with candied orange peel.',
      'Tableta negra y limpia del 72 % de un pequeño obrador de Ghana, pura o con piel de naranja confitada.',
      'Barra amarga e limpa de 72 % de um pequeno produtor de Gana, pura ou com casca de laranja cristalizada.',
    ),
    details: [
      l(
        '80 g in paper and foil, no plastic',
        '80 g en papel y aluminio, sin plástico',
        '80 g em papel e alumínio, sem plástico',
      ),
      l(
        'Cocoa, cane sugar, and the orange peel in one of them',
        'Cacao, azúcar de caña y, en una de ellas, piel de naranja',
        'Cacau, açúcar de cana e, em uma delas, casca de laranja',
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
        code: 'flavour',
        name: l('Flavour', 'Sabor', 'Sabor'),
        values: [
          value('plain', l('Plain', 'Puro', 'Puro'), '#1e3a4c'),
          value(
            'orange',
            l('Candied orange peel', 'Piel de naranja confitada', 'Casca de laranja cristalizada'),
            '#d8694f',
          ),
        ],
      },
    ],
    pictures: { plain: 'choc-72', orange: 'choc-orange' },
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
        'choc-orange',
        l(
          'The bar with orange peel in a coral wrapper',
          'La tableta con naranja, en envoltorio coral',
          'A barra com laranja, em embalagem coral',
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
    ],
  }),
]
