import { colours, image, l, product, sizes, value } from '../template-builders'

const TANNED = l(
  'Vegetable-tanned cowhide that darkens with use',
  'Piel vacuna de curtido vegetal que se oscurece con el uso',
  'Couro bovino de curtimento vegetal que escurece com o uso',
)

export const accessories = [
  product({
    handle: 'leather-tote',
    title: l('Leather tote', 'Bolso tote de piel', 'Bolsa tote de couro'),
    summary: l(
      'An unlined tote cut from a single hide, with riveted handles long enough for the shoulder.',
      'Bolso sin forro cortado de una sola piel, con asas remachadas que llegan al hombro.',
      'Bolsa sem forro cortada de uma única pele, com alças rebitadas que chegam ao ombro.',
    ),
    details: [
      TANNED,
      l(
        'Fits a 14-inch laptop: 38 × 30 × 14 cm',
        'Cabe un portátil de 14": 38 × 30 × 14 cm',
        'Cabe um notebook de 14": 38 × 30 × 14 cm',
      ),
      l(
        'Brass rivets, saddle stitching',
        'Remaches de latón, costura de guarnicionero',
        'Rebites de latão, costura seleiro',
      ),
      l(
        'Repaired free of charge for five years',
        'Reparación gratuita durante cinco años',
        'Conserto grátis por cinco anos',
      ),
    ],
    vendor: 'Taller Norte',
    type: 'Bag',
    category: 'bags-and-belts',
    tags: ['leather', 'bestseller'],
    sku: 'TNO-TOTE',
    price: 18900,
    weightGrams: 980,
    stock: [8, 5],
    options: [
      colours(
        value('tan', l('Tan', 'Cuero', 'Caramelo'), '#a9683a'),
        value('black', l('Black', 'Negro', 'Preto'), '#26221f'),
      ),
    ],
    pictures: { tan: 'tote-tan', black: 'tote-black' },
    images: [
      image(
        'tote-tan',
        l(
          'Tan leather tote bag with two arched handles and a hanging tag',
          'Bolso tote de piel color cuero con dos asas y una etiqueta colgante',
          'Bolsa tote de couro caramelo com duas alças e uma etiqueta pendurada',
        ),
      ),
      image(
        'tote-black',
        l('The same tote in black leather', 'El mismo bolso en piel negra', 'A mesma bolsa em couro preto'),
      ),
    ],
  }),
  product({
    handle: 'bridle-belt',
    title: l('Bridle belt', 'Cinturón de piel', 'Cinto de couro'),
    summary: l(
      'A 3.5 cm belt of full-grain leather with a solid brass buckle. One layer, so nothing can peel.',
      'Cinturón de 3,5 cm de piel flor con hebilla de latón macizo. De una sola capa: no hay nada que se despegue.',
      'Cinto de 3,5 cm em couro integral com fivela de latão maciço. Uma só camada: nada descola.',
    ),
    details: [
      TANNED,
      l('Seven holes, 2.5 cm apart', 'Siete agujeros, cada 2,5 cm', 'Sete furos, a cada 2,5 cm'),
      l(
        'Measured from buckle to middle hole',
        'Medido de la hebilla al agujero central',
        'Medido da fivela ao furo central',
      ),
    ],
    vendor: 'Taller Norte',
    type: 'Belt',
    category: 'bags-and-belts',
    tags: ['leather', 'essentials'],
    sku: 'TNO-BELT',
    price: 5900,
    weightGrams: 210,
    stock: [6, 11, 9, 4, 7, 10, 8, 3],
    options: [
      colours(
        value('tan', l('Tan', 'Cuero', 'Caramelo'), '#8a4f2d'),
        value('black', l('Black', 'Negro', 'Preto'), '#26221f'),
      ),
      sizes('80 cm', '90 cm', '100 cm', '110 cm'),
    ],
    pictures: { tan: 'belt-tan', black: 'belt-black' },
    images: [
      image(
        'belt-tan',
        l(
          'Coiled tan leather belt with a brass buckle',
          'Cinturón de piel color cuero enrollado, con hebilla de latón',
          'Cinto de couro caramelo enrolado, com fivela de latão',
        ),
      ),
      image('belt-black', l('The same belt in black', 'El mismo cinturón en negro', 'O mesmo cinto em preto')),
    ],
  }),
  product({
    handle: 'canvas-sneakers',
    title: l('Canvas sneakers', 'Zapatillas de lona', 'Tênis de lona'),
    summary: l(
      'Low sneakers in organic canvas on a natural rubber sole, vulcanised by hand and made to be resoled.',
      'Zapatillas bajas de lona orgánica con suela de caucho natural, vulcanizadas a mano y pensadas para cambiar la suela.',
      'Tênis baixos de lona orgânica com sola de borracha natural, vulcanizados à mão e feitos para trocar a sola.',
    ),
    details: [
      l(
        'Organic cotton canvas, natural rubber',
        'Lona de algodón orgánico, caucho natural',
        'Lona de algodão orgânico, borracha natural',
      ),
      l('Removable cork insole', 'Plantilla de corcho extraíble', 'Palmilha de cortiça removível'),
      l(
        'True to size; between two, take the larger',
        'Tallaje normal; si dudas entre dos, la mayor',
        'Forma normal; em dúvida, escolha o maior',
      ),
    ],
    vendor: 'Alpar',
    type: 'Shoes',
    category: 'shoes',
    tags: ['organic', 'summer', 'bestseller'],
    sku: 'ALP-CANVAS',
    price: 8500,
    weightGrams: 760,
    stock: [4, 7, 9, 11, 8, 6, 2, 3, 5, 8, 10, 7, 4, 0],
    options: [
      colours(
        value('ecru', l('Ecru', 'Crudo', 'Cru'), '#e9e2d3'),
        value('navy', l('Navy', 'Azul marino', 'Azul-marinho'), '#31425f'),
      ),
      sizes('37', '38', '39', '40', '41', '42', '43'),
    ],
    pictures: { ecru: 'sneakers-ecru', navy: 'sneakers-navy' },
    images: [
      image(
        'sneakers-ecru',
        l(
          'Pair of ecru canvas sneakers with white rubber toes and a rust-red trim',
          'Par de zapatillas de lona color crudo con puntera blanca y ribete teja',
          'Par de tênis de lona cru com biqueira branca e debrum ferrugem',
        ),
      ),
      image(
        'sneakers-navy',
        l('The same sneakers in navy', 'Las mismas zapatillas en azul marino', 'Os mesmos tênis em azul-marinho'),
      ),
    ],
  }),
  product({
    handle: 'silk-square-scarf',
    title: l('Silk square scarf', 'Pañuelo cuadrado de seda', 'Lenço quadrado de seda'),
    summary: l(
      'A 90 cm silk twill square with a pattern of quarter circles, printed in Como and hemmed by hand.',
      'Pañuelo de sarga de seda de 90 cm con un dibujo de cuartos de círculo, estampado en Como y rematado a mano.',
      'Lenço de sarja de seda de 90 cm com desenho de quartos de círculo, estampado em Como e com bainha feita à mão.',
    ),
    details: [
      l('100 % silk twill, 90 × 90 cm', '100 % sarga de seda, 90 × 90 cm', '100 % sarja de seda, 90 × 90 cm'),
      l('Hand-rolled hem', 'Dobladillo enrollado a mano', 'Bainha enrolada à mão'),
      l(
        'Comes in a box, ready to give',
        'Llega en su caja, listo para regalar',
        'Vem em caixa, pronto para presentear',
      ),
    ],
    vendor: 'Marea',
    type: 'Scarf',
    category: 'scarves-and-hats',
    tags: ['silk', 'gift'],
    sku: 'MAR-SILK',
    price: 7500,
    compareAt: { sea: 8900 },
    weightGrams: 70,
    stock: [14, 9],
    options: [
      colours(
        value('terracotta', l('Terracotta', 'Terracota', 'Terracota'), '#b6543c'),
        value('sea', l('Sea', 'Mar', 'Mar'), '#28527a'),
      ),
    ],
    pictures: { terracotta: 'silk-terracotta', sea: 'silk-blue' },
    images: [
      image(
        'silk-terracotta',
        l(
          'Silk scarf with a geometric pattern in terracotta, ochre and petrol, draped over a plinth',
          'Pañuelo de seda con dibujo geométrico en terracota, ocre y petróleo, sobre un pedestal',
          'Lenço de seda com desenho geométrico em terracota, ocre e petróleo, sobre um pedestal',
        ),
      ),
      image(
        'silk-blue',
        l(
          'The same pattern in blue, aqua and apricot',
          'El mismo dibujo en azul, aguamarina y albaricoque',
          'O mesmo desenho em azul, água-marinha e damasco',
        ),
      ),
    ],
  }),
  product({
    handle: 'checked-wool-scarf',
    title: l('Checked wool scarf', 'Bufanda de lana a cuadros', 'Cachecol de lã xadrez'),
    summary: l(
      'A generous scarf in brushed lambswool, woven in a quiet check with a short fringe.',
      'Bufanda amplia de lana de cordero cepillada, tejida a cuadros discretos y con fleco corto.',
      'Cachecol amplo de lã de cordeiro escovada, em xadrez discreto e com franja curta.',
    ),
    details: [
      l('100 % lambswool, 190 × 35 cm', '100 % lana de cordero, 190 × 35 cm', '100 % lã de cordeiro, 190 × 35 cm'),
      l('Woven in Galicia, Spain', 'Tejida en Galicia, España', 'Tecido na Galícia, Espanha'),
      l('Air it; wash rarely and by hand', 'Mejor airear; lavar poco y a mano', 'Prefira arejar; lavar pouco e à mão'),
    ],
    vendor: 'Lanar',
    type: 'Scarf',
    category: 'scarves-and-hats',
    tags: ['wool', 'autumn', 'gift'],
    sku: 'LAN-CHECK',
    price: 5500,
    weightGrams: 260,
    stock: [22],
    images: [
      image(
        'scarf',
        l(
          'Brown checked wool scarf folded over a brass rail',
          'Bufanda de lana marrón a cuadros sobre una barra de latón',
          'Cachecol de lã xadrez marrom sobre uma barra de latão',
        ),
      ),
      image(
        'scarf-rolled',
        l(
          'The scarf rolled up, showing the weave',
          'La bufanda enrollada, con el tejido a la vista',
          'O cachecol enrolado, mostrando a trama',
        ),
      ),
    ],
  }),
  product({
    handle: 'ribbed-beanie',
    title: l('Ribbed beanie', 'Gorro de punto', 'Gorro de tricô'),
    summary: l(
      'A thick ribbed hat with a deep cuff. The mustard one carries a pompom; the grey one goes without.',
      'Gorro grueso de canalé con vuelta ancha. El mostaza lleva pompón; el gris, no.',
      'Gorro grosso canelado com dobra larga. O mostarda tem pompom; o cinza, não.',
    ),
    details: [
      l('70 % wool, 30 % alpaca', '70 % lana, 30 % alpaca', '70 % lã, 30 % alpaca'),
      l('One size', 'Talla única', 'Tamanho único'),
      l('Wash by hand', 'Lavar a mano', 'Lavar à mão'),
    ],
    vendor: 'Lanar',
    type: 'Hat',
    category: 'scarves-and-hats',
    tags: ['wool', 'autumn', 'gift'],
    sku: 'LAN-BEANIE',
    price: 3400,
    weightGrams: 110,
    stock: [18, 13],
    options: [
      colours(
        value('mustard', l('Mustard', 'Mostaza', 'Mostarda'), '#c8922f'),
        value('grey', l('Grey', 'Gris', 'Cinza'), '#8d9196'),
      ),
    ],
    pictures: { mustard: 'beanie-mustard', grey: 'beanie-grey' },
    images: [
      image(
        'beanie-mustard',
        l(
          'Mustard ribbed beanie with a pompom',
          'Gorro de canalé mostaza con pompón',
          'Gorro canelado mostarda com pompom',
        ),
      ),
      image(
        'beanie-grey',
        l('Grey ribbed beanie without a pompom', 'Gorro de canalé gris sin pompón', 'Gorro canelado cinza sem pompom'),
      ),
    ],
  }),
  product({
    handle: 'acetate-sunglasses',
    title: l('Acetate sunglasses', 'Gafas de sol de acetato', 'Óculos de sol de acetato'),
    summary: l(
      'Softly squared frames cut from a sheet of bio-acetate, with lenses that block all UV light.',
      'Montura de formas suaves cortada de una plancha de bioacetato, con lentes que bloquean toda la luz UV.',
      'Armação de cantos suaves cortada de uma chapa de bioacetato, com lentes que bloqueiam toda a luz UV.',
    ),
    details: [
      l('Category 3 lenses, UV400', 'Lentes de categoría 3, UV400', 'Lentes categoria 3, UV400'),
      l(
        'Lens 50 mm, bridge 21 mm, arm 145 mm',
        'Lente 50 mm, puente 21 mm, varilla 145 mm',
        'Lente 50 mm, ponte 21 mm, haste 145 mm',
      ),
      l('Case and cloth included', 'Con funda y gamuza', 'Com estojo e flanela'),
    ],
    vendor: 'Alpar',
    type: 'Eyewear',
    category: 'eyewear',
    tags: ['summer'],
    sku: 'ALP-SUN',
    price: 11900,
    weightGrams: 160,
    stock: [10, 7],
    options: [
      colours(
        value('tortoise', l('Tortoiseshell', 'Carey', 'Tartaruga'), '#7a4320'),
        value('black', l('Black', 'Negro', 'Preto'), '#15161a'),
      ),
    ],
    pictures: { tortoise: 'glasses-tortoise', black: 'glasses-black' },
    images: [
      image(
        'glasses-tortoise',
        l(
          'Tortoiseshell sunglasses with brown lenses',
          'Gafas de sol de carey con lentes marrones',
          'Óculos de sol tartaruga com lentes marrons',
        ),
      ),
      image(
        'glasses-black',
        l(
          'The same sunglasses in black with grey lenses',
          'Las mismas gafas en negro con lentes grises',
          'Os mesmos óculos em preto com lentes cinza',
        ),
      ),
    ],
  }),
]
