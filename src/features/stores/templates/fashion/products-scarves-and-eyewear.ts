import { colours, image, l, product, value } from '../template-builders'

export const scarvesAndEyewear = [
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
          'The same pattern in blue, ochre and petrol',
          'El mismo dibujo en azul, ocre y petróleo',
          'O mesmo desenho em azul, ocre e petróleo',
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
