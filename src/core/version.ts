/** Of this software, as package.json has it: what files say of where they come from. */
export const version = '0.1.0';
