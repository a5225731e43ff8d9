import { colours, image, l, product, same, value } from '../template-builders'

export const forTheHome = [
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
    pictures: { rosemary: 'soap-dish', 'set-of-three': 'soap-stack' },
    images: [
      image(
        'soap-stack',
        l(
          'Three bars of soap with paper bands, stacked',
          'Tres pastillas de jabón apiladas, con faja de papel',
          'Três barras de sabonete empilhadas, com cinta de papel',
        ),
      ),
      image(
        'soap-dish',
        l(
          'The rosemary soap on a slatted wooden dish',
          'El jabón de romero sobre una jabonera de listones',
          'O sabonete de alecrim sobre uma saboneteira de ripas',
        ),
      ),
    ],
  }),
  product({
    handle: 'vase-with-pampas',
    title: l('Round vase', 'Jarrón redondo', 'Vaso redondo'),
    summary: l(
      'A matt white vase with a narrow neck: three stems look like a bouquet. Pampas grass included if you like.',
      'Jarrón blanco mate de cuello estrecho: con tres tallos ya parece un ramo. Si quieres, con hierba de la Pampa.',
      'Vaso branco fosco de gargalo estreito: três hastes já parecem um buquê. Se quiser, com capim-dos-pampas.',
    ),
    details: [
      l('Stoneware, 24 cm high, watertight', 'Gres, 24 cm de alto, estanco', 'Grés, 24 cm de altura, à prova d’água'),
      l('Pampas grass keeps for years', 'La hierba de la Pampa dura años', 'O capim-dos-pampas dura anos'),
    ],
    vendor: 'Barro Lento',
    type: 'Vase',
    category: 'decoration',
    tags: ['handmade'],
    sku: 'BAR-VASE',
    price: { vase: 4200, 'with-pampas': 5400 },
    weightGrams: { vase: 1400, 'with-pampas': 1550 },
    stock: [11, 9],
    options: [
      {
        code: 'set',
        name: l('Set', 'Conjunto', 'Conjunto'),
        values: [
          value('with-pampas', l('With pampas grass', 'Con hierba de la Pampa', 'Com capim-dos-pampas')),
          value('vase', l('Vase only', 'Solo el jarrón', 'Só o vaso')),
        ],
      },
    ],
    images: [
      image(
        'vase-pampas',
        l(
          'White round vase with three stems of pampas grass',
          'Jarrón blanco redondo con tres tallos de hierba de la Pampa',
          'Vaso branco redondo com três hastes de capim-dos-pampas',
        ),
      ),
      image(
        'vase-trio',
        l('The vase between two ribbed ones', 'El jarrón entre dos acanalados', 'O vaso entre dois canelados'),
      ),
    ],
  }),
  product({
    handle: 'knitted-cushion',
    title: l('Knitted cushion', 'Cojín de punto', 'Almofada de tricô'),
    summary: l(
      'A chunky knit with a tassel at each corner and a wool filling that springs back.',
      'Punto grueso con una borla en cada esquina y relleno de lana que recupera la forma.',
      'Tricô grosso com um pingente em cada canto e enchimento de lã que volta à forma.',
    ),
    details: [
      l(
        '45 × 45 cm, cotton cover with zip',
        '45 × 45 cm, funda de algodón con cremallera',
        '45 × 45 cm, capa de algodão com zíper',
      ),
      l('Cover washes at 30 °C', 'La funda se lava a 30 °C', 'A capa pode ser lavada a 30 °C'),
    ],
    vendor: 'Hilo & Hebra',
    type: 'Cushion',
    category: 'decoration',
    tags: ['under-50'],
    sku: 'HIL-CUSH',
    price: 4500,
    compareAt: { cream: 5400 },
    weightGrams: 780,
    stock: [13, 8],
    options: [
      colours(
        value('rust', l('Rust', 'Teja', 'Ferrugem'), '#b0603f'),
        value('cream', l('Cream', 'Crema', 'Creme'), '#e8dcc6'),
      ),
    ],
    pictures: { rust: 'cushion-rust', cream: 'cushion-cream' },
    images: [
      image(
        'cushion-rust',
        l(
          'Rust-coloured chunky knit cushion with tassels',
          'Cojín de punto grueso color teja con borlas',
          'Almofada de tricô grosso cor de ferrugem com pingentes',
        ),
      ),
      image('cushion-cream', l('The same cushion in cream', 'El mismo cojín en crema', 'A mesma almofada em creme')),
    ],
  }),
  product({
    handle: 'framed-print',
    title: l('Framed print', 'Lámina enmarcada', 'Gravura emoldurada'),
    summary: l(
      'Two drawings of ours on cotton paper, behind a wide mount, ready to hang or to stand.',
      'Dos dibujos nuestros en papel de algodón, con un paspartú ancho, listos para colgar o apoyar.',
      'Dois desenhos nossos em papel de algodão, com passe-partout largo, prontos para pendurar ou apoiar.',
    ),
    details: [
      l(
        'Print 21 × 27 cm, frame 30 × 39 cm',
        'Lámina 21 × 27 cm, marco 30 × 39 cm',
        'Gravura 21 × 27 cm, moldura 30 × 39 cm',
      ),
      l('Solid oak or walnut', 'Roble o nogal macizo', 'Carvalho ou nogueira maciços'),
    ],
    vendor: '{store}',
    type: 'Print',
    category: 'decoration',
    tags: ['handmade', 'paper'],
    sku: 'OWN-PRINT',
    price: 5900,
    weightGrams: 1100,
    stock: [12, 10],
    options: [
      {
        code: 'picture',
        name: l('Picture', 'Motivo', 'Motivo'),
        values: [
          value('dunes', l('Dunes, in oak', 'Dunas, en roble', 'Dunas, em carvalho'), '#c79862'),
          value(
            'olive',
            l('Olive branch, in walnut', 'Rama de olivo, en nogal', 'Ramo de oliveira, em nogueira'),
            '#5a3f2e',
          ),
        ],
      },
    ],
    pictures: { dunes: 'frame-oak', olive: 'frame-walnut' },
    images: [
      image(
        'frame-oak',
        l(
          'Oak frame with a print of dunes and a low sun',
          'Marco de roble con una lámina de dunas y un sol bajo',
          'Moldura de carvalho com uma gravura de dunas e sol baixo',
        ),
      ),
      image(
        'frame-walnut',
        l(
          'Walnut frame with a print of an olive branch',
          'Marco de nogal con una lámina de una rama de olivo',
          'Moldura de nogueira com uma gravura de um ramo de oliveira',
        ),
      ),
    ],
  }),
  product({
    handle: 'potted-succulent',
    title: l('Succulent in a clay pot', 'Suculenta en maceta de barro', 'Suculenta em vaso de barro'),
    summary: l(
      'An echeveria that forgives holidays, in a pot with a hole and a saucer. Sent with its soil held in place.',
      'Una echeveria que perdona las vacaciones, en maceta con agujero y plato. Se envía con la tierra sujeta.',
      'Uma echeveria que perdoa as férias, em vaso com furo e pratinho. Enviada com a terra presa.',
    ),
    details: [
      l('Pot 9 cm, plant 11 cm across', 'Maceta de 9 cm, planta de 11 cm', 'Vaso de 9 cm, planta de 11 cm'),
      l(
        'Bright window, water every two weeks',
        'Ventana luminosa, regar cada dos semanas',
        'Janela clara, regar a cada duas semanas',
      ),
    ],
    vendor: 'Vivero Sur',
    type: 'Plant',
    category: 'decoration',
    tags: ['under-30', 'alive'],
    sku: 'VIV-ECHE',
    price: 1690,
    weightGrams: 620,
    stock: [18],
    images: [
      image(
        'plant',
        l(
          'Green succulent in a terracotta pot',
          'Suculenta verde en maceta de terracota',
          'Suculenta verde em vaso de terracota',
        ),
      ),
      image(
        'plant-trio',
        l(
          'Two succulents and a cactus side by side',
          'Dos suculentas y un cactus juntos',
          'Duas suculentas e um cacto lado a lado',
        ),
      ),
    ],
  }),
]
