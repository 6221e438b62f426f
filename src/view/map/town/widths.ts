/** Widths of streets, map units. */
export const STREET_WIDTH = 7;
export const MAIN_WIDTH = 13;
