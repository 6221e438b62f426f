/** Our own events are completed by hand, since batches send them by the hundred thousand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complete } from '../../../src/engine/drivers/driver.ts';
import { type DrillEventInput, drillEvent } from '../../../src/engine/events.ts';

const name = fc.string({ maxLength: 8 });
const value = fc.oneof(fc.integer(), fc.constant(-0), fc.boolean(), name);
const some = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined });
/** Leaves out what is undefined, as callers do. */
const given = <T extends object>(made: fc.Arbitrary<T>) =>
  made.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([, each]) => each !== undefined)),
  );

const composed = given(
  fc.record({
    channels: fc.array(name, { maxLength: 3 }),
    facts: fc.dictionary(
      name.filter((key) => key !== '__proto__'),
      value,
      { maxKeys: 3 },
    ),
    audience: some(name),
    unknown: some(fc.array(name, { maxLength: 3 })),
    next: some(fc.nat(600)),
    advice: some(fc.array(name, { maxLength: 3 })),
    tone: some(name),
  }),
);
const order = given(
  fc.record({
    type: fc.constant('ORDER'),
    measure: name,
    by: some(name),
    places: some(fc.array(name, { maxLength: 3 })),
    with: some(composed),
  }),
);
const choice = given(
  fc.record({
    type: fc.constant('CHOOSE'),
    by: some(name),
    storyline: name,
    situation: name,
    entry: fc.nat(9),
    option: name,
  }),
);

test('comes to what the schema would make of them', () => {
  fc.assert(
    fc.property(fc.oneof(order, choice), (event) => {
      expect(complete(event as DrillEventInput)).toStrictEqual(drillEvent.parse(event));
    }),
  );
});
