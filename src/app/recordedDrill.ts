/** The machine of one drill with its record, kept as it grows. */
import type { Program } from '../engine/compile/program.ts';
import type { Drill } from '../engine/drivers/driver.ts';
import { machineDrill } from '../engine/drivers/machine.ts';
import { type DrillEventInput, drillEvent } from '../engine/events.ts';
import { type DrillRecord, sealRecord } from '../engine/record.ts';
import type { Refusal } from '../engine/rules/refusal.ts';
import type { World } from '../engine/world.ts';
import { contextOf } from '../view/present/context.ts';
import { catchUp, fitting, type Misfit } from './catchUp.ts';
import type { KeptDesk } from './classDesk.ts';
import { Keeper } from './keeper.ts';
import { Readings } from './readings.ts';
import type { Store, StoredDrill } from './storage.ts';

export interface RecordedDrillParts {
  id: string;
  program: Program;
  record: DrillRecord;
  store: Store;
  /** Not in the store until something is done. */
  unkept?: StoredDrill | undefined;
}

export class RecordedDrill {
  readonly id: string;
  readonly program: Program;
  /** What of the record could not be repeated; it is left out here. */
  readonly misfit: Misfit | undefined;
  readonly readings = new Readings();
  private readonly drill: Drill;
  private readonly keeper: Keeper;
  private written: DrillRecord;

  constructor({ id, program, record, store, unkept }: RecordedDrillParts) {
    this.id = id;
    this.program = program;
    this.keeper = new Keeper(store, unkept);
    this.drill = machineDrill(program, record.seed);
    this.misfit = catchUp(this.drill, record, () => this.readings.note(program, this.world));
    this.written = this.misfit ? fitting(record, this.misfit) : record;
  }

  get world(): World {
    return this.drill.world;
  }

  get record(): DrillRecord {
    return this.written;
  }

  tick(): void {
    this.drill.send({ type: 'TICK' });
    this.readings.note(this.program, this.world);
  }

  /** Why it was refused, if it was; else it stands in the record. */
  send(input: DrillEventInput): Refusal | undefined {
    const refused = this.drill.send(input);
    if (refused) return refused;
    const entry = { minute: this.world.clock.minute, event: drillEvent.parse(input) };
    this.written = { ...this.written, events: [...this.written.events, entry] };
    this.keeper.append(this.id, this.written.events.length - 1, entry);
    return undefined;
  }

  saveProgress(desk: KeptDesk | undefined): void {
    const { minute } = this.world.clock;
    this.keeper.progress({
      drill: this.id,
      until: minute,
      savedAt: new Date().toISOString(),
      time: contextOf(this.program, this.world).time(minute),
      share: minute / this.program.clock.end,
      ...(desk ? { desk } : {}),
    });
  }

  /** The record as it stands. */
  sealed(): DrillRecord {
    return sealRecord(this.written, this.program, this.world);
  }

  seal(): void {
    this.written = this.sealed();
  }
}
