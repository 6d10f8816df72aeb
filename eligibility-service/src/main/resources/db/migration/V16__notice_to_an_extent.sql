-- 医療機関等の範囲: what an institution's terminals hang on, as the register of institutions told last.
create table institution_extent (
    institution   text        primary key,
    carrier       text,
    line          text,
    vendor        text,
    registered_at timestamptz not null
);

-- お知らせ: to one institution, or to all that have something in common; the latter is one row, however many they are.
alter table notice
    alter column institution drop not null,
    add column scope text,
    add column scope_value text,
    add constraint notice_to_one_or_all check (
        (institution is null) = (scope is not null) and (scope is null) = (scope_value is null));
create index notice_by_extent on notice (scope, scope_value, seq) where scope is not null;
