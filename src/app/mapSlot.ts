/** The map of the running drill: loaded when first needed, fed with views, put where the panels want it. */

import type { Program } from '../engine/compile/program.ts';
import { townOf } from '../engine/compile/townInput.ts';
import type { MapHandle } from '../view/map/mount.ts';
import type { MapView } from '../view/model.ts';
import { reached } from './measure.ts';

export class MapSlot {
  private handle: MapHandle | undefined;
  private host: HTMLElement | undefined;
  private program: Program | undefined;
  private view: MapView | undefined;
  private mounting = 0;
  private readonly onPlace: (id: string | undefined) => void;
  private readonly observer = new ResizeObserver(() => this.handle?.resize());

  constructor(onPlace: (id: string | undefined) => void) {
    this.onPlace = onPlace;
  }

  /** A ref callback for the element that the panels keep for the map. */
  readonly attach = (host: HTMLElement | null): void => {
    this.observer.disconnect();
    this.host = host ?? undefined;
    if (!host) {
      this.release();
      return;
    }
    this.observer.observe(host);
    void this.mount();
  };

  show(program: Program): void {
    if (this.program === program) return;
    this.program = program;
    this.view = undefined;
    void this.mount();
  }

  update(view: MapView): void {
    this.view = view;
    this.handle?.update(view);
  }

  setTime(minute: number): void {
    this.handle?.setTime(minute);
  }

  zoom(factor: number): void {
    this.handle?.zoomBy(factor);
  }

  /** The drill is left: the game stays, its scene goes. */
  release(): void {
    this.mounting++;
    this.handle?.destroyScene();
    this.handle = undefined;
  }

  private async mount(): Promise<void> {
    const { host, program } = this;
    if (!host || !program) return;
    this.release();
    const turn = this.mounting;
    const { mountMap } = await import('../view/map/mount.ts');
    if (turn !== this.mounting || this.host !== host) return;
    const { map } = program.scenario;
    const terrain = program.terrain();
    const town = map && townOf(map);
    this.handle = mountMap(
      host,
      {
        width: map?.width ?? 750,
        height: map?.height ?? 592,
        metresPerUnit: map?.metresPerUnit ?? 20,
        ...(terrain ? { terrain } : {}),
        ...(town ? { town } : {}),
        rivers: map?.rivers ?? [],
        basins: map?.basins ?? [],
      },
      { onPlace: this.onPlace },
    );
    const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
    this.handle.setReducedMotion(motion.matches);
    if (this.view) this.handle.update(this.view);
    void this.handle.ready.then(() => reached('map'));
  }
}
