/** `Wave’s`, `Rings’`: a name before what it has. */
export const possessive = (name: string): string => `${name}${/s$/i.test(name) ? '’' : '’s'}`;
