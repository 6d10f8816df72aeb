package jp.madoguchi.eligibility.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.Sender;
import jp.madoguchi.eligibility.domain.Feeder;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Ids;
import jp.madoguchi.web.Refusal;
import jp.madoguchi.web.Roles;

/** 送り手の見分け: who registers now, in whose name, and under which name the delivery is remembered. */
@Singleton
class Senders {
    /** The header that names the insurer a record is fed for. */
    static final String INSURER_HEADER = "Madoguchi-Insurer";

    private final Caller caller;
    private final HttpHeaders headers;
    private final Clock clock;
    private final Ids ids;

    Senders(Caller caller, HttpHeaders headers, Clock clock, Ids ids) {
        this.caller = caller;
        this.headers = headers;
        this.clock = clock;
        this.ids = ids;
    }

    Sender sender() {
        return new Sender(caller.account(), feeder(), RegistrantOf.caller(caller), ids.next(), today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The insurer the header names; without it the only one of the caller's, or the implementing body in nobody's name.
     */
    private Feeder feeder() {
        String named = headers.getHeaderString(INSURER_HEADER);
        boolean body = caller.has(Roles.IMPLEMENTING_BODY);
        if (named != null) {
            return named(InsurerNumber.valueOf(named), body);
        }
        List<String> own = caller.insurers();
        if (body) {
            return Feeder.IMPLEMENTING_BODY;
        }
        if (own.size() != 1) {
            throw new Refusal(RegistryProblems.FEEDER_UNNAMED);
        }
        return Feeder.of(InsurerNumber.valueOf(own.get(0)));
    }

    private Feeder named(InsurerNumber insurer, boolean body) {
        if (!body && !caller.insurers().contains(insurer.wire())) {
            throw new Refusal(EligibilityProblems.INSURER_NOT_YOURS);
        }
        return Feeder.of(insurer);
    }
}
