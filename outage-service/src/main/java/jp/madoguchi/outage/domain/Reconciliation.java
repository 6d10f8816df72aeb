package jp.madoguchi.outage.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * 事後確認: what the registry says of a held visit as of its own 資格確認日. Exactly one person settles it; nobody of that key
 * says the registry does
 * not know them; anything in between is left to a person, and no machine picks.
 */
public sealed interface Reconciliation {
    /** One branch for each outcome. */
    <R> R match(
            BiFunction<? super ReconcileResult, ? super Hit, ? extends R> settled,
            Function<? super ReconcileResult, ? extends R> open);

    /** 方法3: by the four items. */
    static Reconciliation byFourItems(LookupCriteria criteria, List<Enrollee> candidates) {
        List<Hit> namesakes = criteria.namesakes(candidates);
        if (namesakes.isEmpty()) {
            return new Open(ReconcileResult.NOT_FOUND);
        }
        // Someone of that name is registered, so a wrong or a differently spelled address must not read as 資格情報なし.
        return criteria.among(candidates)
                .match(
                        () -> new Open(ReconcileResult.AMBIGUOUS),
                        hit -> isForAPerson(hit, namesakes) ? new Open(ReconcileResult.AMBIGUOUS) : settledBy(hit),
                        several -> new Open(ReconcileResult.AMBIGUOUS),
                        () -> new Open(ReconcileResult.AMBIGUOUS),
                        () -> new Open(ReconcileResult.AMBIGUOUS),
                        () -> new Open(ReconcileResult.AMBIGUOUS));
    }

    /**
     * Whoever is protected is opened by a person, who answers for it, and by no machine; nor does one settle a visit
     * with an old record whose address or insurer was noted, while a newer one of the same person is there.
     */
    private static boolean isForAPerson(Hit hit, List<Hit> namesakes) {
        return hit.enrollee().protectedPerson() || !namesakes.contains(hit);
    }

    /** 方法2: by the numbers of a certificate and the birth date. */
    static Reconciliation byNumbers(HeldVisit visit, InsuredNumbers shown, List<Enrollee> candidates) {
        List<Hit> carriers = candidates.stream()
                .flatMap(
                        enrollee -> enrollee
                                .standingOn(visit.confirmationDate(), shown)
                                .map(standing -> new Hit(enrollee, standing))
                                .stream())
                .toList();
        if (carriers.isEmpty()) {
            return new Open(ReconcileResult.NOT_FOUND);
        }
        List<Hit> born = Hit.onePerPerson(carriers.stream()
                .filter(hit -> Optional.ofNullable(visit.patient())
                        .filter(patient -> patient.birthDate()
                                .equals(hit.enrollee().person().birthDate()))
                        .isPresent())
                .toList());
        return born.size() == 1 && !born.get(0).enrollee().mislinked()
                ? settledBy(born.get(0))
                : new Open(ReconcileResult.AMBIGUOUS);
    }

    /** The result that this person and coverage give. */
    static Reconciliation settledBy(Hit hit) {
        return new Settled(hit.standing().valid() ? ReconcileResult.CURRENT : ReconcileResult.LOST, hit);
    }

    /** 確認できた: CURRENT or LOST, with the coverage. */
    record Settled(ReconcileResult result, Hit hit) implements Reconciliation {
        @Override
        public <R> R match(
                BiFunction<? super ReconcileResult, ? super Hit, ? extends R> settled,
                Function<? super ReconcileResult, ? extends R> open) {
            return settled.apply(result, hit);
        }
    }

    /** 確認できる資格がない: NOT_FOUND or AMBIGUOUS. */
    record Open(ReconcileResult result) implements Reconciliation {
        @Override
        public <R> R match(
                BiFunction<? super ReconcileResult, ? super Hit, ? extends R> settled,
                Function<? super ReconcileResult, ? extends R> open) {
            return open.apply(result);
        }
    }
}
