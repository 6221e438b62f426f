import { iconDrawing } from './iconTable.ts';

export interface IconProps {
  name: string;
  /** Side at 1366 px, in px. */
  size?: number;
}

/** An icon says nothing to a screen reader: the words beside it do. */
export function Icon({ name, size = 16 }: IconProps) {
  const side = `${size / 100}rem`;
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      style={{ width: side, height: side }}
      dangerouslySetInnerHTML={{ __html: iconDrawing(name) }}
    />
  );
}
