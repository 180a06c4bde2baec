/** What the pointer does on the map in place of moving it and choosing things. */
export type Tool = 'rectangle' | 'lasso' | 'distance';
