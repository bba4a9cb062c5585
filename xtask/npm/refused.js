/** What an engine refuses, as an error whose properties say what is wrong, and where. @param {string} refusal */
export function refused(refusal) {
  const [code, message, ...path] = refusal.split('\n');
  // Made without a message, so that the message set on it is enumerable like the rest.
  return Object.assign(new Error(), { code, path: path.join('\n'), message });
}
