export { wordValue } from '../model/word-value.js';
