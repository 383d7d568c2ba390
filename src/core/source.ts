/** Where a method or an architecture was published, and what of the publication the code follows. */
export interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Conference, journal or archive number. */
  readonly venue: string;
  /** An address to read it at. */
  readonly url: string;
  /** Section, equation or algorithm; empty where it is the whole of it. */
  readonly place: string;
}
