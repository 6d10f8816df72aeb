-- 答えられるようになったかもしれない人: whose records were joined, whose card was registered, who was told apart from somebody else;
-- noted in the transaction that did it, and looked at after it. No key but the number: a person noted again while somebody
-- looks has to be looked at again.
create table answerable_person (
    seq       bigint generated always as identity primary key,
    person_id uuid   not null
);
-- eligibility_check.asked holds from now on what 複数該当 was answered, too, and questions by certificate: the digest of the
-- certificate as in card, and then that of the birth date if one was named.
