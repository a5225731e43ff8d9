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
      image(
        'honey-open',
        l(
          'Honey running from the dipper into the open jar',
          'Miel que cae del mielero al tarro abierto',
          'Mel escorrendo do pegador para o pote aberto',
        ),
      ),
    ],
  }),
  product({
    handle: 'small-batch-jam',
    title: l('Small-batch jam', 'Mermelada de obrador', 'Geleia artesanal'),
    summary: l(
      'Fruit and a third of its weight in sugar, cooked in a copper pan, twelve jars at a time.',
      'Fruta y un tercio de su peso en azúcar, cocida en olla de cobre, de doce en doce tarros.',
      'Fruta e um terço do peso em açúcar, cozida em tacho de cobre, doze potes por vez.',
    ),
    details: [
      l('65 g of fruit per 100 g', '65 g de fruta por cada 100 g', '65 g de fruta por 100 g'),
      l('No pectin, no colouring', 'Sin pectina ni colorantes', 'Sem pectina nem corantes'),
      l('The apricot jam contains almonds', 'La de albaricoque contiene almendra', 'A de damasco contém amêndoas'),
    ],
    vendor: 'La Despensa',
    type: 'Jam',
    category: 'sweet',
    tags: ['vegan', 'breakfast', 'gift', 'bestseller'],
    taxClass: 'reduced',
    sku: 'DES-JAM',
    price: 690,
    weightGrams: 420,
    stock: [36, 28],
    options: [
      {
        code: 'flavour',
        name: l('Flavour', 'Sabor', 'Sabor'),
        values: [
          value('strawberry', l('Strawberry and vanilla', 'Fresa y vainilla', 'Morango e baunilha'), '#8f1220'),
          value('apricot', l('Apricot and almond', 'Albaricoque y almendra', 'Damasco e amêndoa'), '#d8740f'),
        ],
      },
    ],
    pictures: { strawberry: 'jam-strawberry', apricot: 'jam-apricot' },
    images: [
      image(
        'jam-strawberry',
        l(
          'Jar of strawberry jam with three strawberries',
          'Tarro de mermelada de fresa con tres fresas',
          'Pote de geleia de morango com três morangos',
        ),
      ),
      image(
        'jam-apricot',
        l(
          'Jar of apricot jam with apricots',
          'Tarro de mermelada de albaricoque con albaricoques',
          'Pote de geleia de damasco com damascos',
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
