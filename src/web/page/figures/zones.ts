/** The zones of sellers, carriers and the marketplace. */
export const commonZones: readonly string[] = ['Europe/Moscow', 'Asia/Shanghai', 'UTC'];

/** This computer's zone. It is offered but never preselected, because disputes are stated in the marketplace's time. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const allZones = (): readonly string[] => Intl.supportedValuesOf('timeZone');
