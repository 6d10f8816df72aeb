package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 目視確認（保発0710第1号 2(2)※、別添2）: staff switch the mode on, look at the face and the photo, say 「目視で本人確認完了」, and only
 * then the card is placed. It is over after one patient, by hand, or by itself.
 *
 * @param lookedBy who said 「目視で本人確認完了」; absent before
 * @param visitId whose card was placed after that; absent before
 * @param tooEarly whose cards were placed before anybody had looked: no 目視確認 of theirs
 * @param ending absent while it is on
 */
public record VisualCheck(
        UUID id,
        VisualReason reason,
        Clerk switchedOnBy,
        Instant switchedOnAt,
        @Nullable Clerk lookedBy,
        @Nullable Instant lookedAt,
        @Nullable UUID visitId,
        List<UUID> tooEarly,
        @Nullable Instant endedAt,
        @Nullable VisualEnding ending) {
    /** Copies the list. */
    public VisualCheck {
        tooEarly = List.copyOf(tooEarly);
    }

    /** Switches the mode on for a patient who is there, with a card whose photo can be looked at. One at a time. */
    public static VisualOutcome switchOn(
            Optional<VisualCheck> now, VisualCheck fresh, Presence presence, CardKind card) {
        if (now.isPresent()) {
            return new VisualOutcome.Refused(VisualFault.ALREADY_ON);
        }
        if (presence == Presence.ABSENT) {
            return new VisualOutcome.Refused(VisualFault.PATIENT_ABSENT);
        }
        return card.isPrinted() ? new VisualOutcome.Done(fresh) : new VisualOutcome.Refused(VisualFault.NO_PHOTO);
    }

    /** One that was just switched on. */
    public static VisualCheck fresh(UUID id, VisualReason reason, Clerk clerk, Instant at) {
        return new VisualCheck(id, reason, clerk, at, null, null, null, List.of(), null, null);
    }

    /** 「目視で本人確認完了」. */
    public VisualOutcome looked(Clerk clerk, Instant at) {
        return isLooked()
                ? new VisualOutcome.Refused(VisualFault.ALREADY_LOOKED)
                : new VisualOutcome.Done(new VisualCheck(
                        id, reason, switchedOnBy, switchedOnAt, clerk, at, visitId, tooEarly, endedAt, ending));
    }

    /** カードを置いた: the patient who was looked at, or one whom nobody had looked at yet. */
    public VisualCheck placed(UUID visit, Instant at) {
        return isLooked()
                ? new VisualCheck(
                        id,
                        reason,
                        switchedOnBy,
                        switchedOnAt,
                        lookedBy,
                        lookedAt,
                        visit,
                        tooEarly,
                        at,
                        VisualEnding.ONE_PATIENT)
                : new VisualCheck(
                        id,
                        reason,
                        switchedOnBy,
                        switchedOnAt,
                        lookedBy,
                        lookedAt,
                        visitId,
                        Stream.concat(tooEarly.stream(), Stream.of(visit)).toList(),
                        endedAt,
                        ending);
    }

    /** Back to the ordinary mode. */
    public VisualCheck ended(VisualEnding how, Instant at) {
        return new VisualCheck(id, reason, switchedOnBy, switchedOnAt, lookedBy, lookedAt, visitId, tooEarly, at, how);
    }

    /** Whether somebody has said 「目視で本人確認完了」. */
    public boolean isLooked() {
        return lookedAt != null;
    }

    /** Which card this visit's is by the reason the mode was switched on for; nothing where that says no more. */
    public Optional<CardKind> card(UUID visit) {
        return reason == VisualReason.PINLESS_CARD && (proves(visit) || tooEarly.contains(visit))
                ? Optional.of(CardKind.PINLESS_CARD)
                : Optional.empty();
    }

    /** Whether this visit's card was placed after somebody had looked. */
    public boolean proves(UUID visit) {
        return visit.equals(visitId);
    }
}
