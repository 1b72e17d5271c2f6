// What the roles of a measure's key tell. In: role names as rules give them. Out: which of them say whose a figure is, and which only what it counts.

/** Roles that say whose or where: without any of them two figures may well be of two places. */
const WHOSE: ReadonlySet<string> = new Set(['agent', 'place', 'pair'])

/** Roles that only say more closely what is counted. Others divide it: 本土 cases and cases, 民营企业's trade and trade, are two things. */
export const KIND_ROLES: ReadonlySet<string> = new Set(['disease', 'incident'])

/** The role that is the counted noun: 60多个国家和地区 says nothing of what reached them. */
const NOUN = 'noun'

/** The role that names what happened (地震, 爆炸): figures of it are of one event, which another may follow. */
export const EVENT_ROLE = 'incident'

/** Whether a key says whose its figures are, as far as the roles of its measure ask for that. */
export function isWhoseKnown(roles: readonly string[], key: Readonly<Record<string, string>>): boolean {
  const asked = roles.filter((role) => WHOSE.has(role))
  const needed = asked.length > 0 ? asked : roles.filter((role) => role !== NOUN && !KIND_ROLES.has(role))
  return roles.length === 0 || needed.some((role) => key[role] !== undefined)
}

/** Whether a key says the place or country its figures are of. */
export function isPlaced(key: Readonly<Record<string, string>>): boolean {
  return [...WHOSE].some((role) => key[role] !== undefined)
}
