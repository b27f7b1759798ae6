/** Languages the product speaks. */
export const LANGUAGES = ["ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;

/** A text per key. */
export type Texts<K extends string> = Readonly<Record<K, Text>>;
