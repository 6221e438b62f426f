/** Which outputs of a model anybody reads. */
import type { OutputDeclaration } from './port.ts';

/** The declarations among `outputs` that are in `wanted`; all where it is absent. */
export function wantedOutputs(
  outputs: Record<string, OutputDeclaration>,
  wanted: ReadonlySet<string> | undefined,
): Record<string, OutputDeclaration> {
  if (!wanted) return outputs;
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => wanted.has(name)));
}
