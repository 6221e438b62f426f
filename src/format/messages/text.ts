/** What can be said of a file before it is a scenario: its size, encoding and JSON. */
import { error, say, shown, warning } from './words.ts';

const megabytes = (characters: number): string => (characters / 1_000_000).toFixed(1);

export const textMessages = {
  'file.tooLarge': (characters: number, limit: number) =>
    error(
      `文件太大：${megabytes(characters)} MB，最多 ${megabytes(limit)} MB`,
      `The file is too large: ${megabytes(characters)} MB; the limit is ${megabytes(limit)} MB`,
      say(
        '情景里不放图片和附件，只放文字',
        'A scenario holds text only, no pictures or attachments',
      ),
    ),
  'file.tooDeep': (limit: number) =>
    error(`括号嵌套超过 ${limit} 层`, `Brackets are nested deeper than ${limit} levels`),
  'file.tooManyValues': (limit: number) =>
    error(`数据超过 ${limit} 项`, `The file holds more than ${limit} values`),
  'file.moreIssues': (hidden: number) =>
    warning(
      `还有 ${hidden} 个问题没有列出`,
      `${hidden} more issues are not listed`,
      say('先改上面的', 'Fix those above first'),
    ),
  'text.replacement': (count: number) =>
    error(
      `文件编码不对，有 ${count} 个字符读不出来`,
      `Wrong encoding: ${count} characters cannot be read`,
      say('文件可能是 GBK 编码，请另存为 UTF-8', 'The file may be GBK; save it as UTF-8'),
    ),
  'text.utf16': () =>
    error(
      '文件是 UTF-16 编码',
      'The file is encoded as UTF-16',
      say(
        '请另存为 UTF-8（记事本里的“Unicode”不是 UTF-8）',
        'Save it as UTF-8 (“Unicode” in Notepad is UTF-16)',
      ),
    ),
  'text.nul': () =>
    error(
      '文件里有空字符（NUL），可能不是文本文件',
      'The file holds NUL characters; it may not be a text file',
      say('用文本编辑器打开，另存为 UTF-8', 'Open it in a text editor and save it as UTF-8'),
    ),
  'json.empty': () =>
    error(
      '文件是空的',
      'The file is empty',
      say('从 scenarios/ 里的例子改起', 'Start from an example in scenarios/'),
    ),
  'json.fullWidth': (found: string, wanted: string) =>
    error(
      `这里用了中文标点“${shown(found)}”`,
      `"${shown(found)}" is a Chinese punctuation mark`,
      say(`改成英文的 ${wanted}`, `Write ${wanted} instead`),
    ),
  'json.trailingComma': () =>
    error(
      '最后一项后面多了逗号',
      'There is a comma after the last item',
      say('删去这个逗号', 'Remove this comma'),
    ),
  'json.missingComma': () =>
    error(
      '两项之间缺逗号',
      'A comma is missing between two items',
      say('在这里加一个 ,', 'Add a , here'),
    ),
  'json.missingColon': () =>
    error(
      '键后面缺冒号',
      'A colon is missing after the key',
      say('写成 "键": 值', 'Write "key": value'),
    ),
  'json.missingValue': () =>
    error(
      '冒号后面没有值',
      'There is no value after the colon',
      say('写上值，或删去这个键', 'Write a value or remove the key'),
    ),
  'json.unclosed': (bracket: string, line: number) =>
    error(
      `第 ${line} 行的 ${bracket} 没有收尾`,
      `The ${bracket} of line ${line} is never closed`,
      say(`补上 ${bracket === '[' ? ']' : '}'}`, `Add the missing ${bracket === '[' ? ']' : '}'}`),
    ),
  'json.mismatched': (found: string, wanted: string) =>
    error(
      `这里是 ${found}，应当是 ${wanted}`,
      `Found ${found} where ${wanted} belongs`,
      say(
        `前面还有括号没有收尾，先补上 ${wanted}`,
        `A bracket before it is still open: add ${wanted} first`,
      ),
    ),
  'json.unclosedString': () =>
    error(
      '引号没有成对',
      'A quote is not closed',
      say(
        '文字结束处加英文双引号 "；文字不能换行，换行写 \\n',
        'End the text with "; write a line break as \\n',
      ),
    ),
  'json.innerQuote': () =>
    error(
      '文字里夹了英文双引号',
      'A double quote stands inside a text',
      say(
        '文字里的引号写成 \\" 或用中文引号“”；一段文字的首尾要用英文双引号',
        'Inside a text write \\" or use “”; begin and end the text with a plain "',
      ),
    ),
  'json.unquoted': (name: string) =>
    error(
      `${shown(name)} 没有加引号`,
      `${shown(name)} is not quoted`,
      say(`写成 "${shown(name)}"`, `Write "${shown(name)}"`),
    ),
  'json.singleQuote': () =>
    error(
      '用了单引号',
      'Single quotes are not allowed here',
      say('JSON 只用双引号 "', 'JSON uses double quotes only'),
    ),
  'json.comment': () =>
    error(
      'JSON 里不能写注释',
      'JSON has no comments',
      say(
        '删去，或写进 note、why 等文字里',
        'Remove it, or write it into a text such as note or why',
      ),
    ),
  'json.badEscape': () =>
    error(
      '反斜杠写法有误',
      'This backslash sequence is wrong',
      say('反斜杠本身写成 \\\\', 'Write \\\\ for a backslash'),
    ),
  'json.badNumber': () =>
    error(
      '数写法有误',
      'This number is written wrongly',
      say(
        '如 0.5、-3、12；不加 +，不以 0 或小数点开头',
        'Like 0.5, -3, 12: no +, no leading 0, no leading point',
      ),
    ),
  'json.controlCharacter': () =>
    error(
      '文字里有制表符或控制字符',
      'A text holds a tab or control character',
      say('制表符写成 \\t，换行写成 \\n', 'Write \\t for a tab, \\n for a line break'),
    ),
  'json.badWord': (word: string, wanted: string) =>
    error(
      `JSON 里没有 ${shown(word)}`,
      `JSON has no ${shown(word)}`,
      say(`写 ${wanted}`, `Write ${wanted}`),
    ),
  'json.strangeSpace': () =>
    error(
      '这里有一个特殊空格',
      'There is a special space here',
      say('改成普通空格', 'Use a plain space'),
    ),
  'json.extra': () =>
    error(
      '情景结束后还有多余的内容',
      'Something follows the end of the scenario',
      say('检查大括号是否多了一个', 'Is there one brace too many?'),
    ),
  'json.unexpected': (found: string) =>
    error(`看不懂“${shown(found)}”`, `"${shown(found)}" makes no sense here`),
  'json.duplicateKey': (key: string, line: number) =>
    error(
      `“${shown(key)}”写了两次，第 ${line} 行已经有了`,
      `"${shown(key)}" is written twice; line ${line} already has it`,
      say('两处合成一处，或删去一处', 'Merge the two or remove one'),
    ),
  'json.forbiddenKey': (key: string) =>
    error(
      `不能用 ${shown(key)} 作键`,
      `${shown(key)} cannot be a key`,
      say('换一个名字', 'Choose another name'),
    ),
  'format.newer': (found: number, known: number) =>
    error(
      `这个情景是格式 ${found}，本程序只认到格式 ${known}`,
      `This scenario is of format ${found}; this program knows formats up to ${known}`,
      say('请更新未萌', 'Update Weimeng'),
    ),
};
