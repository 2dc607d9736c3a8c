/** What a screen may watch. A user watches the own queues, the own desk, and everybody's state. */
export const COLLEAGUES = 'colleagues'
export const queueTopic = (queueId: number) => `queue:${queueId}`
export const userTopic = (userId: number) => `user:${userId}`
