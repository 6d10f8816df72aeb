-- 口頭確認: how the fields of a comparison differed, by name and kind; never what either side said.
create table confirmation_task (
    id           uuid        primary key,
    institution  text        not null,
    check_id     uuid        not null references eligibility_check,
    opened_at    timestamptz not null,
    opened_by    text        not null,
    differences  text        not null,
    ask          text        not null,
    outcome      text,
    asked_orally text,
    closed_at    timestamptz,
    closed_by    text
);
-- One open task a check: comparing again renews it.
create unique index confirmation_task_open_by_check on confirmation_task (check_id) where closed_at is null;
create index confirmation_task_by_institution on confirmation_task (institution, opened_at);

-- 紐付け誤りの疑い: that somebody at a desk suspects two people behind one 資格情報. Ids and the insurer to call, nothing else.
create table mislink_suspicion (
    id             uuid        primary key,
    task_id        uuid        not null unique references confirmation_task,
    institution    text        not null,
    check_id       uuid        not null references eligibility_check,
    person_id      uuid        references person,
    insurer_number text,
    raised_at      timestamptz not null,
    raised_by      text        not null
);

-- 前回の回答: what an institution was told of a person before.
create index eligibility_check_of_person on eligibility_check (institution, person_id, answered_at)
    where person_id is not null;

-- 予約の事前確認.
create table pre_check (
    id          uuid        primary key,
    institution text        not null,
    account     text        not null,
    visit_date  date        not null,
    received_at timestamptz not null
);

-- 予約: waits while it is queued, and keeps its last answer while it waits to be asked again. Its place in its own
-- pre-check comes first in the queue: all clinics move on together, however many bookings one of them sends.
create table pre_check_booking (
    id             uuid        primary key,
    pre_check_id   uuid        not null references pre_check,
    institution    text        not null,
    account        text        not null,
    visit_date     date        not null,
    place          integer     not null,
    booking_id     text        not null,
    visit_time     time,
    insurer_number text        not null,
    symbol         text        not null,
    number         text        not null,
    branch         text,
    birth_date     date        not null,
    superseded     boolean     not null default false,
    queued         boolean     not null default true,
    attempts       integer     not null default 0,
    not_before     timestamptz not null,
    check_id       uuid        references eligibility_check,
    answered_at    timestamptz,
    coverages      text,
    looked_at      timestamptz
);
create index pre_check_booking_by_pre_check on pre_check_booking (pre_check_id);
create index pre_check_booking_by_day on pre_check_booking (institution, visit_date, booking_id) where not superseded;
create index pre_check_booking_queue on pre_check_booking (place, id) where queued;
create index pre_check_booking_answered on pre_check_booking (looked_at) where not queued and not superseded;

-- 事前確認の回答: the checks that were asked for a booking. They are no visits.
create table pre_check_answer (
    check_id   uuid primary key references eligibility_check,
    booking_id uuid not null
);
create index pre_check_answer_by_booking on pre_check_answer (booking_id);
