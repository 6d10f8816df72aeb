-- 控えの系統: a rescued or taken-over journal begins a new chain of the same gateway under a higher epoch.
alter table gateway
    add column journal_id uuid,
    add column epoch integer not null default 0;

-- The hash of an entry holds its place in its chain; that of the body alone tells the same fact in another one.
alter table gateway_entry
    add column epoch integer not null default 0,
    add column body_hash text,
    drop constraint gateway_entry_pkey,
    add primary key (gateway_id, epoch, sequence);
-- A fact is taken once, in whichever chain it came first.
create unique index gateway_entry_taken on gateway_entry (gateway_id, entry_id) where refusal is null;

-- 前回の資格: which institutions were answered lately, without an index that every check would have to keep.
create index eligibility_check_by_moment on eligibility_check using brin (answered_at) with (pages_per_range = 16, autosummarize = on);
