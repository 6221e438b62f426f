/** What the gauges showed, minute by minute. */
import type { Program } from '../engine/compile/program.ts';
import type { World } from '../engine/world.ts';
import { readGauges } from '../view/present/drill.ts';
import type { GaugeReading } from '../view/present/session.ts';

export class Readings {
  readonly all: Record<string, GaugeReading[]> = {};

  note(program: Program, world: World): void {
    const { minute } = world.clock;
    for (const [gauge, value] of Object.entries(readGauges(program, world))) {
      this.all[gauge] ??= [];
      const list = this.all[gauge];
      if (list[list.length - 1]?.minute !== minute) list.push({ minute, value });
    }
  }
}
