/**
 * Every sentence about the text and the shape of a scenario, by issue code: what is wrong,
 * and the likely fix. Expressions, references and reachability have their own.
 */
import { shapeMessages } from './messages/shape.ts';
import { textMessages } from './messages/text.ts';

export { type Kind, kinds, type Told, type TypeName } from './messages/words.ts';

export const messages = { ...textMessages, ...shapeMessages };
export type Messages = typeof messages;
export type MessageCode = keyof Messages;
