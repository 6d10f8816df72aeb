-- 同じ受診のまとめ, as claim-service told of it last: kept by itself, because it may be told before the visit is held here.
create table visit_merge (
    institution text    not null,
    visit_id    uuid    not null,
    into_visit  uuid,
    version     integer not null,
    primary key (institution, visit_id)
);

-- まとめる前の状態: a visit that is parted again goes on where it stood.
alter table held_visit add column state_before text;

-- A merged visit ended as such, whatever it was found to be before.
drop index held_visit_untold;
create index held_visit_untold on held_visit (institution, taken_at)
    where state <> 'HELD' and sealed_as is distinct from
        (case state when 'CLOSED' then 'CLOSED_BY_PERSON' when 'MERGED' then 'MERGED' else result end);
