/**
 * Try-out page of the map, for eyes and for measuring. Query: w, h, theme=day|night, stage, rain,
 * terrain=0, empty=1, select=id, preview=1, still=1, t=minute, run=minutes a second, zoom.
 */
import { type MapHandle, mountMap } from '../../../src/view/map/mount.ts';
import type { MapView, Theme } from '../../../src/view/model.ts';
import { geometry, view } from './qinglong.ts';

declare global {
  interface Window {
    map: MapHandle;
    mapView: (theme: Theme, rise: number, rain: number) => MapView;
    timings: Record<string, number>;
    clicked: (string | undefined)[];
  }
}

const query = new URLSearchParams(window.location.search);
const number = (name: string, usual: number) => Number(query.get(name) ?? usual);
const host = document.getElementById('host') as HTMLElement;
host.style.width = `${number('w', 750)}px`;
host.style.height = `${number('h', 592)}px`;

window.timings = {};
window.clicked = [];
const begun = performance.now();
const ground = geometry(query.get('terrain') !== '0');
window.timings.terrain = performance.now() - begun;
const theme = query.get('theme') === 'day' ? 'day' : 'night';
const first = view(theme, number('stage', 1), number('rain', 62));
if (query.get('empty') === '1') Object.assign(first, { places: [], roads: [], crews: [] });
const selected = query.get('select');
if (selected) first.selected = selected;
const way = first.crews[0];
if (query.get('preview') === '1' && way) first.preview = way.path;

const mounting = performance.now();
const map = mountMap(host, ground, { onPlace: (id) => window.clicked.push(id) });
window.timings.mount = performance.now() - mounting;
window.map = map;
window.mapView = view;
map.setReducedMotion(query.get('still') === '1');
map.update(first);
map.setTime(number('t', 125));
void map.ready.then(() => {
  window.timings.ready = performance.now() - mounting;
  if (query.has('zoom')) map.zoomBy(number('zoom', 1));
  document.body.dataset.ready = 'yes';
});
const pace = number('run', 0);
if (pace > 0) {
  const start = performance.now();
  const tick = () => {
    map.setTime(number('t', 125) + ((performance.now() - start) / 1000) * pace);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
