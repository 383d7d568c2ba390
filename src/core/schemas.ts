import { z } from 'zod';

// Without it zod tries whether it may make functions of texts, which the page's policy refuses, and reports.
z.config({ jitless: true });

export { z };
