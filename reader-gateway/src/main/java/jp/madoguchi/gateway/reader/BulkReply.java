package jp.madoguchi.gateway.reader;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.contracts.oqs.OqsBulk;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.contracts.oqs.OqsLimits;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsSegment;
import jp.madoguchi.contracts.oqs.OqsWriter;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.BulkBooking;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.BulkResult;
import jp.madoguchi.gateway.domain.SeenMessage;
import org.jspecify.annotations.Nullable;

/**
 * 一括照会の応答の読み方: a response is believed only when it names this clinic, this list and its 受付番号; what it says of one
 * person is then read as a single response, by the same rules.
 */
final class BulkReply {
    private final Addressee addressee;
    private final TerminalReply single;
    private final OqsReader reader = OqsReader.ofBulk();
    private final OqsWriter writer = new OqsWriter();

    BulkReply(InstitutionCode institution) {
        this.addressee = new Addressee(institution);
        this.single = new TerminalReply(institution);
    }

    /** 受付: the 受付番号. */
    TerminalAnswer<String> reception(byte[] bytes, BulkCheck check) {
        return document(bytes, check)
                .<TerminalAnswer<String>>match(
                        bulk -> bulk.receptionNumber()
                                .<TerminalAnswer<String>>map(TerminalAnswer.Answered::new)
                                .orElseGet(() -> new TerminalAnswer.Unreadable<>("no-reception-number")),
                        TerminalAnswer.Processing::new,
                        TerminalAnswer.Abnormal::new,
                        TerminalAnswer.Unfinished::new,
                        TerminalAnswer.Unreadable::new);
    }

    /** 結果: a document or a zip of them, none of whose names is ever looked at. */
    TerminalAnswer<BulkAnswer> result(byte[] bytes, BulkCheck check) {
        return ZippedReply.isZip(bytes)
                ? ZippedReply.documents(bytes, OqsLimits.BULK.bytes())
                        .<TerminalAnswer<BulkAnswer>>match(
                                documents -> result(
                                        documents.stream()
                                                .map(document -> document(document, check))
                                                .toList(),
                                        check),
                                TerminalAnswer.Unfinished::new,
                                TerminalAnswer.Unreadable::new)
                : result(List.of(document(bytes, check)), check);
    }

    private TerminalAnswer<BulkAnswer> result(List<TerminalAnswer<OqsBulk>> documents, BulkCheck check) {
        Map<String, List<OqsMessage>> said = documents.stream()
                .flatMap(BulkReply::singles)
                .distinct()
                .collect(groupingBy(one -> Addressee.question(one).orElse("")));
        boolean isOurs = check.bookings().stream().anyMatch(booking -> said.containsKey(id(booking)));
        return isOurs
                ? new TerminalAnswer.Answered<>(answer(said, check))
                : documents.stream()
                        .<TerminalAnswer<BulkAnswer>>map(BulkReply::withoutAnswer)
                        .filter(verdict -> documents.size() == 1 || isVerdict(verdict))
                        .findFirst()
                        .orElseGet(() -> new TerminalAnswer.Unreadable<>("zip-without-answer"));
    }

    private static Stream<OqsMessage> singles(TerminalAnswer<OqsBulk> document) {
        return document.match(
                bulk -> bulk.singles().stream(),
                Stream::empty,
                code -> Stream.empty(),
                fault -> Stream.empty(),
                fault -> Stream.empty());
    }

    private static TerminalAnswer<BulkAnswer> withoutAnswer(TerminalAnswer<OqsBulk> document) {
        return document.<TerminalAnswer<BulkAnswer>>match(
                bulk -> new TerminalAnswer.Unreadable<>("without-answer"),
                TerminalAnswer.Processing::new,
                TerminalAnswer.Abnormal::new,
                TerminalAnswer.Unfinished::new,
                TerminalAnswer.Unreadable::new);
    }

