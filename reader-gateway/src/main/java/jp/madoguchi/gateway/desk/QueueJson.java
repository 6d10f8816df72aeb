package jp.madoguchi.gateway.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 受付を待つ列と、目の前の患者.
 *
 * @param queue everybody who waits, in the order they came
 * @param front who is at the desk: the one the desk chose, else the first
 * @param today the desk's day; where the reader's result has another one, somebody says which it is
 */
record QueueJson(List<InQueue> queue, @Nullable InQueue front, LocalDate today) {

    static QueueJson of(List<WaitingJson> waiting, @Nullable UUID chosen, LocalDate today) {
        InQueue front = waiting.stream()
                .filter(one -> one.visitId().equals(chosen))
                .findFirst()
                .or(() -> waiting.stream().findFirst())
                .map(one -> new InQueue(one, Sign.of(one), true))
                .orElse(null);
        return new QueueJson(
                waiting.stream()
                        .map(one ->
                                new InQueue(one, Sign.of(one), front != null && Objects.equals(one, front.patient())))
                        .toList(),
                front,
                today);
    }

    /** Whether an answer may come at any moment. */
    boolean isAsking() {
        return queue.stream().anyMatch(one -> one.sign() == Sign.ASKING);
    }

    /** 一人. */
    record InQueue(WaitingJson patient, Sign sign, boolean inFront) {}
}
