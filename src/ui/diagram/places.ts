/** Sides of squares in CSS pixels, at most. */
export const largestNode = 34;
export const largestHeadNode = 12;

/** A place in CSS pixels; of a node, its middle. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its top left corner. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** What is between the picture's upper edge and the captions. */
export interface Field {
  readonly top: number;
  readonly height: number;
}

/** A column of nodes of one size. */
export interface Layer {
  readonly x: number;
  readonly side: number;
  readonly nodes: readonly Place[];
  /** Units that are not drawn, and where "+ n" says so; null where there is no room or no need. */
  readonly hidden: number;
  readonly more: Place | null;
}

/** One task's end of the network. */
export interface Head {
  /** Hidden layers, of the task's own depth. */
  readonly layers: readonly Layer[];
  /** The square that its output is drawn in; x and y are its top left corner. */
  readonly output: Place & { readonly side: number };
  /** Where the connections of its outputs end, one an output. */
  readonly ports: readonly Place[];
  /** Its words: left end, middle height, and how many lines there is room for. */
  readonly words: Place & { readonly lines: 1 | 2 | 4; readonly width: number };
}

/** Where everything is. Says nothing of how it looks. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly input: Layer;
  /** In the order of the plan's lanes, one above the other. */
  readonly lanes: readonly LanePlace[];
  /** In the order of the plan's junctions. */
  readonly junctions: readonly JunctionPlace[];
  readonly heads: readonly Head[];
  /** Room of one layer's caption, under its column. */
  readonly caption: { readonly y: number; readonly width: number };
  /** Before the heads: what tasks do to what they share; null where that is nothing. */
  readonly compass: (Place & { readonly room: number }) | null;
  /** Columns of the trunk's layers and of the heads' hidden ones. */
  readonly trunkColumns: readonly number[];
  readonly headColumns: readonly number[];
  /** Room for an input's name, left of it; 0 where there is none. */
  readonly nameWidth: number;
}

export type LabelForm = 'full' | 'short' | 'number';

/** Where one lane is. */
export interface LanePlace {
  readonly layers: readonly (Layer | null)[];
  /** What is drawn around its layers, as one or one by one; empty where it is the only lane. */
  readonly bands: readonly Box[];
  /** Its name: the left end, the middle height and the room; in full, shorter, or the bare number. */
  readonly label: (Place & { readonly width: number; readonly form: LabelForm }) | null;
  /** Units that are not drawn of a layer under the name, and are said beside it; 0 where there are none. */
  readonly hiddenUnderLabel: number;
}

/** One row of a junction's numbers, with a place for each of its columns. */
export interface JunctionRow {
  readonly row: number;
  readonly box: Box;
  readonly cells: readonly Box[];
}

/** Where the numbers of a junction are drawn. */
export interface JunctionPlace {
  /**
   * matrix: cells. bars: a bar for each column, rows beside what they lead to. strips: a strip of cells for each row,
   * beside the units. spring: between two towers, one row.
   */
  readonly form: 'matrix' | 'bars' | 'strips' | 'spring';
  /** Whether there is room for numbers, in the cells of a matrix and beside bars. */
  readonly hasNumbers: boolean;
  readonly rows: readonly JunctionRow[];
}

/** What stands between a layer of the trunk and what comes next, side by side. */
export interface Slot {
  readonly form: Exclude<JunctionPlace['form'], 'spring'>;
  /** Indexes of the junctions that share it. */
  readonly junctions: readonly number[];
  /** The way to it, as a share of a gap, and what it takes itself. */
  readonly lead: number;
  readonly width: number;
}

/** Where columns stand. */
export interface Columns {
  /** Of the whole picture. */
  readonly width: number;
  /** Between two columns with nothing between them. */
  readonly gap: number;
  readonly input: number;
  readonly trunk: readonly number[];
  readonly heads: readonly number[];
  readonly output: number;
  /** [trunk layer][slot]: left ends of what stands after the layer. */
  readonly slots: readonly (readonly number[])[];
  /** The free way from the trunk, and what stands after it, to the heads; null without a trunk. */
  readonly crossing: { readonly from: number; readonly to: number } | null;
}
