/** Where sellers, carriers and the marketplace keep their clocks. */
export const commonZones: readonly string[] = ['Europe/Moscow', 'Asia/Shanghai', 'UTC'];

/** The zone of this computer. It is offered, and never chosen by itself: disputes are stated in the marketplace's time. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const allZones = (): readonly string[] => Intl.supportedValuesOf('timeZone');
