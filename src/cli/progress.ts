/** A progress bar where somebody looks at a terminal. */
import cliProgress from 'cli-progress';

export function progressBar(label: string): cliProgress.SingleBar | undefined {
  if (!process.stderr.isTTY) return undefined;
  const format = `${label} {bar} {percentage}%`;
  return new cliProgress.SingleBar({ format }, cliProgress.Presets.shades_classic);
}
