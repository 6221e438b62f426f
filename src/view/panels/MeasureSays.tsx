import type { MeasureView } from '../model.ts';
import { Amount, Costs } from './Amount.tsx';

/** With more costs than this, icons say what each of them is. */
const MANY = 2;

/** What a measure is, what it takes, and what it uses up: above the button that orders it. */
export function MeasureSays({ measure }: { measure: MeasureView }) {
  return (
    <div class="measureSays">
      {measure.describe !== undefined && <p>{measure.describe}</p>}
      {measure.costs.length > MANY && <Costs costs={measure.costs} />}
      {measure.uses !== undefined && (
        <p class="measureUses">
          <Amount text={measure.uses} />
        </p>
      )}
    </div>
  );
}
