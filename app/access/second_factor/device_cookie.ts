/** One for each user of a browser that several share. */
export const deviceCookie = (userId: number) => `remembered_device_${userId}`
