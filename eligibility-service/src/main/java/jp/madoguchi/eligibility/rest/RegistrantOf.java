package jp.madoguchi.eligibility.rest;

import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.Registrant;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 登録する者の見分け: from the caller's role and insurers. */
final class RegistrantOf {
    private RegistrantOf() {}

    static Registrant caller(Caller caller) {
        return caller.has(Roles.IMPLEMENTING_BODY)
                ? new Registrant.ImplementingBody()
                : new Registrant.Insurers(
                        caller.insurers().stream().map(InsurerNumber::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
