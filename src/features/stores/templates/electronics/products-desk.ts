import { colours, image, l, product, value } from '../template-builders'

const TWO_YEARS = l(
  'Two-year guarantee, spare parts for seven',
  'Garantía de dos años, recambios durante siete',
  'Garantia de dois anos, peças por sete',
)

export const desk = [
  product({
    handle: 'mechanical-keyboard',
    title: l('Kontur 65 keyboard', 'Teclado Kontur 65', 'Teclado Kontur 65'),
    summary: l(
      'A compact mechanical keyboard in an aluminium case. Switches pull out by hand, so it can sound and feel the way you like.',
      'Teclado mecánico compacto con carcasa de aluminio. Los interruptores se cambian a mano para que suene y se sienta como quieras.',
      'Teclado mecânico compacto em carcaça de alumínio. As chaves saem à mão, para ele soar e responder do seu jeito.',
    ),
    details: [
      l(
        'Hot-swappable switches, gasket mount',
        'Interruptores intercambiables, montaje con juntas',
        'Chaves intercambiáveis, montagem com juntas',
      ),
      l(
        'USB-C and Bluetooth with three devices',
        'USB-C y Bluetooth con tres dispositivos',
        'USB-C e Bluetooth com três dispositivos',
      ),
      l(
        'PBT keycaps with legends that do not wear off',
        'Teclas de PBT con rótulos que no se borran',
        'Teclas de PBT com legendas que não apagam',
      ),
      TWO_YEARS,
    ],
    vendor: 'Kontur',
    type: 'Keyboard',
    category: 'desk',
    tags: ['wireless', 'work', 'bestseller', 'repairable'],
    sku: 'KON-65',
    price: { linear: 14900, tactile: 14900, silent: 15900 },
    weightGrams: 920,
    stock: [12, 9, 5, 14, 8, 3],
    options: [
      colours(
        value('light', l('Light', 'Claro', 'Claro'), '#e4e7ec'),
        value('dark', l('Dark', 'Oscuro', 'Escuro'), '#3c424e'),
      ),
      {
        code: 'switches',
        name: l('Switches', 'Interruptores', 'Chaves'),
        values: [
          value('linear', l('Linear', 'Lineales', 'Lineares')),
          value('tactile', l('Tactile', 'Táctiles', 'Táteis')),
          value('silent', l('Silent', 'Silenciosos', 'Silenciosas')),
        ],
      },
    ],
    pictures: { light: 'keyboard-light', dark: 'keyboard-dark' },
    images: [
      image(
        'keyboard-light',
        l(
          'Compact light keyboard with two orange keys',
          'Teclado compacto claro con dos teclas naranjas',
          'Teclado compacto claro com duas teclas laranja',
        ),
      ),
      image(
        'keyboard-dark',
        l(
          'The same keyboard in dark grey with turquoise keys',
          'El mismo teclado en gris oscuro con teclas turquesa',
          'O mesmo teclado em cinza-escuro com teclas turquesa',
        ),
      ),
    ],
  }),
  product({
    handle: 'ergonomic-mouse',
    title: l('Kontur Arc mouse', 'Ratón Kontur Arc', 'Mouse Kontur Arc'),
    summary: l(
      'A rounded mouse with quiet clicks, a metal wheel and two thumb buttons. It charges once a quarter.',
      'Ratón de formas redondas, clics silenciosos, rueda de metal y dos botones para el pulgar. Se carga una vez al trimestre.',
      'Mouse arredondado com cliques silenciosos, roda de metal e dois botões para o polegar. Recarrega uma vez por trimestre.',
    ),
    details: [
      l('4,000 dpi, works on glass', '4.000 ppp, funciona sobre cristal', '4.000 dpi, funciona sobre vidro'),
      l(
        'USB-C and Bluetooth with three devices',
        'USB-C y Bluetooth con tres dispositivos',
        'USB-C e Bluetooth com três dispositivos',
      ),
      TWO_YEARS,
    ],
    vendor: 'Kontur',
    type: 'Mouse',
    category: 'desk',
    tags: ['wireless', 'work'],
    sku: 'KON-ARC',
    price: 6900,
    weightGrams: 210,
    stock: [25, 19],
    options: [
      colours(
        value('graphite', l('Graphite', 'Grafito', 'Grafite'), '#343a46'),
        value('white', l('White', 'Blanco', 'Branco'), '#dde1e7'),
      ),
    ],
    pictures: { graphite: 'mouse-graphite', white: 'mouse-white' },
    images: [
      image(
        'mouse-graphite',
        l('Rounded graphite mouse', 'Ratón redondeado color grafito', 'Mouse arredondado grafite'),
      ),
      image('mouse-white', l('The same mouse in white', 'El mismo ratón en blanco', 'O mesmo mouse em branco')),
    ],
  }),
  product({
    handle: 'desk-lamp',
    title: l('Kontur Halo desk lamp', 'Lámpara de mesa Kontur Halo', 'Luminária de mesa Kontur Halo'),
    summary: l(
      'A jointed lamp that holds any pose and gives light that shows colours as they are, dimmed by a touch of its foot.',
      'Lámpara articulada que se queda donde la pones, con una luz que respeta los colores y se regula tocando la base.',
      'Luminária articulada que fica onde você deixa, com luz fiel às cores, regulada com um toque na base.',
    ),
    details: [
      l(
        'Replaceable LED, 2,700–5,000 K, CRI 97',
        'LED recambiable, 2.700–5.000 K, CRI 97',
        'LED substituível, 2.700–5.000 K, IRC 97',
      ),
      l('Steel and brass, 62 cm high', 'Acero y latón, 62 cm de alto', 'Aço e latão, 62 cm de altura'),
      TWO_YEARS,
    ],
    vendor: 'Kontur',
    type: 'Lamp',
    category: 'desk',
    tags: ['home', 'work', 'repairable'],
    sku: 'KON-HALO',
    price: 11900,
    compareAt: { white: 13900 },
    weightGrams: 2300,
    stock: [9, 6],
    options: [
      colours(
        value('graphite', l('Graphite', 'Grafito', 'Grafite'), '#2f3440'),
        value('white', l('White', 'Blanco', 'Branco'), '#e2e5ea'),
      ),
    ],
    pictures: { graphite: 'lamp-graphite', white: 'lamp-white' },
    images: [
      image(
        'lamp-graphite',
        l(
          'Graphite desk lamp with brass joints',
          'Lámpara de mesa grafito con articulaciones de latón',
          'Luminária de mesa grafite com articulações de latão',
        ),
      ),
      image('lamp-white', l('The same lamp in white', 'La misma lámpara en blanco', 'A mesma luminária em branco')),
    ],
  }),
]
