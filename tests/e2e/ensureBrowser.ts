import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from './findBrowser.ts';

const HELP = `
没有找到可用于端到端测试的浏览器，自动安装也未成功。
请安装 Chromium、Chrome 或 Edge，或用环境变量 WEIMENG_BROWSER 指明浏览器程序的路径。
No browser for the end-to-end tests was found, and installing one did not succeed.
Install Chromium, Chrome or Edge, or set WEIMENG_BROWSER to the path of the browser program.
`;

const installers = [
  { usable: isDebianRoot, install: installWithApt },
  { usable: () => true, install: installWithPlaywright },
];

const found = findBrowser() ?? installOne();
if (found === undefined) {
  console.error(HELP);
  process.exit(1);
}
console.log(`端到端测试所用浏览器  browser for the end-to-end tests: ${found}`);

function installOne(): string | undefined {
  console.log('未找到浏览器，正在安装…  No browser found, installing one…');
  for (const { usable, install } of installers) {
    if (!usable()) continue;
    install();
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  return undefined;
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installWithApt(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-cjk'];
  run('apt-get', ['update'], env) && run('apt-get', ['install', '-y', ...packages], env);
}

function installWithPlaywright(): void {
  const library = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, [join(library, 'cli.js'), 'install', 'chromium'], process.env);
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(command, args, { env, stdio: 'inherit' }).status === 0;
}
