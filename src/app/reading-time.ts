/** Nobody reads a question faster, in milliseconds: an Enter that comes sooner was meant for the screen before. */
const readingTime = 300;

/** Did a key come before what appeared at `since` could be read? Both in milliseconds since the epoch. */
export const isTooSoon = (at: number, since: number): boolean => at >= since && at - since < readingTime;
