/** Replaced at build, see vite.config.ts. */
declare const __APP_VERSION__: string;
/** Whether this is the one file that opens by double click. */
declare const __SINGLE_FILE__: boolean;
