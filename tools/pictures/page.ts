/** Paints a scenario's own map as the picture on its card. Driven by ../paintPictures.ts. */
import { config } from 'zod';
import { openProgram } from '../../src/app/programs.ts';
import { initialWorld } from '../../src/engine/compile/instance.ts';
import type { Program } from '../../src/engine/compile/program.ts';
import { townOf } from '../../src/engine/compile/townInput.ts';
import { offscreen } from '../../src/view/map/canvas.ts';
import type { MapGeometry } from '../../src/view/map/geometry.ts';
import { TableLayer } from '../../src/view/map/tableLayer.ts';
import { Viewport } from '../../src/view/map/viewport.ts';
import type { MapView, Theme } from '../../src/view/model.ts';
import { contextOf } from '../../src/view/present/context.ts';
import { presentMap } from '../../src/view/present/map.ts';

config({ jitless: true });

/** CSS pixels of a card's picture, and device pixels for each. */
export const SIZE = { width: 288, height: 132, ratio: 2 } as const;

export interface Crop {
  theme: Theme;
  /** Middle of the picture and its width, map units. */
  centre: readonly [number, number];
  across: number;
  /** Metres by which the rivers stand higher than at the start. */
  rise: number;
}

declare global {
  interface Window {
    paintPicture: (scenario: string, crop: Crop) => string;
  }
}

function geometryOf(program: Program): MapGeometry {
  const { map } = program.scenario;
  if (!map) throw new Error('the scenario has no map');
  const [terrain, town] = [program.terrain(), townOf(map)];
  const { width, height, metresPerUnit, rivers, basins } = map;
  return {
    width,
    height,
    metresPerUnit,
    rivers,
    basins,
    ...(terrain ? { terrain } : {}),
    ...(town ? { town } : {}),
  };
}

function viewOf(program: Program, { theme, rise }: Crop): MapView {
  const world = initialWorld(program.instance('0'));
  const session = { mode: 'drill', paused: true, speed: 1, speeds: [1], readings: {} } as const;
  const view = presentMap(contextOf(program, world), session, []);
  const rivers = view.water?.rivers.map(({ river, stops }) => ({
    river,
    stops: stops.map(({ along, stage }) => ({ along, stage: stage + rise })),
  }));
  return { ...view, theme, ...(rivers ? { water: { rivers } } : {}) };
}

window.paintPicture = (scenario, crop) => {
  const opened = openProgram(scenario);
  if (!opened.ok) throw new Error(opened.issues[0]?.message.zh);
  const geometry = geometryOf(opened.program);
  const viewport = new Viewport(geometry.width, geometry.height);
  viewport.resize(SIZE.width, SIZE.height, SIZE.ratio);
  viewport.reset(crop.centre);
  viewport.zoomAt(SIZE.width / crop.across / viewport.scale);
  viewport.centre(...crop.centre);
  const context = offscreen(SIZE.width * SIZE.ratio, SIZE.height * SIZE.ratio);
  const table = new TableLayer(geometry);
  const view = viewOf(opened.program, crop);
  table.update(view);
  table.fadeWater(1);
  table.paint(context, view, viewport, true);
  return context.canvas.toDataURL('image/webp', 0.86);
};
