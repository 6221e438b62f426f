/** "青泷镇山洪-演练评估表-2026-11-24.docx": no sign that a file system forbids. */
const forbidden = /[\\/:*?"<>|\s]+/g;

export const reportFileName = (title: string, what: string, date: string, ending: string): string =>
  `${[title, what, date].map((part) => part.replace(forbidden, '_')).join('-')}.${ending}`;
