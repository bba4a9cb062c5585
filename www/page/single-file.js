/**
 * The page as one file. What it would fetch from its server stands in the same file, each under its address, and is
 * handed out from there: nothing is ever asked of a network.
 */
import './offline/kept-files.js';
import './main.js';
import { tellHeight } from './height.js';

tellHeight();
