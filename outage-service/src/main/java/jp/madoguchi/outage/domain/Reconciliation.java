package jp.madoguchi.outage.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * 事後確認: what the registry says of a held visit as of its own 資格確認日. A number or exactly one person settles it. Nobody
 * who carries the numbers means that the registry does not know them; nobody of the four items may be a slip of whoever
 * wrote them down, so that is left to a person, as is anything in between, and no machine picks.
 */
public sealed interface Reconciliation {
    /** One branch for each outcome. */
    <R> R match(
            BiFunction<? super ReconcileResult, ? super Hit, ? extends R> settled,
            Function<? super Open, ? extends R> open);

    /** 方法3: by the four items. */
    static Reconciliation byFourItems(LookupCriteria criteria, List<Enrollee> candidates) {
        List<Hit> namesakes = criteria.namesakes(candidates);
        if (namesakes.isEmpty()) {
            return Open.forAPerson(ReconcileResult.NOT_FOUND);
        }
        // Someone of that name is registered, so a wrong or a differently spelled address must not read as 資格情報なし.
        return criteria.among(candidates)
                .match(
                        () -> ambiguous(),
                        hit -> isForAPerson(hit, namesakes) ? ambiguous() : settledBy(hit),
                        several -> ambiguous(),
                        () -> ambiguous(),
                        () -> ambiguous(),
                        () -> ambiguous());
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
            return Open.knownAbsent();
        }
        List<Hit> born = Hit.onePerPerson(carriers.stream()
                .filter(hit -> Optional.ofNullable(visit.patient())
                        .filter(patient -> patient.birthDate()
                                .equals(hit.enrollee().person().birthDate()))
                        .isPresent())
                .toList());
        return born.size() == 1 && !born.get(0).enrollee().mislinked() ? settledBy(born.get(0)) : ambiguous();
    }

    private static Open ambiguous() {
        return Open.forAPerson(ReconcileResult.AMBIGUOUS);
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
                Function<? super Open, ? extends R> open) {
            return settled.apply(result, hit);
        }
    }

    /**
     * 確認できる資格がない: NOT_FOUND or AMBIGUOUS.
     *
     * @param waits whether a person has to decide
     */
    record Open(ReconcileResult result, boolean waits) implements Reconciliation {
        /** 資格情報なし: the registry does not know them, by a number or by a person's word. */
        public static Open knownAbsent() {
            return new Open(ReconcileResult.NOT_FOUND, false);
        }

        static Open forAPerson(ReconcileResult result) {
            return new Open(result, true);
        }

        @Override
        public <R> R match(
                BiFunction<? super ReconcileResult, ? super Hit, ? extends R> settled,
                Function<? super Open, ? extends R> open) {
            return open.apply(this);
        }
    }
}
