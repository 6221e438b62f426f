/** `weimeng replay`: plays a record again and says whether it holds. */
import { parseRecord, type RecordProblem, replay, worldHash } from '../engine/record.ts';
import { score } from '../engine/score.ts';
import { complain, print, printJson, readText } from './files.ts';
import { rounded } from './statistics.ts';

const reasons: Record<RecordProblem['code'], string> = {
  notJson: '不是 JSON，文件可能不完整 · not JSON, perhaps cut short',
  notARecord: '不是演练记录 · not a drill record',
  newerFormat: '由更新的版本写成 · written by a newer version',
  scenarioHash: '情景文字与校验值不符，被改过 · the scenario text does not match its hash',
  scenarioInvalid: '里面的情景不合格 · its scenario is not valid',
  impossibleEvent: '有一步当时做不到 · an event was not possible then',
  eventOrder: '事件次序不对 · events out of order',
  tooLong: '文件太大 · file too large',
};

/** Exit code 0 where the record holds; 1 and the reason where it does not. */
export function replayFile(file: string, flags: { json?: boolean }): number {
  const fail = (code: string, reason: string, detail?: unknown): number => {
    if (flags.json) printJson({ ok: false, code, reason, detail });
    else complain(`${file}: ${reason}${detail === undefined ? '' : ` ${JSON.stringify(detail)}`}`);
    return 1;
  };
  const read = readText(file);
  if (!read.ok) return fail('unreadable', read.reason);
  const parsed = parseRecord(read.text);
  if (!parsed.ok) return fail(parsed.problem.code, reasons[parsed.problem.code], parsed.problem);
  const result = replay(parsed.record);
  if (!result.ok) return fail(result.problem.code, reasons[result.problem.code], result.problem);
  const total = rounded(score(result.program, result.world).total);
  const hash = worldHash(result.world);
  if (result.agreement === 'different') {
    return fail('different', '重放结果与记录不同 · the replay differs from the record', {
      score: total,
      hash,
    });
  }
  if (flags.json)
    printJson({
      ok: true,
      agreement: result.agreement,
      score: total,
      hash,
      ending: result.world.ending,
    });
  else
    print(
      `${total} 分  ${result.world.ending || '未完'}  ${hash}${result.agreement === 'unverified' ? '  未复核 · not re-verified' : ''}`,
    );
  return 0;
}
