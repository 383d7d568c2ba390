import { createContext, useContext } from 'react';

/** Whether panels show what they have to show and nothing to change it with: what an embedded run may be. */
export const PlainPanels = createContext(false);

export const useIsPlain = (): boolean => useContext(PlainPanels);
