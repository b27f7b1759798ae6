/** Languages the product speaks. */
export type Language = "ru" | "en";

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;

/** A text per key. */
export type Texts<K extends string> = Readonly<Record<K, Text>>;
