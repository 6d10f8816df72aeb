package jp.madoguchi.eligibility.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.eligibility.application.RegisterPersons;
import jp.madoguchi.eligibility.application.Sender;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.RegistrationOutcome;
import jp.madoguchi.runtime.Aside;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 行の登録: one batch after the other, each in a transaction of its own. Lines are read on a worker, for hundreds of them
 * would keep the
 * desks of other clinics waiting on the event loop.
 */
@Singleton
class LineEntry {
    private final LineReader reader;
    private final RegisterPersons registerPersons;
    private final UnexpectedFailures failures;
    private final MeterRegistry meters;
    private final Aside aside;

    LineEntry(
            LineReader reader,
            RegisterPersons registerPersons,
            UnexpectedFailures failures,
            MeterRegistry meters,
            Aside aside) {
        this.reader = reader;
        this.registerPersons = registerPersons;
        this.failures = failures;
        this.meters = meters;
        this.aside = aside;
    }

    /** The results of all lines; ends early, with the reason in the report, when a batch cannot be entered. */
    Multi<byte[]> results(Delivery delivery) {
        return Multi.createBy()
                .repeating()
                .uni(delivery.lines()::next)
                .until(List::isEmpty)
                .onItem()
                .transformToUniAndConcatenate(lines -> read(delivery, lines))
                // One batch ahead: the next is read while this one is entered.
                .emitOn(delivery.lines()::execute, 1)
                .onItem()
                .transformToUniAndConcatenate(read -> enter(delivery, read))
                .onCompletion()
                .invoke(() -> noteSilence(delivery))
                .onFailure()
                .invoke(failure -> breakOff(delivery, failure))
                .onFailure()
                .recoverWithCompletion();
    }

    private Uni<List<ReadLine>> read(Delivery delivery, List<Line> lines) {
        return aside.compute(() -> lines.stream().map(reader::read).toList()).emitOn(delivery.lines()::execute);
    }

    private Uni<byte[]> enter(Delivery delivery, List<ReadLine> read) {
        return registerPersons
                .register(delivery.sender(), records(read))
                .map(outcomes -> results(read, outcomes))
                .emitOn(delivery.lines()::execute)
                .invoke(this::count)
                .map(delivery.report()::lines);
    }

    private void breakOff(Delivery delivery, Throwable failure) {
        failures.report(failure);
        delivery.report().broken(failures.isDependency(failure) ? ProblemCode.UNAVAILABLE : ProblemCode.INTERNAL);
        delivery.lines().discard();
    }

    private static void noteSilence(Delivery delivery) {
        if (delivery.lines().fellSilent()) {
            delivery.report().broken(RegistryProblems.FEED_SILENT);
            delivery.lines().discard();
        }
    }

    private static List<PersonRecord> records(List<ReadLine> read) {
        return read.stream().map(ReadLine::record).flatMap(Stream::ofNullable).toList();
    }

    /** The outcomes stand in the order of the lines that were records. */
    private static List<BulkLineJson> results(List<ReadLine> read, List<RegistrationOutcome> outcomes) {
        Iterator<RegistrationOutcome> next = outcomes.iterator();
        List<BulkLineJson> results = new ArrayList<>(read.size());
        for (ReadLine line : read) {
            PersonRecord record = line.record();
            results.add(
                    record == null
                            ? BulkLineJson.unread(line, Objects.requireNonNull(line.refused()))
                            : BulkLineJson.of(line.number(), record.recordId(), next.next()));
        }
        return results;
    }

    private void count(List<BulkLineJson> results) {
        results.forEach(line -> meters.counter("madoguchi.registry.lines", "result", line.result())
                .increment());
    }

    /** 一回の送信. */
    record Delivery(Sender sender, LineFeed lines, BulkReport report) {}
}
