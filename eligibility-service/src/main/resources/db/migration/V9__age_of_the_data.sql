-- 受付時刻 of the version in force: how old an answer's data is. What stands already is as old as this, or older.
alter table person add column received_at timestamptz not null default now();
