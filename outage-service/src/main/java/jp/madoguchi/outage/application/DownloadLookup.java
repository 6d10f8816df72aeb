package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.oqs.OqsDetail;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.rules.Preschool;

/** 《ダウンロード》: what a lookup opened, as the XML of the button. A file can be passed on, so each is a use of its own. */
@ApplicationScoped
public class DownloadLookup {
    private final LookupDetails details;
    private final UsageLog usage;
    private final Clock clock;

    DownloadLookup(LookupDetails details, UsageLog usage, Clock clock) {
        this.details = details;
        this.usage = usage;
        this.clock = clock;
    }

    /** What to write of the person this lookup opened. */
    @WithTransaction
    public Uni<LookupDetailAnswer<OqsDetail>> download(Asker asker, UUID lookupId) {
        return details.with(
                        asker,
                        lookupId,
                        Lookup::openedCandidate,
                        detail -> usage.downloaded(asker, detail).replaceWith(() -> file(asker, detail)))
                .call(answer -> usage.unlessEnabled(asker, answer));
    }

    private OqsDetail file(Asker asker, LookupDetail detail) {
        Hit hit = detail.hit();
        return new OqsDetail(
                asker.institution(),
                CheckMethod.FOUR_ITEMS,
                detail.lookup().confirmationDate(),
                clock.instant(),
                hit.standing().valid() ? Validity.VALID : Validity.INVALID,
                hit.standing().coverage(),
                hit.enrollee().person(),
                Preschool.isOn(
                        detail.lookup().confirmationDate(),
                        hit.enrollee().person().birthDate()),
                detail.referenceNumber().orElse(null),
                null);
    }
}
