/** A binary heap of cell indices, lowest key first; sized once, no allocation afterwards. */
export class CellHeap {
  private readonly keys: Float64Array;
  private readonly cells: Int32Array;
  private size = 0;
  /** Key of the cell that `pop` gave last. */
  poppedKey = 0;

  constructor(capacity: number) {
    this.keys = new Float64Array(capacity);
    this.cells = new Int32Array(capacity);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  push(key: number, cell: number): void {
    const { keys, cells } = this;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentKey = keys[parent] as number;
      if (parentKey <= key) break;
      keys[at] = parentKey;
      cells[at] = cells[parent] as number;
      at = parent;
    }
    keys[at] = key;
    cells[at] = cell;
  }

  /** Removes and returns the cell with the lowest key. The heap must not be empty. */
  pop(): number {
    const { keys, cells } = this;
    const top = cells[0] as number;
    this.poppedKey = keys[0] as number;
    this.size -= 1;
    const key = keys[this.size] as number;
    const cell = cells[this.size] as number;
    let at = 0;
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      if (child + 1 < this.size && (keys[child + 1] as number) < (keys[child] as number))
        child += 1;
      if ((keys[child] as number) >= key) break;
      keys[at] = keys[child] as number;
      cells[at] = cells[child] as number;
      at = child;
    }
    keys[at] = key;
    cells[at] = cell;
    return top;
  }
}
