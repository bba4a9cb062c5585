/**
 * What is refused, as an error whose properties say what is wrong, and where.
 * @param {readonly [code: string, message: string]} refusal @param {string} path
 */
export function refused([code, message], path) {
  // Made without a message, so that the message set on it is enumerable like the rest. A key can hold half a letter, which no file could.
  return Object.assign(new Error(), { code, path: path.replace(/\p{Cs}/gu, '\ufffd'), message });
}
