/** What the page itself has to say, in plain words. */
import type { RecordProblem } from '../engine/record.ts';
import type { Issue } from '../format/issue.ts';
import type { CheckView } from '../view/model.ts';
import { quoted } from '../view/text/quoted.ts';

const recordProblems: Record<RecordProblem['code'], string> = {
  notJson: '这个文件读不出来，可能没有存完整。',
  notARecord: '这不是未萌的演练记录。',
  newerFormat: '这份记录是更新版本写的，请先更新未萌。',
  scenarioHash: '这份记录里的情景被改动过，不能采信。',
  scenarioInvalid: '这份记录里的情景不合格，打不开。',
  impossibleEvent: '这份记录里有一步当时做不到，不能采信。',
  eventOrder: '这份记录的先后次序不对，不能采信。',
  tooLong: '这个文件太大，不像是演练记录。',
};

export const messages = {
  storage: (trouble: 'refused' | 'full' | undefined): string | undefined => {
    if (trouble === 'refused') return '浏览器不让存储：演练照常，关掉页面前请把记录存成文件。';
    return trouble === 'full'
      ? '存储空间满了：演练照常，请把记录存成文件，再删去旧的。'
      : undefined;
  },
  branch: (time: string): string => `从 ${time} 重来`,
  continued: (time: string): string => `从 ${time} 接着练`,
  lostDrill: '这场演练的存档读不出来了。',
  badRecord: (problem: RecordProblem): string => recordProblems[problem.code],
  badScenario: (issues: readonly Issue[]): string => {
    const first = issues.find(({ severity }) => severity === 'error');
    const more = issues.length > 1 ? `（共 ${issues.length} 处）` : '';
    return first
      ? `情景有错：第 ${first.line} 行第 ${first.column} 列，${first.message.zh}${more}`
      : '情景读不出来。';
  },
  addedScenario: (title: string): string => `已打开情景${quoted(title)}。`,
  agreement: (agreement: 'same' | 'different' | 'unverified' | 'unsealed'): string | undefined => {
    if (agreement === 'different')
      return '未核对一致：重放的结果和记录里写的不一样，下面是重放的结果。';
    if (agreement === 'unverified')
      return '未复核：这份记录出自另一版本，下面是用本版本重放的结果。';
    return agreement === 'unsealed' ? '这场演练没有做完，下面是到当时为止的结果。' : undefined;
  },
  /** On paper and in the file's name; `undefined` where nothing is amiss. */
  unchecked: (check: CheckView | undefined): { mark: string; text: string } | undefined => {
    if (check?.state === 'different') {
      const { claimed, replayed } = check;
      const was =
        claimed.score === undefined ? '没有写得分' : `写的得分是 ${claimed.score.toFixed(1)}`;
      return {
        mark: '未核对一致',
        text: `未核对一致：这份记录里${was}，程序从头重放得到 ${replayed.score.toFixed(1)}。以下得分、结果和校验值一律是重放得到的，不是记录里写的。`,
      };
    }
    if (check?.state !== 'unverified') return undefined;
    return {
      mark: '未复核',
      text: '未复核：这份记录出自另一版本的程序，以下是用本版本重放得到的结果，可能与当时不同。',
    };
  },
};
