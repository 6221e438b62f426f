/** `weimeng transcript`: a drill as a page that a domain expert can read. */
import { writeTranscript } from '../review/transcript.ts';
import { complain, print } from './files.ts';
import { isPlayer, loadProgram } from './play.ts';

export function transcript(file: string, flags: { seed: string; player: string }): number {
  if (!isPlayer(flags.player)) {
    complain(`没有这个玩家 · no such player: ${flags.player}`);
    return 2;
  }
  const loaded = loadProgram(file);
  if (!loaded) return 1;
  print(writeTranscript(loaded.program, String(flags.seed), flags.player));
  return 0;
}
