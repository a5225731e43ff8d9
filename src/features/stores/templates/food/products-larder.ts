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
    ],
  }),
]
