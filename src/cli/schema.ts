/** `npm run schema`: writes the JSON Schema that editors complete and explain scenarios with. */
import { writeFileSync } from 'node:fs';
import { scenarioSchemaText } from '../format/jsonSchema.ts';
import { print } from './files.ts';

const file = 'scenarios/scenario.schema.json';

writeFileSync(new URL(`../../${file}`, import.meta.url), scenarioSchemaText());
print(file);
