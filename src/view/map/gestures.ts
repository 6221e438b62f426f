/** Fingers, mouse and wheel on the map: pan, zoom, click, hover. CSS pixels of the canvas. */

export interface GestureEvents {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  click(x: number, y: number): void;
  hover(x: number, y: number): void;
  /** The hand has left the map or let go. */
  rest(): void;
}

/** A pointer that moved less than this between down and up has clicked. */
const STILL = 6;

interface Contact {
  x: number;
  y: number;
}

class Gestures {
  private readonly contacts = new Map<number, Contact>();
  private readonly element: HTMLElement;
  private readonly events: GestureEvents;
  private travelled = 0;

  constructor(element: HTMLElement, events: GestureEvents) {
    this.element = element;
    this.events = events;
  }

  private at(event: MouseEvent): Contact {
    const bounds = this.element.getBoundingClientRect();
    return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.contacts.size === 0) this.travelled = 0;
    else this.travelled = STILL;
    this.contacts.set(event.pointerId, this.at(event));
    // A pointer made by a script cannot be captured; the gesture works without.
    try {
      this.element.setPointerCapture(event.pointerId);
    } catch {}
  }

  move(event: PointerEvent): void {
    const now = this.at(event);
    const before = this.contacts.get(event.pointerId);
    if (before === undefined) {
      this.events.hover(now.x, now.y);
      return;
    }
    const other = [...this.contacts].find(([id]) => id !== event.pointerId)?.[1];
    this.travelled += Math.hypot(now.x - before.x, now.y - before.y);
    this.contacts.set(event.pointerId, now);
    if (this.travelled < STILL) return;
    if (other === undefined) this.events.pan(now.x - before.x, now.y - before.y);
    else this.pinch(before, now, other);
  }

  private pinch(before: Contact, now: Contact, other: Contact): void {
    const wide = Math.hypot(before.x - other.x, before.y - other.y);
    const wider = Math.hypot(now.x - other.x, now.y - other.y);
    this.events.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (wide < 1) return;
    this.events.zoom(wider / wide, (now.x + other.x) / 2, (now.y + other.y) / 2);
  }

  up(event: PointerEvent): void {
    if (!this.contacts.delete(event.pointerId)) return;
    if (this.contacts.size > 0) return;
    const { x, y } = this.at(event);
    if (event.type === 'pointerup' && this.travelled < STILL) this.events.click(x, y);
    this.events.rest();
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 30 : event.deltaY;
    const { x, y } = this.at(event);
    this.events.zoom(Math.exp(-Math.max(-240, Math.min(240, pixels)) * 0.0016), x, y);
  }
}

/** Listens on `element`; the answer stops it. */
export function listen(element: HTMLElement, events: GestureEvents): () => void {
  const gestures = new Gestures(element, events);
  const stop = new AbortController();
  const { signal } = stop;
  element.style.touchAction = 'none';
  element.addEventListener('pointerdown', (event) => gestures.down(event), { signal });
  element.addEventListener('pointermove', (event) => gestures.move(event), { signal });
  element.addEventListener('pointerup', (event) => gestures.up(event), { signal });
  element.addEventListener('pointercancel', (event) => gestures.up(event), { signal });
  element.addEventListener('pointerleave', () => events.rest(), { signal });
  element.addEventListener('wheel', (event) => gestures.wheel(event), { signal, passive: false });
  return () => stop.abort();
}
