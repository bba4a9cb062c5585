/** Says how a script is called, and ends it. @param {string} call its name from `www/site/`, and what it has to be given @returns {never} */
export function usage(call) {
  console.error(`usage: node www/site/${call}`);
  process.exit(2);
}