    /** Whether one document of a zip speaks for the whole. */
    private static boolean isVerdict(TerminalAnswer<BulkAnswer> document) {
        return document.match(answered -> false, () -> true, code -> true, fault -> false, fault -> false);
    }

    private TerminalAnswer<OqsBulk> document(byte[] bytes, BulkCheck check) {
        return reader.read(bytes)
                .<TerminalAnswer<OqsBulk>>match(
                        read -> interpret(new OqsBulk(read.message()), check),
                        unfinished -> new TerminalAnswer.Unfinished<>(unfinished.code()),
                        refused -> new TerminalAnswer.Unreadable<>(refused.code()));
    }

    private TerminalAnswer<OqsBulk> interpret(OqsBulk bulk, BulkCheck check) {
        try {
            return stranger(bulk, check)
                    .<TerminalAnswer<OqsBulk>>map(TerminalAnswer.Unreadable::new)
                    .orElseGet(() -> ended(bulk));
        } catch (InvalidIdentifier invalid) {
            return new TerminalAnswer.Unreadable<>(invalid.code());
        }
    }

    private static TerminalAnswer<OqsBulk> ended(OqsBulk bulk) {
        OqsMessage message = bulk.message();
        if (message.segment().filter(OqsSegment.PROCESSING::equals).isPresent()) {
            return new TerminalAnswer.Processing<>();
        }
        return message.endedNormally()
                ? new TerminalAnswer.Answered<>(bulk)
                : new TerminalAnswer.Abnormal<>(message.errorCode().orElse(""));
    }

    /** Why this is not about what was asked. */
    private Optional<String> stranger(OqsBulk bulk, BulkCheck check) {
        return addressee
                .stranger(bulk.message(), TerminalFiles.id(check.id()))
                .or(() -> Optional.ofNullable(check.receptionNumber())
                        .flatMap(known -> bulk.receptionNumber().filter(number -> !number.equals(known)))
                        .map(number -> "other-reception"));
    }

    private static String id(BulkBooking booking) {
        return TerminalFiles.id(booking.visitId());
    }

    private BulkAnswer answer(Map<String, List<OqsMessage>> said, BulkCheck check) {
        List<BulkResult> results = new ArrayList<>();
        List<SeenMessage> messages = new ArrayList<>();
        for (BulkBooking booking : check.bookings()) {
            List<OqsMessage> own = said.getOrDefault(id(booking), List.of());
            results.add(
                    switch (own.size()) {
                        case 0 -> new BulkResult(booking.bookingId(), null, "missing");
                        case 1 -> result(own.get(0), booking, check, messages);
                        default -> new BulkResult(booking.bookingId(), null, "contradictory");
                    });
        }
        return new BulkAnswer(results, messages);
    }

    private BulkResult result(OqsMessage said, BulkBooking booking, BulkCheck check, List<SeenMessage> messages) {
        String id = booking.bookingId();
        return read(said, booking, check)
                .match(
                        seen -> {
                            messages.add(seen.message());
                            return new BulkResult(id, validity(seen.outcome()), null);
                        },
                        () -> new BulkResult(id, null, "processing"),
                        code -> new BulkResult(id, null, "abnormal"),
                        fault -> new BulkResult(id, null, fault),
                        fault -> new BulkResult(id, null, fault));
    }

    private TerminalAnswer<SeenAnswer> read(OqsMessage said, BulkBooking booking, BulkCheck check) {
        return writer.write(said, OqsEncoding.UTF_8)
                .<TerminalAnswer<SeenAnswer>>match(
                        bytes -> single.read(bytes, booking.question(check.askedOn()), id(booking)),
                        refused -> new TerminalAnswer.Unreadable<>(refused.code()));
    }

    private static @Nullable Validity validity(AskOutcome outcome) {
        return outcome.<@Nullable Validity>match(
                known -> known.answer().validity(), absent -> Validity.NOT_FOUND, couldNotAsk -> null);
    }
}
