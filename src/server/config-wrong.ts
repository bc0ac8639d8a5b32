/** The program was called wrongly: nothing was begun. */
export class ConfigWrong extends Error {}
