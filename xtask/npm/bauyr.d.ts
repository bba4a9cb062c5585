/** The package's types as they are built, of boundary/types.d.ts and module.d.ts. */
export * from '../../dist/npm/bauyr.d.ts';
export { default } from '../../dist/npm/bauyr.d.ts';
