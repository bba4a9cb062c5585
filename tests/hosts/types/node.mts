import init, { Checker } from 'bauyr';
import { Checker as Any } from 'bauyr/any-law';
void init(new Uint8Array(3)).then(() => new Checker().today());
void init(new URL('file:///x'));
export { Any };
