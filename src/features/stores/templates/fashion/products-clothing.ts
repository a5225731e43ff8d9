import { colours, image, l, product, sizes, value } from '../template-builders'

const CLOTHING_SIZES = sizes('XS', 'S', 'M', 'L', 'XL')
const MADE_IN_PORTUGAL = l(
  'Sewn in Barcelos, Portugal',
  'Confeccionada en Barcelos, Portugal',
  'Costurada em Barcelos, Portugal',
)
const COLD_WASH = l(
  'Wash at 30 °C, dry in the shade',
  'Lavar a 30 °C, secar a la sombra',
  'Lavar a 30 °C, secar à sombra',
)

export const clothing = [
  product({
    handle: 'heavyweight-cotton-tee',
    title: l('Heavyweight cotton tee', 'Camiseta de algodón grueso', 'Camiseta de algodão encorpado'),
    summary: l(
      'A straight, substantial T-shirt in 220 g organic cotton that keeps its shape wash after wash.',
      'Camiseta recta y con cuerpo, de algodón orgánico de 220 g, que mantiene la forma lavado tras lavado.',
      'Camiseta reta e encorpada, em algodão orgânico de 220 g, que mantém a forma lavagem após lavagem.',
    ),
    details: [
      l('100 % organic cotton, 220 g/m²', '100 % algodón orgánico, 220 g/m²', '100 % algodão orgânico, 220 g/m²'),
      l(
        'Straight fit; take your usual size',
        'Corte recto; elige tu talla habitual',
        'Modelagem reta; escolha seu tamanho de sempre',
      ),
      MADE_IN_PORTUGAL,
      COLD_WASH,
    ],
    vendor: 'Marea',
    type: 'T-shirt',
    category: 'tops',
    tags: ['essentials', 'organic', 'bestseller'],
    sku: 'MAR-TEE',
    price: 3200,
    weightGrams: 240,
    stock: [12, 24, 31, 18, 7, 9, 20, 26, 14, 4, 6, 17, 22, 11, 0],
    options: [
      colours(
        value('white', l('Off-white', 'Blanco roto', 'Off-white'), '#efebe3'),
        value('clay', l('Clay', 'Arcilla', 'Argila'), '#b5694c'),
        value('ink', l('Ink', 'Tinta', 'Tinta'), '#2b3244'),
      ),
      CLOTHING_SIZES,
    ],
    pictures: { white: 'tee-white', clay: 'tee-clay', ink: 'tee-ink' },
    images: [
      image(
        'tee-white',
        l(
          'Off-white cotton T-shirt on a wooden hanger',
          'Camiseta de algodón blanco roto en una percha de madera',
          'Camiseta de algodão off-white em um cabide de madeira',
        ),
      ),
      image(
        'tee-clay',
        l(
          'The same T-shirt in clay, a warm terracotta',
          'La misma camiseta en arcilla, un terracota cálido',
          'A mesma camiseta em argila, um terracota quente',
        ),
      ),
      image(
        'tee-ink',
        l('The same T-shirt in ink blue', 'La misma camiseta en azul tinta', 'A mesma camiseta em azul tinta'),
      ),
    ],
  }),
  product({
    handle: 'breton-long-sleeve',
    title: l('Breton long-sleeve', 'Camiseta marinera', 'Camiseta bretã de manga longa'),
    summary: l(
      'The sailor shirt as it was meant: dense cotton jersey, navy stripes, a neckline wide enough to slip on.',
      'La marinera de siempre: punto de algodón tupido, rayas azul marino y un escote ancho para ponérsela sin esfuerzo.',
      'A camiseta de marinheiro como deve ser: malha densa de algodão, listras azul-marinho e gola fácil de vestir.',
    ),
    details: [
      l('100 % cotton, 260 g/m²', '100 % algodón, 260 g/m²', '100 % algodão, 260 g/m²'),
      l('Stripes are knitted in, not printed', 'Rayas tejidas, no estampadas', 'Listras tecidas, não estampadas'),
      MADE_IN_PORTUGAL,
      COLD_WASH,
    ],
    vendor: 'Marea',
    type: 'T-shirt',
    category: 'tops',
    tags: ['essentials', 'stripes'],
    sku: 'MAR-BRETON',
    price: 4900,
    weightGrams: 310,
    stock: [6, 14, 19, 12, 5],
    options: [CLOTHING_SIZES],
    images: [
      image(
        'breton',
        l(
          'Long-sleeved cotton top with navy stripes on a wooden hanger',
          'Camiseta de manga larga con rayas azul marino en una percha de madera',
          'Camiseta de manga longa com listras azul-marinho em um cabide de madeira',
        ),
      ),
    ],
  }),
  product({
    handle: 'merino-crew-jumper',
    title: l('Merino crew jumper', 'Jersey de merino', 'Suéter de merino'),
    summary: l(
      'A soft, mid-weight jumper in extra-fine merino, warm enough for autumn and light enough for the office.',
      'Jersey suave de merino extrafino y grosor medio: abriga en otoño y no pesa en la oficina.',
      'Suéter macio de merino extrafino e peso médio: aquece no outono e não pesa no escritório.',
    ),
    details: [
      l('100 % mulesing-free merino wool', '100 % lana merina sin mulesing', '100 % lã merino livre de mulesing'),
      l('Ribbed neck, cuffs and hem', 'Cuello, puños y bajo en canalé', 'Gola, punhos e barra canelados'),
      l('Knitted in Biella, Italy', 'Tejido en Biella, Italia', 'Tricotado em Biella, Itália'),
      l(
        'Wool programme at 30 °C, dry flat',
        'Programa de lana a 30 °C, secar en plano',
        'Programa de lã a 30 °C, secar na horizontal',
      ),
    ],
    vendor: 'Lanar',
    type: 'Knitwear',
    category: 'knitwear',
    tags: ['wool', 'autumn', 'bestseller'],
    sku: 'LAN-CREW',
    price: 9500,
    compareAt: { forest: 11900 },
    weightGrams: 420,
    stock: [4, 11, 16, 9, 3, 5, 8, 12, 6, 2],
    options: [
      colours(
        value('oat', l('Oat', 'Avena', 'Aveia'), '#cdb892'),
        value('forest', l('Forest', 'Bosque', 'Floresta'), '#42574a'),
      ),
      CLOTHING_SIZES,
    ],
    pictures: { oat: 'knit-oat', forest: 'knit-forest' },
    images: [
      image(
        'knit-oat',
        l(
          'Oat-coloured merino jumper on a wooden hanger',
          'Jersey de merino color avena en una percha de madera',
          'Suéter de merino cor de aveia em um cabide de madeira',
        ),
      ),
      image(
        'knit-forest',
        l('The same jumper in forest green', 'El mismo jersey en verde bosque', 'O mesmo suéter em verde-floresta'),
      ),
    ],
  }),
  product({
    handle: 'linen-midi-dress',
    title: l('Linen midi dress', 'Vestido midi de lino', 'Vestido midi de linho'),
    summary: l(
      'A sleeveless dress in washed linen that falls straight to the calf. No zip, no lining, nothing to fuss over.',
      'Vestido sin mangas de lino lavado que cae recto hasta media pierna. Sin cremallera, sin forro, sin complicaciones.',
      'Vestido sem mangas em linho lavado que cai reto até a panturrilha. Sem zíper, sem forro, sem complicação.',
    ),
    details: [
      l('100 % European linen, pre-washed', '100 % lino europeo, prelavado', '100 % linho europeu, pré-lavado'),
      l('Side pockets', 'Bolsillos laterales', 'Bolsos laterais'),
      l('118 cm long in size M', '118 cm de largo en la talla M', '118 cm de comprimento no tamanho M'),
      COLD_WASH,
    ],
    vendor: 'Marea',
    type: 'Dress',
    category: 'dresses-and-trousers',
    tags: ['linen', 'summer', 'bestseller'],
    sku: 'MAR-MIDI',
    price: 8900,
    compareAt: { olive: 10900 },
    weightGrams: 380,
    stock: [3, 9, 12, 7, 2, 4, 8, 10, 5, 0],
    options: [
      colours(
        value('rust', l('Rust', 'Teja', 'Ferrugem'), '#a8553a'),
        value('olive', l('Olive', 'Oliva', 'Oliva'), '#6f7350'),
      ),
      CLOTHING_SIZES,
    ],
    pictures: { rust: 'dress-rust', olive: 'dress-olive' },
    images: [
      image(
        'dress-rust',
        l(
          'Rust-red sleeveless linen dress hanging from a brass rail',
          'Vestido de lino sin mangas color teja colgado de una barra de latón',
          'Vestido de linho sem mangas cor de ferrugem pendurado em uma barra de latão',
        ),
      ),
      image(
        'dress-olive',
        l('The same dress in olive green', 'El mismo vestido en verde oliva', 'O mesmo vestido em verde-oliva'),
      ),
    ],
  }),
  product({
    handle: 'wide-leg-trousers',
    title: l('Wide-leg trousers', 'Pantalón de pierna ancha', 'Calça pantalona'),
    summary: l(
      'High-waisted trousers in a cotton and linen twill that hangs well and creases little.',
      'Pantalón de tiro alto en sarga de algodón y lino, con buena caída y poca arruga.',
      'Calça de cintura alta em sarja de algodão e linho, com bom caimento e pouco amassado.',
    ),
    details: [
      l('70 % cotton, 30 % linen', '70 % algodón, 30 % lino', '70 % algodão, 30 % linho'),
      l(
        'Hook fastening, two side and two back pockets',
        'Cierre de gancho, dos bolsillos laterales y dos traseros',
        'Fecho de gancho, dois bolsos laterais e dois traseiros',
      ),
      l(
        'Inside leg 76 cm, easy to shorten',
        'Entrepierna de 76 cm, fácil de acortar',
        'Entrepernas de 76 cm, fácil de encurtar',
      ),
    ],
    vendor: 'Taller Norte',
    type: 'Trousers',
    category: 'dresses-and-trousers',
    tags: ['linen', 'work'],
    sku: 'TNO-WIDE',
    price: 7900,
    weightGrams: 450,
    stock: [5, 10, 14, 8, 3, 6, 9, 13, 7, 4],
    options: [
      colours(
        value('sand', l('Sand', 'Arena', 'Areia'), '#bfa27c'),
        value('navy', l('Navy', 'Azul marino', 'Azul-marinho'), '#2f3a4f'),
      ),
      CLOTHING_SIZES,
    ],
    pictures: { sand: 'trousers-sand', navy: 'trousers-navy' },
    images: [
      image(
        'trousers-sand',
        l(
          'Sand-coloured wide-leg trousers on a clip hanger',
          'Pantalón ancho color arena en una percha de pinzas',
          'Calça pantalona cor de areia em um cabide de presilhas',
        ),
      ),
      image(
        'trousers-navy',
        l('The same trousers in navy', 'El mismo pantalón en azul marino', 'A mesma calça em azul-marinho'),
      ),
    ],
  }),
]
