import { colours, image, l, product, value } from '../template-builders'

export const tableAndScent = [
  product({
    handle: 'stoneware-mug',
    title: l('Stoneware mug', 'Taza de gres', 'Caneca de grés'),
    summary: l(
      'Thrown by hand with a raw clay foot and a handle for three fingers. Each one differs a little from the next.',
      'Torneada a mano, con la base de barro visto y un asa para tres dedos. Ninguna es igual a otra.',
      'Torneada à mão, com base de barro aparente e alça para três dedos. Nenhuma é igual à outra.',
    ),
    details: [
      l('320 ml', '320 ml', '320 ml'),
      l(
        'Dishwasher and microwave safe',
        'Apta para lavavajillas y microondas',
        'Pode ir à lava-louças e ao micro-ondas',
      ),
      l(
        'Comes in a box with a card to write on',
        'Viene en caja con una tarjeta para escribir',
        'Vem em caixa com um cartão para escrever',
      ),
    ],
    vendor: 'Barro Lento',
    type: 'Tableware',
    category: 'kitchen-and-table',
    tags: ['handmade', 'bestseller', 'under-30'],
    sku: 'BAR-MUG',
    price: 2400,
    weightGrams: 420,
    stock: [24, 19, 13],
    options: [
      colours(
        value('terracotta', l('Terracotta', 'Terracota', 'Terracota'), '#c4714f'),
        value('sage', l('Sage', 'Salvia', 'Sálvia'), '#93a188'),
        value('oat', l('Oat', 'Avena', 'Aveia'), '#e9dfcd'),
      ),
    ],
    pictures: { terracotta: 'mug-terracotta', sage: 'mug-sage', oat: 'mug-trio' },
    images: [
      image(
        'mug-terracotta',
        l(
          'Terracotta mug with a raw clay foot',
          'Taza terracota con la base de barro visto',
          'Caneca terracota com base de barro aparente',
        ),
      ),
      image(
        'mug-sage',
        l('The same mug in sage green', 'La misma taza en verde salvia', 'A mesma caneca em verde-sálvia'),
      ),
      image(
        'mug-trio',
        l(
          'Three mugs of coffee in terracotta, sage and oat',
          'Tres tazas de café en terracota, salvia y avena',
          'Três canecas de café em terracota, sálvia e aveia',
        ),
      ),
    ],
  }),
  product({
    handle: 'scented-candle',
    title: l('Scented candle', 'Vela aromática', 'Vela perfumada'),
    summary: l(
      'Rapeseed and beeswax in tinted glass, with a scent that fills a room and does not follow you out of it.',
      'Cera de colza y de abeja en vidrio tintado, con un aroma que llena la habitación y se queda en ella.',
      'Cera de colza e de abelha em vidro colorido, com um perfume que enche o cômodo e fica nele.',
    ),
    details: [
      l('220 g, burns 45 hours', '220 g, arde 45 horas', '220 g, queima por 45 horas'),
      l('Cotton wick, no paraffin', 'Mecha de algodón, sin parafina', 'Pavio de algodão, sem parafina'),
      l('The glass can be refilled', 'El vaso se puede rellenar', 'O copo pode ser reabastecido'),
    ],
    vendor: 'Casa Lume',
    type: 'Candle',
    category: 'scent',
    tags: ['handmade', 'bestseller', 'under-50'],
    sku: 'LUM-CANDLE',
    price: 3400,
    weightGrams: 640,
    stock: [32, 21],
    options: [
      {
        code: 'scent',
        name: l('Scent', 'Aroma', 'Aroma'),
        values: [
          value('fig', l('Fig leaf', 'Hoja de higuera', 'Folha de figueira'), '#dd9a55'),
          value('cedar', l('Cedar', 'Cedro', 'Cedro'), '#4c5a53'),
        ],
      },
    ],
    pictures: { fig: 'candle-fig', cedar: 'candle-cedar' },
    images: [
      image(
        'candle-fig',
        l(
          'Lit candle in amber glass with a cream label',
          'Vela encendida en vidrio ámbar con etiqueta crema',
          'Vela acesa em vidro âmbar com rótulo creme',
        ),
      ),
      image(
        'candle-cedar',
        l(
          'The cedar candle in smoked green glass',
          'La vela de cedro en vidrio verde ahumado',
          'A vela de cedro em vidro verde fumê',
        ),
      ),
      image(
        'candle-pair',
        l(
          'Both candles, one with its wooden lid',
          'Las dos velas, una con su tapa de madera',
          'As duas velas, uma com sua tampa de madeira',
        ),
      ),
    ],
  }),
  product({
    handle: 'reed-diffuser',
    title: l('White tea diffuser', 'Difusor de té blanco', 'Difusor de chá branco'),
    summary: l(
      'Seven reeds, a glass flask and a quiet scent for hallways and bathrooms. No flame, no plug.',
      'Siete varillas, un frasco de vidrio y un aroma discreto para recibidores y baños. Sin llama y sin enchufe.',
      'Sete varetas, um frasco de vidro e um perfume discreto para corredores e banheiros. Sem chama, sem tomada.',
    ),
    details: [
      l('100 ml, about ten weeks', '100 ml, unas diez semanas', '100 ml, cerca de dez semanas'),
      l('Turn the reeds once a week', 'Gira las varillas una vez por semana', 'Vire as varetas uma vez por semana'),
    ],
    vendor: 'Casa Lume',
    type: 'Diffuser',
    category: 'scent',
    tags: ['under-50'],
    sku: 'LUM-REED',
    price: 2900,
    weightGrams: 380,
    stock: [27],
    images: [
      image(
        'diffuser',
        l(
          'Round glass flask with seven reeds',
          'Frasco redondo de vidrio con siete varillas',
          'Frasco redondo de vidro com sete varetas',
        ),
      ),
    ],
  }),
  product({
    handle: 'olive-oil-soap',
    title: l('Olive oil soap', 'Jabón de aceite de oliva', 'Sabonete de azeite'),
    summary: l(
      'Cold-made bars, cured for six weeks, in three scents that come from plants and nowhere else.',
      'Pastillas hechas en frío y curadas seis semanas, con tres aromas que vienen solo de plantas.',
      'Barras feitas a frio e curadas por seis semanas, em três aromas que vêm só de plantas.',
    ),
    details: [
      l('120 g each', '120 g cada una', '120 g cada'),
      l(
        'Olive oil, coconut oil, essential oils',
        'Aceite de oliva, de coco y aceites esenciales',
        'Azeite, óleo de coco e óleos essenciais',
      ),
      l('Let it dry between uses', 'Dejar secar entre usos', 'Deixe secar entre os usos'),
    ],
    vendor: 'Casa Lume',
    type: 'Soap',
    category: 'scent',
    tags: ['handmade', 'under-30'],
    sku: 'LUM-SOAP',
    price: { bergamot: 790, rosemary: 790, lavender: 790, 'set-of-three': 2100 },
    compareAt: { 'set-of-three': 2370 },
    weightGrams: { bergamot: 130, rosemary: 130, lavender: 130, 'set-of-three': 400 },
    stock: [40, 35, 29, 16],
    options: [
      {
        code: 'scent',
        name: l('Scent', 'Aroma', 'Aroma'),
        values: [
          value('bergamot', l('Bergamot', 'Bergamota', 'Bergamota'), '#e7c2a4'),
          value('rosemary', l('Rosemary', 'Romero', 'Alecrim'), '#b9c7ac'),
          value('lavender', l('Lavender', 'Lavanda', 'Lavanda'), '#cbbcd8'),
          value('set-of-three', l('All three', 'Los tres', 'Os três')),
        ],
      },
    ],
    images: [
      image(
        'soap-stack',
        l(
          'Three bars of soap with paper bands, stacked',
          'Tres pastillas de jabón apiladas, con faja de papel',
          'Três barras de sabonete empilhadas, com cinta de papel',
        ),
      ),
    ],
  }),
]
