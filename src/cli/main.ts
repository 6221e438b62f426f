/** The command line: a thin shell over format, engine and review. */
import { cac } from 'cac';
import { playerNames } from '../review/players/players.ts';
import { type CheckFlags, check } from './check.ts';
import { type ExploreFlags, explore } from './explore.ts';
import { type PlayFlags, play } from './play.ts';
import { replayFile } from './replay.ts';
import { type ReviewFlags, review } from './review.ts';
import { transcript } from './transcript.ts';

const cli = cac('weimeng');

cli
  .command('check <...files>', '检查情景文件 · check scenario files')
  .option('--json', '机器可读 · machine-readable')
  .option('--play', '让行家试演，核对作者的判断 · hold the judgements against expert play')
  .action((files: string[], flags: CheckFlags) => finish(check(files, flags)));

cli
  .command('play <file>', '让模拟玩家反复演练 · let trial players play')
  .option('--plays <n>', '次数 · how many drills', { default: 100 })
  .option('--seed <s>', '第一个种子 · first seed', { default: '1' })
  .option('--player <name>', playerNames.join(' | '), { default: 'random' })
  .option('--driver <name>', 'flat | machine', { default: 'flat' })
  .option('--record <out>', '保存最后一次的记录 · save the record of the last drill')
  .option('--json', '机器可读 · machine-readable')
  .action((file: string, flags: PlayFlags) => finish(play(file, flags)));

cli
  .command('replay <record>', '重放演练记录 · replay a record')
  .option('--json', '机器可读 · machine-readable')
  .action((file: string, flags: { json?: boolean }) => finish(replayFile(file, flags)));

cli
  .command('transcript <file>', '打印一场演练的文字实录 · print a drill as plain text')
  .option('--seed <s>', '种子 · seed', { default: '1' })
  .option('--player <name>', '玩家 · player', { default: 'expert' })
  .action((file: string, flags: { seed: string; player: string }) =>
    finish(transcript(file, flags)),
  );

cli
  .command('explore <file>', '搜索参照打法，供复盘用 · search a reference policy')
  .option('--policy <out>', '写到哪里 · where to write it')
  .option('--seeds <n>', '每处改动试几个种子 · seeds for each trial', { default: 16 })
  .option('--rounds <n>', '几轮 · rounds', { default: 2 })
  .option('--json', '机器可读 · machine-readable')
  .action((file: string, flags: ExploreFlags) => finish(explore(file, flags)));

cli
  .command('review <record>', '复盘：每个决策与当时的可能 · review a record')
  .option('--json', '机器可读 · machine-readable')
  .option('--docx <file>', '另存应急演练评估表（Word）· also write the evaluation form')
  .action(async (file: string, flags: ReviewFlags) => finish(await review(file, flags)));

cli.help();

function finish(code: number): void {
  process.exitCode = code;
}

try {
  cli.parse(process.argv, { run: false });
  if (!cli.matchedCommand) {
    if (!cli.options.help) {
      cli.outputHelp();
      process.exitCode = 1;
    }
  } else await cli.runMatchedCommand();
} catch (error) {
  process.stderr.write(`weimeng: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
