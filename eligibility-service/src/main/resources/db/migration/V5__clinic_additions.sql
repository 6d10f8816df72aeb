-- 受け入れた値: what an institution last took over of each item of a person. A null value is "accepted that there is none".
create table accepted_field (
    institution text        not null,
    person_id   uuid        not null references person,
    field       text        not null,
    value       text,
    check_id    uuid        not null references eligibility_check,
    answered_at timestamptz not null,
    accepted_at timestamptz not null,
    account     text        not null,
    primary key (institution, person_id, field)
);

-- 照会番号: one number means one patient of an institution.
create table reference_number (
    institution text        not null,
    person_id   uuid        not null references person,
    number      text        not null,
    set_at      timestamptz not null,
    account     text        not null,
    primary key (institution, person_id),
    unique (institution, number)
);

-- 処方箋発行形態
create table prescription_choice (
    check_id  uuid        primary key references eligibility_check,
    choice    text        not null,
    chosen_at timestamptz not null,
    account   text        not null
);

-- 同意: what a patient said for one check; nothing is overwritten.
create table consent (
    id          uuid        primary key,
    check_id    uuid        not null references eligibility_check,
    kind        text        not null,
    given       boolean     not null,
    given_at    timestamptz not null,
    recorded_at timestamptz not null,
    account     text        not null
);
create index consent_by_check on consent (check_id);
