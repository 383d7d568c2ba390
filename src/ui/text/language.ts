/** In which texts and numbers are written. */
export const language = 'en';
