/** Reading files so that whatever is wrong with them is told, never thrown. */
import { readFileSync } from 'node:fs';

export type FileText = { ok: true; text: string } | { ok: false; reason: string };

/** Bytes are decoded as they are: wrong encodings show as replacement characters, which `parse` reports. */
export function readText(file: string): FileText {
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file)),
    };
  } catch (error) {
    const code = (error as { code?: string }).code;
    const reason =
      code === 'ENOENT' ? '没有这个文件 · no such file' : String((error as Error).message);
    return { ok: false, reason };
  }
}

export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};
export const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
