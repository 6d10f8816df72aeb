package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a desk can choose or is told has words of its own. */
class DeskWordsTest {
    private static <T> List<String> words(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    @Test
    void noTwoChoicesReadAlike() {
        Stream.of(
                        words(CardKind.values(), CardKind::label),
                        words(Evidence.values(), Evidence::label),
                        words(Issued.values(), Issued::label),
                        words(Presence.values(), Presence::label),
                        words(EarlierVisit.values(), EarlierVisit::label),
                        words(VisualReason.values(), VisualReason::label),
                        words(ParkedClosing.values(), ParkedClosing::label),
                        words(Room.values(), Room::label),
                        words(Dependency.values(), Dependency::label),
                        words(SourceKind.values(), SourceKind::label),
                        words(MissingReason.values(), MissingReason::label),
                        words(FollowUp.values(), FollowUp::label),
                        words(WriteDown.values(), WriteDown::label))
                .forEach(words -> {
                    assertEquals(words.size(), new HashSet<>(words).size(), words::toString);
                    assertFalse(words.stream().anyMatch(String::isBlank), words::toString);
                });
    }

    @Test
    void everythingToWriteDownNamesTheClauseThatAsksForIt() {
        for (WriteDown item : WriteDown.values()) {
            assertFalse(item.clause().isBlank(), item.name());
        }
    }
}
