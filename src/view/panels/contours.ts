/** Contour lines of a made-up valley, for the library's picture. Pure, the same every time. */

const CELL = 10;
export const PICTURE = { width: 400, height: 768 } as const;

/** Height at a point: ridges to both sides of a valley that bends down the picture. */
export function height(x: number, y: number): number {
  const valley = riverAt(y);
  const away = Math.abs(x - valley) / 150;
  const ridges =
    0.32 * Math.sin(x / 61 + 1.7 * Math.sin(y / 97)) +
    0.26 * Math.sin(y / 53 - x / 83 + 0.8) +
    0.13 * Math.sin(x / 23 + y / 31);
  return Math.min(2.2, away ** 1.25) + ridges * Math.min(1, away * 1.3);
}

/** Where the river runs at this height of the picture. */
export function riverAt(y: number): number {
  return 244 + 84 * Math.sin(y / 148 + 1.25) + 24 * Math.sin(y / 61);
}

/** One path for all the lines of a level (marching squares, straight between the cells). */
export function contourPath(level: number): string {
  const parts: string[] = [];
  for (let y = 0; y < PICTURE.height; y += CELL) {
    for (let x = 0; x < PICTURE.width; x += CELL) {
      const corners = [
        height(x, y) - level,
        height(x + CELL, y) - level,
        height(x + CELL, y + CELL) - level,
        height(x, y + CELL) - level,
      ] as const;
      const crossings = cross(x, y, corners);
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        parts.push(`M${crossings[at]}L${crossings[at + 1]}`);
      }
    }
  }
  return parts.join('');
}

function cross(x: number, y: number, [a, b, c, d]: readonly [number, number, number, number]) {
  const found: string[] = [];
  const point = (from: number, to: number, px: number, py: number, dx: number, dy: number) => {
    if (from > 0 === to > 0) return;
    const share = from / (from - to);
    found.push(`${(px + dx * share * CELL).toFixed(1)} ${(py + dy * share * CELL).toFixed(1)}`);
  };
  point(a, b, x, y, 1, 0);
  point(b, c, x + CELL, y, 0, 1);
  point(d, c, x, y + CELL, 1, 0);
  point(a, d, x, y, 0, 1);
  return found;
}

/** The river as a ribbon that widens downstream. */
export function riverPath(): string {
  const left: string[] = [];
  const right: string[] = [];
  for (let y = 0; y <= PICTURE.height; y += 12) {
    const half = 5 + (y / PICTURE.height) * 15;
    left.push(`${(riverAt(y) - half).toFixed(1)} ${y}`);
    right.unshift(`${(riverAt(y) + half).toFixed(1)} ${y}`);
  }
  return `M${left.join('L')}L${right.join('L')}Z`;
}
