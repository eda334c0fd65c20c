// A file of its own, so that SQLite is one in the package too: it weighs more than all the rest, and only a worker that
// has an archive to open loads it.
export { default as startSqlite } from '@sqlite.org/sqlite-wasm';
