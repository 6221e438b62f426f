/**
 * The part of the page that the screens stand on: one at a time, never one inside another.
 *
 * Drawing can itself ask for the next screen: by an effect of the last one that had not run yet,
 * or by the `blur` that a browser fires for a focused element as it is taken away. Drawn at once,
 * that screen would be compared with one that is half made, and Preact would make a second frame
 * beside the first, or go on with one that is not on the page. So what is asked for waits until
 * the stack is empty, and of several screens only the last is drawn.
 */
import { type ComponentChild, render } from 'preact';
import { measured } from './measure.ts';

export class Stage {
  private root: Element;
  private next: (() => ComponentChild) | undefined;
  private broken = false;

  constructor(root: Element) {
    this.root = root;
  }

  /** `make` gives the screen when its time comes. */
  show(make: () => ComponentChild): void {
    const asked = this.next !== undefined;
    this.next = make;
    if (!asked) queueMicrotask(() => this.draw());
  }

  /** After an error: the last screen may be in pieces, so nothing of it is used again. */
  showAnew(make: () => ComponentChild): void {
    this.broken = true;
    this.show(make);
  }

  private draw(): void {
    const { next } = this;
    this.next = undefined;
    if (this.broken) this.clear();
    if (next) measured('render', () => render(next(), this.root));
  }

  private clear(): void {
    this.broken = false;
    const bare = this.root.cloneNode(false) as Element;
    this.root.replaceWith(bare);
    this.root = bare;
  }
}
