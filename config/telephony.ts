import env from '#start/env'

/** Which engine carries the calls. `simulated` needs nothing; `asterisk` needs the ARI settings. */
export default {
  /** Names of stored sounds: what callers of a customer hear who has not begun, is suspended, has left, or has closed for the day. */
  announcements: {
    upcoming: env.get('ANNOUNCEMENT_UPCOMING', 'out-of-service'),
    suspended: env.get('ANNOUNCEMENT_SUSPENDED', 'out-of-service'),
    terminated: env.get('ANNOUNCEMENT_TERMINATED', 'out-of-service'),
    closed: env.get('ANNOUNCEMENT_CLOSED', 'out-of-service'),
  },
  driver: env.get('TELEPHONY_DRIVER', 'simulated'),
  asterisk: {
    url: env.get('ARI_URL', 'http://127.0.0.1:8088'),
    username: env.get('ARI_USERNAME', 'bedriftsnett'),
    password: env.get('ARI_PASSWORD', ''),
    app: env.get('ARI_APP', 'bedriftsnett'),
    /** `host:port` that rings outside numbers and mobile phones. */
    trunkPeer: env.get('TRUNK_PEER', '127.0.0.1:5060'),
  },
}
