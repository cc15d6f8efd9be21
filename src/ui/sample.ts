/** A program that comes with Namesake, as the chooser shows it. */
export interface Sample {
  readonly name: string;
  readonly group: string;
  readonly path: string;
  /** One line: what it shows. */
  readonly description: string;
  readonly text: string;
}
