/** The scenario language as a JSON Schema, for editors. */
import { z } from 'zod';
import { scenario } from './schema/scenario.ts';

/** The text of `scenarios/scenario.schema.json`: what an author writes, defaults left out. */
export function scenarioSchemaText(): string {
  // Draft 7 is what editors know best.
  const schema = z.toJSONSchema(scenario, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify(schema, null, 1)}\n`;
}
