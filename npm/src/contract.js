/** What the engine and the package must say alike. Written by `cargo xtask contract`: not by hand. */
export const OUTCOMES = /** @type {const} */ (['out_of_scope', 'refusal_likely', 'undecided', 'refusal_possible', 'documents_missing', 'ready']);
export const SCOPES = /** @type {const} */ (['in', 'out', 'open']);
export const STATES = /** @type {const} */ (['applies', 'waivable', 'clear', 'open']);
export const NEEDS = /** @type {const} */ (['required', 'deferrable', 'not_required', 'open']);

/** Codes of answers; where these begin in a request; what stands for a refused change; children of one application. */
export const UNKNOWN = 1;
export const FIRST_VALUE = 2;
export const ANSWERS = 4;
export const REFUSED = 255;
export const MOST_CHILDREN = 20;

/** Why something is refused: code and message. */
export const NOT_OBJECT = /** @type {const} */ (['invalid_shape', 'not an object']);
export const NOT_LIST = /** @type {const} */ (['invalid_shape', 'not a list']);
export const MISSING = /** @type {const} */ (['invalid_shape', 'missing']);
export const TOO_MANY = /** @type {const} */ (['invalid_shape', 'a key too many']);
export const TWICE = /** @type {const} */ (['invalid_shape', 'this key stands twice']);
export const NOT_PLAIN = /** @type {const} */ (['invalid_shape', 'not plain data']);
export const NO_SERVICE = /** @type {const} */ (['unknown_service', 'no such service']);
export const NO_CHANNEL = /** @type {const} */ (['unknown_channel', 'this service has no such channel']);
export const NO_EDITION = /** @type {const} */ (['unknown_edition', 'no such edition']);
export const NO_DATE = /** @type {const} */ (['invalid_date', 'not a date of the form YYYY-MM-DD']);
export const FUTURE = /** @type {const} */ (['future_date', 'after the request date']);
export const OUTSIDE = /** @type {const} */ (['unsupported_date', 'outside of the dates this law is known for']);
export const TOO_EARLY = /** @type {const} */ (['unsupported_date', 'before the edition was in force']);
export const CHILDREN = /** @type {const} */ (['children_count', 'one application is for 1 to 20 children']);
export const NO_FACT = /** @type {const} */ (['unknown_fact', 'not a fact of this law']);
export const NOT_ASKED = /** @type {const} */ (['unknown_fact', 'not a fact of this request']);
export const NO_OPTION = /** @type {const} */ (['unknown_value', 'not an option of this fact']);
export const NO_TRUTH = /** @type {const} */ (['unknown_value', 'neither true nor false nor `unknown`']);
export const NO_PAPER = /** @type {const} */ (['unknown_document', 'no such paper']);
export const NO_CHILD = /** @type {const} */ (['unknown_document', 'no such child']);
export const ONE_FOR_ALL = /** @type {const} */ (['unknown_document', 'this paper is one for all children']);
export const WHOSE = /** @type {const} */ (['unknown_document', "which child's?"]);
export const BUILT_IN = /** @type {const} */ (['pack_built_in', 'a law given as text needs bauyr/any-law']);
export const NOT_READY = /** @type {const} */ (['not_ready', 'await init() first']);
export const FREED = /** @type {const} */ (['freed', 'freed already']);
