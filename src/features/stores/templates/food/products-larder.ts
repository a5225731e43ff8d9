import { image, l, product, same, value } from '../template-builders'

const COOL_DRY = l(
  'Keep cool, dry and dark',
  'Conservar en lugar fresco, seco y oscuro',
  'Guardar em lugar fresco, seco e escuro',
)

export const larder = [
  product({
    handle: 'olive-oil-picual',
    title: l('Early-harvest olive oil', 'Aceite de oliva de cosecha temprana', 'Azeite de colheita precoce'),
    summary: l(
      'Picual olives picked in October and cold-pressed the same night: green, peppery, with a smell of cut grass and tomato leaf.',
      'Aceituna picual recogida en octubre y prensada en frío esa misma noche: verde, picante, con aroma a hierba recién cortada y tomatera.',
      'Azeitona picual colhida em outubro e prensada a frio na mesma noite: verde, picante, com aroma de grama cortada e folha de tomate.',
    ),
    details: [
      l('Extra virgin, acidity 0.15 %', 'Virgen extra, acidez 0,15 %', 'Extravirgem, acidez 0,15 %'),
      l('From Sierra Mágina, Spain', 'De Sierra Mágina, España', 'De Sierra Mágina, Espanha'),
      l(
        'Best within 18 months of pressing',
        'Consumir en los 18 meses tras el prensado',
        'Consumir em até 18 meses após a prensagem',
      ),
      COOL_DRY,
    ],
    vendor: 'Sierra Clara',
    type: 'Oil',
    category: 'oil-and-spices',
    tags: ['spain', 'vegan', 'bestseller'],
    taxClass: 'reduced',
    sku: 'SCL-OIL',
    price: { '500-ml': 1690, '3-x-500-ml': 4590 },
    compareAt: { '3-x-500-ml': 5070 },
    weightGrams: { '500-ml': 950, '3-x-500-ml': 2900 },
    stock: [64, 20],
    options: [
      {
        code: 'pack',
        name: l('Pack', 'Formato', 'Formato'),
        values: [value('500-ml', same('500 ml')), value('3-x-500-ml', same('3 × 500 ml'))],
      },
    ],
    images: [
      image(
        'oil',
        l(
          'Dark bottle of olive oil with a cream label, olives beside it',
          'Botella oscura de aceite de oliva con etiqueta crema y aceitunas al lado',
          'Garrafa escura de azeite com rótulo creme e azeitonas ao lado',
        ),
      ),
      image(
        'oil-table',
        l(
          'The oil behind a bowl of olives and a loaf',
          'El aceite tras un cuenco de aceitunas y un pan',
          'O azeite atrás de uma tigela de azeitonas e um pão',
        ),
      ),
    ],
  }),
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
    handle: 'bronze-drawn-spaghetti',
    title: l('Bronze-drawn spaghettoni', 'Spaghettoni al bronce', 'Spaghettoni trefilado em bronze'),
    summary: l(
      'Thick spaghetti of Apulian durum wheat, pushed through bronze and dried for two days so that sauce holds on.',
      'Espagueti grueso de trigo duro de Apulia, trefilado en bronce y secado dos días para que la salsa se agarre.',
      'Espaguete grosso de trigo duro da Apúlia, trefilado em bronze e seco por dois dias para o molho aderir.',
    ),
    details: [
      l('500 g, cooks in 11 minutes', '500 g, se cuece en 11 minutos', '500 g, cozinha em 11 minutos'),
      l(
        'Durum wheat semolina and water. Contains gluten',
        'Sémola de trigo duro y agua. Contiene gluten',
        'Sêmola de trigo duro e água. Contém glúten',
      ),
      COOL_DRY,
    ],
    vendor: 'Mulino Vero',
    type: 'Pasta',
    category: 'bread-and-pasta',
    tags: ['italy', 'vegan'],
    taxClass: 'reduced',
    sku: 'MUL-SPAGH',
    price: 420,
    weightGrams: 520,
    stock: [90],
    images: [
      image(
        'pasta',
        l(
          'Upright bundle of thick spaghetti with a paper band',
          'Manojo de espaguetis gruesos en pie con una faja de papel',
          'Maço de espaguete grosso em pé com uma cinta de papel',
        ),
      ),
      image(
        'pasta-flat',
        l(
          'The spaghetti lying beside tomatoes and basil',
          'Los espaguetis junto a tomates y albahaca',
          'O espaguete ao lado de tomates e manjericão',
        ),
      ),
    ],
  }),
  product({
    handle: 'spice-jars',
    title: l('Single-origin spice', 'Especias de origen', 'Especiarias de origem'),
    summary: l(
      'One spice from one valley, this year’s harvest, ground the week it is packed.',
      'Una especia de un solo valle, de la cosecha de este año, molida la semana en que se envasa.',
      'Uma especiaria de um só vale, da colheita deste ano, moída na semana em que é embalada.',
    ),
    details: [
      l('45 g in glass with a beech lid', '45 g en vidrio con tapa de haya', '45 g em vidro com tampa de faia'),
      l(
        'Paprika from La Vera, turmeric from Kerala, oregano from Crete',
        'Pimentón de La Vera, cúrcuma de Kerala, orégano de Creta',
        'Páprica de La Vera, cúrcuma de Kerala, orégano de Creta',
      ),
      COOL_DRY,
    ],
    vendor: 'La Despensa',
    type: 'Spice',
    category: 'oil-and-spices',
    tags: ['vegan', 'gift'],
    taxClass: 'reduced',
    sku: 'DES-SPICE',
    price: 590,
    weightGrams: 190,
    stock: [44, 39, 27],
    options: [
      {
        code: 'spice',
        name: l('Spice', 'Especia', 'Especiaria'),
        values: [
          value('paprika', l('Smoked paprika', 'Pimentón ahumado', 'Páprica defumada'), '#a8371f'),
          value('turmeric', l('Turmeric', 'Cúrcuma', 'Cúrcuma'), '#d8940f'),
          value('oregano', l('Oregano', 'Orégano', 'Orégano'), '#6d7a3a'),
        ],
      },
    ],
    images: [
      image(
        'spices',
        l(
          'Three spice jars with wooden lids: paprika, turmeric and oregano',
          'Tres tarros de especias con tapa de madera: pimentón, cúrcuma y orégano',
          'Três potes de especiarias com tampa de madeira: páprica, cúrcuma e orégano',
        ),
      ),
      image(
        'spices-heaps',
        l(
          'The ground spices heaped in small bowls',
          'Las especias molidas en cuencos pequeños',
          'As especiarias moídas em tigelinhas',
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
]
