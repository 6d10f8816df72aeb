-- 精算の答え: every answer about the amounts of a visit by its version; the highest stands. Person-free.
create table settlement_answer (
    institution text    not null,
    visit_id    uuid    not null,
    version     integer not null,
    answer      text    not null,
    primary key (institution, visit_id, version)
);

-- 反映されなかった照会番号: the registry's owner refused it; goes when the person gets another number.
create table reference_number_refusal (
    institution text        not null,
    person_id   uuid        not null,
    number      text        not null,
    set_at      timestamptz not null,
    decision    text        not null,
    primary key (institution, person_id)
);
