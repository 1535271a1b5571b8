// What of the library of prompts is used. It is a bundle of its own: only questions in a terminal load it.
export { isCancel, outro, select, text } from '@clack/prompts';
