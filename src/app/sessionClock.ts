/** Turns real time into ticks. The one clock of the program; the engine never sees it. */
export interface ClockDuties {
  /** Real seconds that the next tick takes at the present speed, or `undefined` while time stands. */
  secondsPerTick(): number | undefined;
  tick(): void;
  /** Share of the running tick that has passed, for smooth crews. */
  frame(share: number): void;
  /** No frame came for so many seconds: the page was hidden, or the machine busy. */
  slept?(seconds: number): void;
}

/** A longer gap than this means that the page slept: time does not jump. Seconds. */
const longestGap = 0.5;

export class SessionClock {
  private spent = 0;
  private last = 0;
  private handle = 0;
  private readonly duties: ClockDuties;

  constructor(duties: ClockDuties) {
    this.duties = duties;
  }

  start(): void {
    if (this.handle !== 0) return;
    this.last = performance.now();
    this.handle = requestAnimationFrame(this.run);
  }

  stop(): void {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
  }

  private readonly run = (now: number): void => {
    const real = Math.max(0, (now - this.last) / 1000);
    const gap = Math.min(longestGap, real);
    this.last = now;
    if (real > longestGap) this.duties.slept?.(real);
    const wanted = this.duties.secondsPerTick();
    if (wanted !== undefined) {
      this.spent += gap;
      // At the highest speeds several ticks fit one frame; never more than a quarter second of them.
      for (let budget = 12; this.spent >= wanted && budget > 0; budget--) {
        this.spent -= wanted;
        this.duties.tick();
        if (this.duties.secondsPerTick() === undefined) this.spent = 0;
      }
      this.duties.frame(Math.min(1, this.spent / wanted));
    }
    if (this.handle !== 0) this.handle = requestAnimationFrame(this.run);
  };
}
