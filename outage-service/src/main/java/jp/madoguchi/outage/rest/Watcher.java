package jp.madoguchi.outage.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Reporter;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 見る人・届け出る人: a clinic's account for its clinic, the 実施機関 and the operator for all. */
@RequestScoped
class Watcher {
    private final Caller caller;

    Watcher(Caller caller) {
        this.caller = caller;
    }

    boolean watchesAll() {
        return caller.has(Roles.OPERATOR) || caller.has(Roles.IMPLEMENTING_BODY);
    }

    /** The one institution they see, or none for those who see all. */
    Optional<InstitutionCode> institution() {
        return watchesAll() ? Optional.empty() : Optional.of(caller.institution());
    }

    Reporter reporter() {
        return new Reporter(caller.account(), institution());
    }
}
