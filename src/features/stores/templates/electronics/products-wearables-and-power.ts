import { colours, image, l, product, value } from '../template-builders'

const TWO_YEARS = l(
  'Two-year guarantee, spare parts for seven',
  'Garantía de dos años, recambios durante siete',
  'Garantia de dois anos, peças por sete',
)

export const wearablesAndPower = [
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
