/** The application forms, which the build puts where they are imported from: law/forms.json. */
declare module 'law:forms' {
  const forms: import('./sheet.js').Form[];
  export default forms;
}
