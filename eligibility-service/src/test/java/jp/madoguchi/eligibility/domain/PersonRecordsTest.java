package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.RecordJoined;
import jp.madoguchi.contracts.event.RecordParted;
import jp.madoguchi.eligibility.domain.PersonRecords.Move;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;

class PersonRecordsTest {
    private static final UUID A = record(1);
    private static final UUID B = record(2);
    private static final UUID C = record(3);
    private static final RecordJoin A_AND_B = join(11, A, B);
    private static final RecordJoin C_AND_B = join(12, C, B);

    @Test
    void letsTheOldestRecordStandForThePerson() {
        JoinOutcome.Done done = done(new PersonRecords(Map.of(A, A, B, B), List.of(), false).join(join(11, B, A)));

        assertEquals(A, done.personId());
        assertEquals(List.of(new Move(B, B, A)), done.moves());
    }

    @Test
    void takesAllRecordsOfBothAlong() {
        JoinOutcome.Done done =
                done(new PersonRecords(Map.of(A, A, B, B, C, B), List.of(C_AND_B), false).join(A_AND_B));

        assertEquals(2, done.moves().size());
        assertEquals(A, done.personId());
        done.moves().forEach(move -> assertEquals(A, move.to()));
    }

    @Test
    void leavesWhatOtherJoinsSayWhenOneIsTakenBack() {
        PersonRecords three = new PersonRecords(Map.of(A, A, B, A, C, A), List.of(A_AND_B, C_AND_B), false);

        JoinOutcome.Done done = done(three.part(A_AND_B));

        assertEquals(A, done.personId());
        assertEquals(List.of(new Move(B, A, B), new Move(C, A, B)), sorted(done.moves()));
    }

    @Test
    void refusesWhatIsNoNewJoin() {
        PersonRecords joined = new PersonRecords(Map.of(A, A, B, A), List.of(A_AND_B), false);

        assertInstanceOf(JoinOutcome.Already.class, joined.join(join(13, B, A)));
        assertInstanceOf(JoinOutcome.Unknown.class, joined.join(C_AND_B));
        assertInstanceOf(JoinOutcome.Unknown.class, joined.join(join(14, A, C)));
        assertInstanceOf(JoinOutcome.Already.class, joined.part(C_AND_B));
        assertInstanceOf(
                JoinOutcome.Mislinked.class, new PersonRecords(Map.of(A, A, B, B), List.of(), true).join(A_AND_B));
    }

    @Test
    void tellsOfEachRecordWhoseIdStandsForItsPersonNow() {
        LocalDate today = LocalDate.of(2026, 11, 21);

        assertEquals(new RecordJoined(B, A, today), new Move(B, B, A).event(today));
        assertEquals(new RecordParted(B, today), new Move(B, A, B).event(today));
    }

    @Test
    @Covers({"ELG-131", "ELG-132"})
    void joinsTwoRecordsForAReasonThatCanBeRead() {
        assertEquals(List.of(), JoinRules.broken(A_AND_B));
        assertEquals(
                List.of("ELG-131", "ELG-132"),
                JoinRules.broken(new RecordJoin(record(15), A, A, "\u0000")).stream()
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void countsWhatBecameOfARecord() {
        assertEquals(
                new RegistrationTally(1, 1, 1, 3),
                RegistrationTally.of(List.of(
                        new RegistrationOutcome.Registered(A, java.util.Optional.empty()),
                        new RegistrationOutcome.Unchanged(A),
                        new RegistrationOutcome.Late(A),
                        new RegistrationOutcome.Conflicting(),
                        new RegistrationOutcome.NotYours(),
                        new RegistrationOutcome.Broken(List.of()))));
    }

    private static List<Move> sorted(List<Move> moves) {
        return moves.stream()
                .sorted(java.util.Comparator.comparing(move -> move.recordOf().toString()))
                .toList();
    }

    private static JoinOutcome.Done done(JoinOutcome outcome) {
        return assertInstanceOf(JoinOutcome.Done.class, outcome);
    }

    private static RecordJoin join(int id, UUID one, UUID other) {
        return new RecordJoin(record(id), one, other, "加入者本人に確認した");
    }

    private static UUID record(int last) {
        return UUID.fromString("01900000-0000-7000-8000-0000000000%02d".formatted(last));
    }
}
