/** One line of what `npm run bench` prints. */
export interface Row {
  what: string;
  value: string;
  aim: string;
}
