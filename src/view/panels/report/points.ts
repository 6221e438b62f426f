/** An expert's points as typed: 0 to 25, half points at the finest. */
export function pointsOf(typed: string | undefined): number | 'bad' | undefined {
  const text = (typed ?? '').trim();
  if (text === '') return undefined;
  const points = Number(text);
  const fits = points >= 0 && points <= 25 && Number.isInteger(points * 2);
  return fits ? points : 'bad';
}

export const meanOf = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
