/** Long lists are drawn every tick; a row that would look the same is left alone. */
import { Component, type ComponentType, h } from 'preact';

/**
 * Draws `Row` anew only where `same` tells two sets of props apart. Handlers may be stale in a
 * row that is left alone: they must not close over anything that `same` does not look at.
 */
export function unlessSame<Props extends object>(
  Row: ComponentType<Props>,
  same: (before: Readonly<Props>, now: Readonly<Props>) => boolean,
): ComponentType<Props> {
  return class Unchanged extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !same(this.props, next);
    }

    override render() {
      return h(Row, this.props);
    }
  };
}
