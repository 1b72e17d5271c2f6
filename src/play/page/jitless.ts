// zod compiles its checks with `new Function` where it may. Here it may not, and even asking would be a message in the console, so
// this is imported before anything that builds a schema.

import { config } from 'zod'

config({ jitless: true })
