/** 青泷镇 of the look's pictures, as geometry and view model: what the try-out page shows. */
import { buildTerrain } from '../../../src/models/terrain/index.ts';
import { smoothPolyline } from '../../../src/models/terrain/polyline.ts';
import type { MapGeometry } from '../../../src/view/map/geometry.ts';
import type { MapView, PlaceView, Point, RoadView, Theme } from '../../../src/view/model.ts';

const RIVERS = [
  {
    id: 'qinglong',
    label: '青泷河',
    points: [
      [-30, 92],
      [50, 126],
      [120, 182],
      [196, 214],
      [272, 232],
      [338, 282],
      [402, 330],
      [470, 330],
      [528, 372],
      [542, 436],
      [598, 478],
      [668, 470],
      [724, 510],
      [790, 560],
    ] as Point[],
    bed: [330, 260] as const,
    floor: [
      [0, 16],
      [0.3, 28],
      [0.46, 44],
      [0.52, 104],
      [0.76, 104],
      [1, 46],
    ] as Point[],
    channel: [9, 17] as const,
  },
  {
    id: 'shiqiao',
    label: '',
    points: [
      [668, -30],
      [640, 30],
      [610, 84],
      [576, 134],
      [548, 176],
      [512, 206],
      [506, 240],
      [468, 252],
      [452, 284],
      [416, 296],
      [402, 330],
    ] as Point[],
    bed: [385, 297] as const,
    floor: [
      [0, 20],
      [0.45, 20],
      [1, 28],
    ] as Point[],
    channel: [2.6, 6] as const,
  },
];
const BASINS = [
  { id: 'reservoir', label: '石桥水库', river: 'shiqiao', from: 0.12, to: 0.36, level: 378 },
];

export function geometry(terrain: boolean): MapGeometry {
  const base = { width: 750, height: 592, metresPerUnit: 20 };
  if (!terrain) return { ...base, rivers: [], basins: [] };
  const grid = buildTerrain({
    ...base,
    seed: 21,
    relief: 200,
    slopeWidth: 105,
    droplets: 30_000,
    cell: 2.5,
    rivers: RIVERS,
    basins: BASINS,
  });
  return { ...base, terrain: grid, rivers: RIVERS, basins: BASINS };
}

const LINES: Record<string, Point[]> = {
  main: [
    [-20, 196],
    [46, 196],
    [96, 236],
    [168, 262],
    [236, 272],
    [300, 300],
    [352, 330],
    [392, 372],
    [444, 388],
    [494, 408],
    [516, 470],
    [574, 522],
    [640, 520],
    [700, 556],
    [770, 600],
  ],
  up: [
    [352, 330],
    [380, 280],
    [424, 248],
    [470, 208],
    [500, 178],
    [540, 196],
    [566, 158],
  ],
  dl: [
    [236, 272],
    [238, 220],
    [252, 170],
    [262, 124],
  ],
  fa: [
    [236, 272],
    [214, 330],
    [196, 376],
    [178, 416],
    [150, 470],
    [120, 520],
    [96, 612],
  ],
  zy: [
    [352, 330],
    [344, 362],
    [352, 392],
    [330, 450],
    [300, 520],
    [290, 612],
  ],
  np: [
    [494, 408],
    [548, 404],
    [590, 396],
    [648, 376],
    [690, 356],
    [770, 340],
  ],
};
const smoothed = (id: string) => smoothPolyline(LINES[id] ?? [], 5);
const part = (id: string, from: number, to: number): Point[] => {
  const line = smoothed(id);
  return line.slice(Math.floor(from * line.length), Math.ceil(to * line.length));
};

function place(
  id: string,
  label: string,
  x: number,
  y: number,
  more: Partial<PlaceView>,
): PlaceView {
  return {
    id,
    label,
    kind: 'village',
    at: [x, y],
    labelAt: 'south',
    roofs: 0,
    spread: 22,
    angle: 0,
    lights: 0.75,
    power: true,
    wet: 0,
    card: [],
    ...more,
  };
}

