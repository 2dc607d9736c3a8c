/** Dates are stored without a zone, in UTC: Lucid reads SQLite's in the zone of the process. */
process.env.TZ = 'UTC'
