import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { ensureBuilt, projectRoot } from './build.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    /** Also for other computers in the room. */
    lan: { type: 'boolean', default: false },
  },
});

console.log('未萌：正在准备…  Weimeng: getting ready…');
ensureBuilt();
const server = await preview({
  root: projectRoot,
  logLevel: 'warn',
  preview: { host: values.lan ? '0.0.0.0' : '127.0.0.1', port: Number(values.port) },
});
const urls = server.resolvedUrls;
console.log();
console.log(`  未萌已就绪，请用浏览器打开  Weimeng is ready, open: ${urls?.local[0] ?? ''}`);
for (const url of urls?.network ?? []) {
  console.log(`  局域网内其他电脑  other computers on this network: ${url}`);
}
console.log('  按 Ctrl+C 停止  press Ctrl+C to stop');
