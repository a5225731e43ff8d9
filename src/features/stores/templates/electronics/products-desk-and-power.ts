import { colours, image, l, product, value } from '../template-builders'

const TWO_YEARS = l(
  'Two-year guarantee, spare parts for seven',
  'Garantía de dos años, recambios durante siete',
  'Garantia de dois anos, peças por sete',
)

export const deskAndPower = [
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
      image('keyboard-detail', l('The keys from close by', 'Las teclas de cerca', 'As teclas de perto')),
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
  product({
    handle: 'smartwatch',
    title: l('Voltaic Pulse watch', 'Reloj Voltaic Pulse', 'Relógio Voltaic Pulse'),
    summary: l(
      'Heart rate, sleep and routes, on a bright screen that lasts six days. Your data stays on the watch unless you export it.',
      'Pulso, sueño y rutas en una pantalla luminosa que dura seis días. Tus datos se quedan en el reloj salvo que los exportes.',
      'Batimentos, sono e trajetos em uma tela brilhante que dura seis dias. Seus dados ficam no relógio, a menos que você exporte.',
    ),
    details: [
      l('1.7-inch OLED, always on', 'OLED de 1,7 pulgadas, siempre encendida', 'OLED de 1,7 polegada, sempre ligada'),
      l('GPS, heart rate, blood oxygen', 'GPS, pulso, oxígeno en sangre', 'GPS, batimentos, oxigênio no sangue'),
      l(
        'Swim-proof to 50 m; bands change in a second',
        'Sumergible a 50 m; la correa se cambia en un segundo',
        'À prova d’água até 50 m; a pulseira troca em um segundo',
      ),
      TWO_YEARS,
    ],
    vendor: 'Voltaic',
    type: 'Watch',
    category: 'wearables',
    tags: ['wireless', 'sport', 'bestseller'],
    sku: 'VOL-PULSE',
    price: 19900,
    weightGrams: 160,
    stock: [15, 12],
    options: [
      {
        code: 'band',
        name: l('Band', 'Correa', 'Pulseira'),
        values: [
          value('black', l('Black', 'Negra', 'Preta'), '#22262e'),
          value('coral', l('Coral', 'Coral', 'Coral'), '#e0714f'),
        ],
      },
    ],
    pictures: { black: 'watch-black', coral: 'watch-coral' },
    images: [
      image(
        'watch-black',
        l(
          'Smartwatch with a black band, showing activity rings',
          'Reloj inteligente con correa negra y anillos de actividad en pantalla',
          'Relógio inteligente com pulseira preta e anéis de atividade na tela',
        ),
      ),
      image(
        'watch-coral',
        l(
          'The watch with a coral band and a dial with hands',
          'El reloj con correa coral y esfera de agujas',
          'O relógio com pulseira coral e mostrador de ponteiros',
        ),
      ),
    ],
  }),
  product({
    handle: 'gan-charger-100w',
    title: l('100 W charger and cable', 'Cargador de 100 W con cable', 'Carregador de 100 W com cabo'),
    summary: l(
      'One small cube for laptop, phone and headphones at once, with a two-metre braided cable.',
      'Un cubo pequeño para portátil, móvil y auriculares a la vez, con un cable trenzado de dos metros.',
      'Um cubo pequeno para notebook, celular e fones ao mesmo tempo, com um cabo trançado de dois metros.',
    ),
    details: [
      l('Three USB-C ports, 100 W in total', 'Tres puertos USB-C, 100 W en total', 'Três portas USB-C, 100 W no total'),
      l(
        'Plugs for EU, UK and US in the box',
        'Enchufes para UE, Reino Unido y EE. UU. incluidos',
        'Plugues para UE, Reino Unido e EUA inclusos',
      ),
      TWO_YEARS,
    ],
    vendor: 'Voltaic',
    type: 'Charger',
    category: 'power',
    tags: ['travel', 'work'],
    sku: 'VOL-GAN100',
    price: 5900,
    weightGrams: 310,
    stock: [48],
    images: [
      image(
        'charger-cable',
        l(
          'White cube charger with an orange braided cable',
          'Cargador blanco en forma de cubo con un cable trenzado naranja',
          'Carregador branco em forma de cubo com um cabo trançado laranja',
        ),
      ),
      image(
        'charger',
        l(
          'The charger with its three USB-C ports',
          'El cargador con sus tres puertos USB-C',
          'O carregador com suas três portas USB-C',
        ),
      ),
    ],
  }),
  product({
    handle: 'power-bank-20000',
    title: l('20,000 mAh power bank', 'Batería externa de 20.000 mAh', 'Bateria externa de 20.000 mAh'),
    summary: l(
      'Four full phone charges, or one laptop, in a slim recycled-aluminium case that flies in hand luggage.',
      'Cuatro cargas completas de móvil, o una de portátil, en una carcasa fina de aluminio reciclado que viaja en cabina.',
      'Quatro cargas completas de celular, ou uma de notebook, em uma carcaça fina de alumínio reciclado que vai na bagagem de mão.',
    ),
    details: [
      l(
        'Two USB-C ports, 45 W in and out',
        'Dos puertos USB-C, 45 W de entrada y salida',
        'Duas portas USB-C, 45 W de entrada e saída',
      ),
      l('74 Wh: allowed on board', '74 Wh: permitida a bordo', '74 Wh: permitida a bordo'),
      TWO_YEARS,
    ],
    vendor: 'Voltaic',
    type: 'Power bank',
    category: 'power',
    tags: ['travel', 'outdoor'],
    sku: 'VOL-PB20',
    price: 4900,
    compareAt: { mint: 5900 },
    weightGrams: 380,
    stock: [33, 0],
    options: [
      colours(
        value('slate', l('Slate', 'Pizarra', 'Ardósia'), '#39445a'),
        value('mint', l('Mint', 'Menta', 'Menta'), '#8fc7b5'),
      ),
    ],
    pictures: { slate: 'powerbank-slate', mint: 'powerbank-mint' },
    images: [
      image(
        'powerbank-slate',
        l(
          'Slim slate-blue power bank standing upright',
          'Batería externa fina azul pizarra en pie',
          'Bateria externa fina azul-ardósia em pé',
        ),
      ),
      image(
        'powerbank-mint',
        l('The same power bank in mint', 'La misma batería en menta', 'A mesma bateria em menta'),
      ),
    ],
  }),
]
