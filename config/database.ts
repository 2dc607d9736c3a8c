import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/lucid'
import { pluginMigrationPaths } from '#config/plugins'

/** Core tables first: plugins refer to them. */
const migrations = {
  naturalSort: true,
  paths: ['database/migrations', ...pluginMigrationPaths],
}

interface SqliteConnection {
  pragma(source: string): unknown
  prepare(sql: string): unknown
}

/**
 * One connection, write-ahead log, and IMMEDIATE transactions: a deferred BEGIN that reads first
 * fails with SQLITE_BUSY_SNAPSHOT as soon as another process (an ace command) writes in between.
 */
function openSqlite(connection: SqliteConnection, done: (error: Error | null, c: unknown) => void) {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('foreign_keys = ON')
  const prepare = connection.prepare.bind(connection)
  connection.prepare = (sql) => prepare(sql === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : sql)
  done(null, connection)
}

interface MysqlConnection {
  query(sql: string, done: (error: Error | null) => void): void
}

/** Every session in UTC; READ COMMITTED, so that clean-up and calls never wait for each other's gaps. */
function openMysql(connection: MysqlConnection, done: (error: Error | null, c: unknown) => void) {
  connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (refused) => {
    if (refused) return done(refused, connection)
    connection.query("SET time_zone = '+00:00'", (error) => done(error, connection))
  })
}

/** Where SQLite keeps its file; its folder is made when it is missing. */
function sqliteFile(): string {
  const file = app.makePath(env.get('SQLITE_PATH', 'data/bedriftsnett.sqlite3'))
  if (env.get('DB_CONNECTION', 'sqlite') === 'sqlite') mkdirSync(dirname(file), { recursive: true })
  return file
}

const dbConfig = defineConfig({
  connection: env.get('DB_CONNECTION', 'sqlite'),
  connections: {
    sqlite: {
      client: 'better-sqlite3',
      connection: { filename: sqliteFile() },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, afterCreate: openSqlite },
      migrations,
      schemaGeneration: { enabled: false },
    },
    mysql: {
      client: 'mysql2',
      connection: {
        host: env.get('DB_HOST', '127.0.0.1'),
        port: env.get('DB_PORT', 3306),
        user: env.get('DB_USER'),
        password: env.get('DB_PASSWORD'),
        database: env.get('DB_DATABASE'),
        charset: 'utf8mb4',
        timezone: 'Z',
      },
      pool: { min: 1, max: 10, afterCreate: openMysql },
      migrations,
      schemaGeneration: { enabled: false },
    },
  },
})

export default dbConfig
