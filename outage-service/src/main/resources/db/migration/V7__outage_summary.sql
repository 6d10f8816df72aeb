-- 解消した障害: the sealed summary, then the supplements for visits that came or were settled later.
alter table outage add column closed_at timestamptz;
create index outage_to_close on outage (ended_at) where closed_at is null;

create table outage_summary (
    outage_id uuid        not null references outage,
    number    integer     not null,
    sealed_at timestamptz not null,
    seal      text        not null,
    summary   text        not null,
    primary key (outage_id, number)
);

-- 要約に載せた結末: a settled visit that ended otherwise, or was never told, is still to be told.
alter table held_visit add column sealed_as text;
create index held_visit_untold on held_visit (institution, taken_at)
    where state <> 'HELD' and sealed_as is distinct from (case state when 'CLOSED' then 'CLOSED_BY_PERSON' else result end);
