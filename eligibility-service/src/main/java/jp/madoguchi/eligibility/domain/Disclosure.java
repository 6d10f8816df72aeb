package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.Validity;
import org.jspecify.annotations.Nullable;

/**
 * 開示: whether one kind of certificate may be shown with an answer, and until when.
 *
 * @param until when the consent ends or ended; absent without a consent, without a limit, or where only
 *     the national system knows
 */
public record Disclosure(State state, @Nullable Instant until) {

    /**
     * Decides from what the patient said for this check, in the order it was recorded; the latest word counts. A
     * coverage that is not in force has no certificates, and one known by number must not tell of a newer coverage
     * through them.
     */
    public static Disclosure of(CheckAnswer answer, ConsentKind kind, List<Consent> consents, Instant now) {
        return consents.stream()
                .filter(consent -> consent.kind() == kind)
                .reduce(Disclosure::latest)
                .map(consent -> of(answer, consent, now))
                .orElseGet(() -> new Disclosure(State.NO_CONSENT, null));
    }

    /** A refusal counts once it is recorded, whatever a reader's clock says; a consent unless it is an older word. */
    private static Consent latest(Consent before, Consent recorded) {
        return recorded.given() && recorded.givenAt().isBefore(before.givenAt()) ? before : recorded;
    }

    private static Disclosure of(CheckAnswer answer, Consent latest, Instant now) {
        return latest.given() ? within(answer, latest.endsAt(), now) : new Disclosure(State.CONSENT_REFUSED, null);
    }

    /** At its very end a consent no longer holds; without an end it holds as long as the answer is kept. */
    static Disclosure within(CheckAnswer answer, Optional<Instant> end, Instant now) {
        if (end.filter(instant -> !now.isBefore(instant)).isPresent()) {
            return new Disclosure(State.CONSENT_EXPIRED, end.orElse(null));
        }
        State state = answer.validity() == Validity.VALID ? State.PERMITTED : State.NOT_IN_FORCE;
        return new Disclosure(state, end.orElse(null));
    }

    /**
     * The same, unless nobody was asked at the desk and the national system said that what was agreed to at the reader
     * has ended, or that the patient could not be asked there.
     */
    public Disclosure seen(ConsentKind kind, List<ObservedConsent> observed) {
        return state == State.NO_CONSENT
                ? observed.stream()
                        .filter(said -> said.kind() == kind)
                        .flatMap(said -> said.whyNotGiven().stream())
                        .findFirst()
                        .map(why -> new Disclosure(why, null))
                        .orElse(this)
                : this;
    }

    /** The same consent, where nobody can tell whether the certificates belong to the coverage shown. */
    public Disclosure withheld() {
        return new Disclosure(State.NOT_ATTRIBUTABLE, until);
    }

    /** Whether certificates may be looked up at all. */
    public boolean permits() {
        return state == State.PERMITTED;
    }

    /** 開示の可否: why nothing is shown never reads like "there is none". */
    public enum State {
        /** 同意あり. */
        PERMITTED("同意の範囲内で表示しています"),
        /** 未同意: nobody asked the patient, or the answer did not arrive. */
        NO_CONSENT("同意がありません。患者に確認し、同意を登録してから表示してください"),
        /** 同意しない, or taken back. */
        CONSENT_REFUSED("患者が同意していないため表示できません"),
        /** 同意有効期限切れ. */
        CONSENT_EXPIRED("同意の有効期限が切れています。あらためて患者の同意を得てください"),
        /** 同意取得困難: the patient could not be asked, which is neither a yes nor a no. */
        COULD_NOT_ASK("患者の同意を得ることが困難と登録されています。確認できるようになったら患者に確認し、同意を登録してください"),
        /** 資格が有効でない. */
        NOT_IN_FORCE("資格が有効ではないため表示できません"),
        /** どの資格の証か分からない: they may be those of a newer coverage, which a question by number does not show. */
        NOT_ATTRIBUTABLE("この資格の証と確かめられないため表示できません。マイナンバーカードで確認してください");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** What the clerk reads. */
        public String label() {
            return label;
        }
    }
}
