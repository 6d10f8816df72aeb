package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jp.madoguchi.outage.application.ViewOpening;
import jp.madoguchi.outage.domain.rule.LookupAccess;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** ページの利用者: what the signed-in account is shown. What it may do is decided by the doors the pages ask. */
@RequestScoped
class PageReader {
    private final Caller caller;
    private final Watcher watcher;
    private final ViewOpening opening;

    PageReader(Caller caller, Watcher watcher, ViewOpening opening) {
        this.caller = caller;
        this.watcher = watcher;
        this.opening = opening;
    }

    /** Whether the menu of the lookup leads anywhere: outside the period and without a grant it does for nobody. */
    Uni<Boolean> lookupIsOpen() {
        return access() == LookupAccess.NOT_SHOWN ? Uni.createFrom().item(false) : opening.isOpen(caller.institution());
    }

    /** What the templates show of them. */
    View view() {
        LookupAccess access = access();
        return new View(
                caller.account(),
                access != LookupAccess.NOT_SHOWN,
                access == LookupAccess.MAY_USE,
                caller.has(Roles.IMPLEMENTING_BODY),
                caller.has(Roles.ADMINISTRATOR) || caller.has(Roles.IMPLEMENTING_BODY),
                watcher.watchesAll() || caller.has(Roles.ADMINISTRATOR),
                watcher.watchesAll());
    }

    /** What this account meets at the lookup. */
    LookupAccess access() {
        return LookupAccess.of(
                caller.has(Roles.GENERAL), caller.has(Roles.MEDICAL_VIEWER), caller.has(Roles.ADMINISTRATOR));
    }

    /**
     * 見える範囲.
     *
     * @param seesLookup 一般アカウント sees the menu of the lookup too
     * @param looksUp may use it
     * @param implementingBody is the 実施機関
     * @param endsGrants may end a grant
     * @param writesIncidents may tell of an incident, if only of its own clinic's
     * @param watchesAll watches every institution, not one's own
     */
    record View(
            String account,
            boolean seesLookup,
            boolean looksUp,
            boolean implementingBody,
            boolean endsGrants,
            boolean writesIncidents,
            boolean watchesAll) {}
}
