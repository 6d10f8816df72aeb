-- 封かん鍵の蓄え: one row an institution; issuing keys locks it, so two gateways of one institution do not issue twice.
create table sealing_pool (
    institution text   primary key,
    topped_up   bigint not null default 0
);

-- 封かん鍵: the private half of a one-time key, wrapped under the key-encryption key (JWE).
-- Destroying the row makes every copy of what it sealed unreadable.
create table sealing_key (
    key_id      uuid        primary key,
    institution text        not null,
    private_jwk text        not null,
    issued_at   timestamptz not null,
    used_by     uuid        unique,
    used_at     timestamptz
);
create index sealing_key_unused on sealing_key (institution) where used_by is null;

-- 受診: where a declaration and the settlement of its claim meet, whichever comes first.
create table visit (
    visit_id    uuid not null,
    institution text not null,
    claim_id    uuid,
    primary key (visit_id, institution)
);

-- 申立書: no column holds anything a patient wrote in plain text.
create table declaration (
    id           uuid        primary key,
    visit_id     uuid        not null,
    institution  text        not null,
    taken_at     timestamptz not null,
    arrived_at   timestamptz not null,
    key_id       uuid        not null,
    sealed       text,
    findings     text[],
    unreadable   text,
    destroyed_at timestamptz,
    check ((sealed is not null) = (unreadable is null and destroyed_at is null)),
    check ((findings is not null) = (sealed is not null))
);
create index declaration_of_institution on declaration (institution, taken_at desc, id desc);
create index declaration_of_visit on declaration (visit_id, institution);

-- 患者への確認 (保発0710第1号 3(4)): that it was tried. Numbers a patient gives are passed on and not kept.
create table contact (
    id             uuid primary key,
    declaration_id uuid not null references declaration,
    contacted_on   date not null,
    way            text not null,
    outcome        text not null,
    account        text not null
);
create index contact_of_declaration on contact (declaration_id);

-- 廃棄の証明: content-free, and never changed.
create table destruction_certificate (
    declaration_id uuid        primary key references declaration,
    visit_id       uuid        not null,
    institution    text        not null,
    key_id         uuid        not null,
    claim_id       uuid        not null,
    destroyed_at   timestamptz not null,
    key_destroyed  boolean     not null
);
create index destruction_certificate_of_key on destruction_certificate (key_id);

create function destruction_certificate_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'destruction_certificate is append-only';
end $$;
create trigger destruction_certificate_append_only before update or delete or truncate on destruction_certificate
    for each statement execute function destruction_certificate_is_append_only();
