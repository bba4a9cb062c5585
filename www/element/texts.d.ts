/** Texts that the build puts where the element imports them from. */
declare module 'embed:style' {
  const css: string;
  export default css;
}
declare module 'embed:*.ftl' {
  const words: string;
  export default words;
}
declare module 'embed:checked' {
  const day: string;
  export default day;
}
declare module 'embed:law-*.json' {
  const law: import('../checker/result/law.js').Law;
  export default law;
}
declare module 'embed:known' {
  const sum: number;
  export default sum;
}
