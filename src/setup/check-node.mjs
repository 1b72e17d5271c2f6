// Ends with one clear sentence where Node is too old. Imported first, and written so that an old Node can read it.

const OLDEST = 20

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(`kaoju needs Node ${OLDEST} or newer, this is ${process.version}: https://nodejs.org`)
  console.error(`kaoju 需要 Node ${OLDEST} 或更高版本，当前为 ${process.version}。`)
  process.exit(2)
}
