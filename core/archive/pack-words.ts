/** The words that the text has of ours, in the person's language. */
export interface PackWords {
  /** What this is, for the one who reads it: a heading, and what to do with it. */
  heading: string;
  introduction: string;
  aboutPerson: string;
  howToAnswer: string;
  memories: string;
  conversations: string;
  untitled: string;
  person: string;
  assistant: string;
  /** Stands where something was cut, such as `[…]`. */
  cutMark: string;
  /** The rule, where anything had to go: `{length}` is how long messages may be, `{left}` how many are left out. */
  messagesShortened: string;
  lastInPart: string;
  conversationsLeftOut: string;
  memoriesLeftOut: string;
}
