-- カード: what is told of each 利用者証明用電子証明書. The serial number itself is not kept, only a keyed digest of it.
create table card (
    digest        text        primary key,
    kind          text        not null,
    expires_on    date        not null,
    pinless       boolean     not null,
    registered_at timestamptz not null
);

-- 結び付け: whom a certificate leads to. More than one person on a certificate is a mis-link, and answered 複数該当.
create table card_holder (
    digest    text        not null references card,
    person_id uuid        not null references person,
    linked_at timestamptz not null,
    primary key (digest, person_id)
);
create index card_holder_by_person on card_holder (person_id);