function places(): PlaceView[] {
  return [
    place('town', '青泷镇', 312, 284, {
      kind: 'town',
      roofs: 36,
      spread: 40,
      angle: 0.5,
      labelAt: 'north',
      lights: 0.85,
    }),
    place('shanglong', '上泷', 100, 222, {
      roofs: 13,
      angle: 0.27,
      lights: 0,
      power: false,
      alert: '上泷失联 25 分 · 112 人',
    }),
    place('daling', '大岭', 262, 118, { roofs: 9, angle: 0.1, labelAt: 'north' }),
    place('shiqiao', '石桥', 500, 168, { roofs: 10, angle: 0.45, labelAt: 'west' }),
    place('zhuyuan', '竹园', 352, 392, { roofs: 10, angle: 0.2, labelAt: 'west' }),
    place('liuwan', '柳湾', 468, 420, {
      roofs: 14,
      angle: 0.17,
      lights: 0.45,
      wet: 0.35,
      tag: { kind: 'water', text: '进水 14 户' },
    }),
    place('nanping', '南坪', 648, 372, { roofs: 11, angle: -0.1 }),
    place('hekou', '河口', 626, 556, { roofs: 11, angle: 0.15, labelAt: 'west' }),
    place('fengao', '枫坳', 178, 420, { roofs: 9, angle: -0.15, labelAt: 'west', lights: 0.1 }),
    place('government', '政府', 262, 306, { kind: 'facility', icon: 'building-bank' }),
    place('school', '中学', 372, 262, {
      kind: 'facility',
      icon: 'school',
      labelAt: 'east',
      shelter: { occupied: 58, capacity: 180 },
    }),
    place('clinic', '卫生院', 334, 344, {
      kind: 'facility',
      icon: 'first-aid-kit',
      labelAt: 'west',
    }),
    place('dam', '石桥坝', 566, 148, {
      kind: 'dam',
      labelAt: 'west',
      tag: { kind: 'unverified', text: '坝脚浑水?' },
    }),
    place('fork', '岔口', 236, 272, { kind: 'junction' }),
  ];
}

function roads(): RoadView[] {
  return Object.keys(LINES).map((id) => ({
    id,
    label: id,
    kind: id === 'main' ? ('main' as const) : ('minor' as const),
    path: smoothed(id),
    ...(id === 'main' ? { cut: { at: [183, 266] as const, text: '塌方断路 01:40' } } : {}),
  }));
}

/** Stage above bed along the main river while the flood stands `rise` high (1: as in the picture). */
function stops(rise: number) {
  return [
    [0, 1.3],
    [0.2, 1.3],
    [0.44, 2.6],
    [0.5, 4.4],
    [0.56, 4.6],
    [0.82, 4.6],
    [1, 2.6],
  ].map(([along, stage]) => ({ along: along as number, stage: (stage as number) * rise }));
}

export function view(theme: Theme, rise: number, rain: number): MapView {
  return {
    theme,
    rain,
    water: {
      rivers: [
        { river: 0, stops: stops(rise) },
        {
          river: 1,
          stops: [
            { along: 0, stage: 0.6 },
            { along: 1, stage: 1 },
          ],
        },
      ],
    },
    places: places(),
    roads: roads(),
    crews: [
      {
        id: 1,
        label: '救援一队',
        icon: 'truck',
        path: part('main', 0.38, 0.6),
        departs: 118,
        arrives: 134,
        stage: 'travelling',
        tag: '救援一队 → 柳湾 9分',
      },
      {
        id: 2,
        label: '民兵组',
        icon: 'walk',
        path: part('fa', 0, 0.42),
        departs: 120,
        arrives: 139,
        stage: 'travelling',
        tag: '民兵组 → 枫坳 14分',
      },
    ],
  };
}
